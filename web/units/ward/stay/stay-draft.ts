import type { ChangedStay, Stay, StayContent } from '../../../../server/units/ward/stay/contract.ts';
import { instantOf, typedInstant } from './typed-instant.ts';

type Destination = NonNullable<StayContent['discharge']>['to'];

/** A stay while somebody types. */
export interface StayDraft {
  readonly bedKey: string;
  readonly admittedAt: string;
  readonly reportsSelf: boolean;
  readonly isDischarged: boolean;
  readonly dischargedAt: string;
  readonly to: Destination | null;
  readonly note: string;
  readonly inError: boolean;
  readonly reason: string;
}

/** `now`: as it is typed, for a discharge that was not said yet. */
export function stayDraftOf({ content, inError }: Stay, now: string): StayDraft {
  const { bedKey, admittedAt, reportsSelf, discharge } = content;
  return {
    ...{ bedKey, admittedAt: typedInstant(admittedAt), reportsSelf, isDischarged: discharge !== null, inError },
    ...{ dischargedAt: discharge ? typedInstant(discharge.at) : now, to: discharge?.to ?? null },
    ...{ note: discharge?.note ?? '', reason: '' },
  };
}

/** Undefined while something is missing. A time that was not touched stays as it was, to the second. */
export function changedStay(draft: StayDraft, { content: before }: Stay): ChangedStay | undefined {
  const admittedAt = instantFrom(draft.admittedAt, before.admittedAt);
  const at = instantFrom(draft.dischargedAt, before.discharge?.at);
  if (!admittedAt || (draft.isDischarged && (!at || draft.to === null))) return undefined;
  const { bedKey, reportsSelf, inError } = draft;
  const discharge = draft.isDischarged && at && draft.to ? { at, to: draft.to, note: draft.note.trim() } : null;
  return { content: { bedKey, admittedAt, reportsSelf, discharge }, inError, reason: draft.reason.trim() };
}

function instantFrom(typed: string, before: string | undefined): string | undefined {
  return before && typedInstant(before) === typed ? before : instantOf(typed);
}
