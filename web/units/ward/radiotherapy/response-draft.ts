import type { SitePainContent } from '../../../../server/units/ward/radiotherapy/contract.ts';
import { instantOf } from '../stay/typed-instant.ts';

/** Pain at a treated site while it is typed; what is a clinical choice is empty until somebody makes it. */
export interface SitePainDraft {
  readonly at: string;
  readonly worst: number | null;
  readonly opioids: SitePainContent['opioids']['kind'] | null;
  readonly mg: string;
  readonly why: string;
  readonly note: string;
}

export const blankSitePain = (now: string): SitePainDraft => ({
  ...{ at: now, worst: null, opioids: null, mg: '', why: '', note: '' },
});

/** What would be sent; null while something is missing. */
export function sitePainOf(draft: SitePainDraft): SitePainContent | null {
  const at = instantOf(draft.at);
  const opioids = opioidsOf(draft);
  if (at === undefined || draft.worst === null || !opioids) return null;
  return { at, worst: draft.worst, opioids, note: draft.note.trim() };
}

/** None taken is 0, which somebody types; an empty field is not. */
function opioidsOf({ opioids, mg, why }: SitePainDraft): SitePainContent['opioids'] | null {
  if (opioids === 'recorded') return { kind: opioids };
  if (opioids === 'unknown') return why.trim() === '' ? null : { kind: opioids, why: why.trim() };
  const amount = Number(mg.trim().replace(',', '.'));
  if (opioids !== 'told' || mg.trim() === '' || !(amount >= 0 && Number.isFinite(amount))) return null;
  return { kind: opioids, mg: amount };
}
