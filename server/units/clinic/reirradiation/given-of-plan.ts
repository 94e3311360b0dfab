import type { Fraction, TreatedPlanRow } from '../treatment/contract.ts';

/** What is recorded of a plan's delivery. */
export interface GivenOfPlan {
  readonly given: number;
  /** Of the planned dose, 1 is the whole. A fraction whose delivery is not known counts as planned: less would be hoped for. */
  readonly share: number;
  readonly notKnown: number;
  readonly lastAt: string | null;
  /** Of the whole plan, as it was ordered. */
  readonly fractions: number | null;
}

/** What a course gave of a plan, which it may have taken over more than once; what was entered in error counts for nothing. */
export function givenOfPlan(
  caseKey: string,
  plans: readonly Pick<TreatedPlanRow, 'treatedPlanKey' | 'inError' | 'plan'>[],
  fractions: readonly Pick<Fraction, 'inError' | 'share' | 'content'>[],
): GivenOfPlan {
  const own = plans.filter(({ inError, plan }) => !inError && plan.caseKey === caseKey);
  const ordered = own[0]?.plan.fractions ?? null;
  const keys = own.map(({ treatedPlanKey }) => treatedPlanKey);
  const given = fractions.filter(({ inError, content }) => !inError && keys.includes(content.treatedPlanKey));
  const whole = given.reduce((sum, { share }) => sum + (share ?? 1), 0);
  return {
    ...{ given: given.length, share: ordered === null ? 0 : whole / ordered, fractions: ordered },
    notKnown: given.filter(({ share }) => share === null).length,
    lastAt: given.at(-1)?.content.startedAt ?? null,
  };
}
