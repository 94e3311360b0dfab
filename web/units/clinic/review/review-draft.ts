import type { EventGrade, ReviewContent } from '../../../../server/units/clinic/review/contract.ts';

export const COUNTS = ['haemoglobin', 'leucocytes', 'neutrophils', 'lymphocytes', 'platelets'] as const;
type CountName = (typeof COUNTS)[number];

/** A review while somebody types; what is empty was not measured. */
export interface ReviewDraft {
  readonly ecog: number | null;
  readonly weightKg: string;
  readonly counts: Readonly<Record<CountName, { readonly value: string; readonly lowerLimit: string }>>;
  readonly events: readonly EventGrade[];
  readonly findings: string;
  readonly decision: ReviewContent['decision'];
  readonly plan: string;
}

const NOT_MEASURED = { value: '', lowerLimit: '' };

/** Blank but for the limits of the laboratory, which stay from one review to the next. */
export function blankDraft(last: ReviewContent | undefined): ReviewDraft {
  const limit = (count: CountName) => {
    const known = last?.counts[count]?.lowerLimit;
    return { ...NOT_MEASURED, lowerLimit: known == null ? '' : String(known) };
  };
  return {
    ...{ ecog: null, weightKg: '', events: [], findings: '', decision: null, plan: '' },
    counts: {
      ...{ haemoglobin: limit('haemoglobin'), leucocytes: limit('leucocytes'), neutrophils: limit('neutrophils') },
      ...{ lymphocytes: limit('lymphocytes'), platelets: limit('platelets') },
    },
  };
}

/** What was saved, to be corrected. */
export function draftOf(content: ReviewContent): ReviewDraft {
  const typed = (number: number | null | undefined) => (number == null ? '' : String(number));
  const count = (name: CountName) => ({
    value: typed(content.counts[name]?.value),
    lowerLimit: typed(content.counts[name]?.lowerLimit),
  });
  const { ecog, weightKg, events, findings, decision, plan } = content;
  return {
    ...{ ecog, weightKg: typed(weightKg), events, findings, decision, plan },
    counts: {
      ...{ haemoglobin: count('haemoglobin'), leucocytes: count('leucocytes'), neutrophils: count('neutrophils') },
      ...{ lymphocytes: count('lymphocytes'), platelets: count('platelets') },
    },
  };
}

/** A number, `null` for nothing, undefined for what is none. */
export function numberOf(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const number = Number(typed);
  return Number.isFinite(number) && number >= 0 ? number : undefined;
}

/** Whether every number that was typed is one. */
export function isSound({ weightKg, counts }: ReviewDraft): boolean {
  const typed = [weightKg, ...COUNTS.flatMap((count) => [counts[count].value, counts[count].lowerLimit])];
  return typed.every((text) => numberOf(text) !== undefined);
}

/** The content of a sound draft. @param at when it was reviewed */
export function contentOf(draft: ReviewDraft, at: string): ReviewContent {
  const counts: { [K in CountName]?: { value: number; lowerLimit: number | null } } = {};
  for (const name of COUNTS) {
    const value = numberOf(draft.counts[name].value);
    if (value != null) counts[name] = { value, lowerLimit: numberOf(draft.counts[name].lowerLimit) || null };
  }
  const { ecog, decision, events } = draft;
  return {
    ...{ at, ecog, weightKg: numberOf(draft.weightKg) || null, counts, events: [...events] },
    ...{ findings: draft.findings.trim(), decision, plan: draft.plan.trim() },
  };
}
