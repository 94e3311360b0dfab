import { addMonths, nextAnnualFee, patentStanding, type Standing } from '@isocenter/patents';
import { askedFrom } from '../entries/asked-from.ts';
import type { EntryKind } from '../entries/entry-kind.ts';
import type { PatentContent } from './contract.ts';

/** A fee is asked for so many days before it is due. */
const FEE_ASKED_DAYS = 90;

/** Where a patent stands on a day: its events were checked when they were entered. */
export function standingOf({ events, type }: Pick<PatentContent, 'events' | 'type'>, day: string): Standing {
  const told = patentStanding(events, { type, day });
  if ('refused' in told) throw new Error(`${told.refused.kind} does not follow ${told.after}`);
  return told.standing;
}

/** Of a Chinese patent that lives. */
export function nextFeeOf(content: PatentContent, { state, filedOn, grantedOn }: Standing) {
  if (content.office !== 'CN' || state !== 'in-force' || filedOn === null || grantedOn === null) return null;
  return nextAnnualFee({ type: content.type, filedOn, grantedOn, paidYears: content.fees.map(({ year }) => year) });
}

/** How the record sees a fee on a day; `over`: it has no payment, and none can be made any more. */
export function feeState(
  { dueOn, graceUntil }: { readonly dueOn: string; readonly graceUntil: string },
  today: string,
) {
  if (today > graceUntil) return 'over';
  if (today > dueOn) return 'grace';
  return today >= addMonths(dueOn, -3) ? 'due' : 'ahead';
}

export const PATENTS: EntryKind<PatentContent> = {
  ...{ table: 'research_patent', key: 'patent_key', thing: 'researchPatent' },
  asked: (content, today) => {
    const fee = nextFeeOf(content, standingOf(content, today));
    return { fee_from: fee && askedFrom(fee.dueOn, FEE_ASKED_DAYS) };
  },
};
