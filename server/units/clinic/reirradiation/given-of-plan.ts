import type { Shares } from '@isocenter/radiobiology';
import type { Fraction, TreatedPlanRow } from '../treatment/contract.ts';
import { wasGiven } from '../treatment/was-given.ts';

/** What is recorded of a plan's delivery. */
export interface GivenOfPlan {
  /** Fractions that are recorded. */
  readonly given: number;
  /** Of these, those that gave dose, or of which nobody knows. */
  readonly gaveDose: number;
  /** Of the dose of one fraction. A fraction whose delivery is not known counts as planned: less would be hoped for. */
  readonly shares: Shares;
  readonly notKnown: number;
  readonly lastAt: string | null;
  /** As it was taken over: once, or more than once, in one course or in several. */
  readonly ordered: readonly Pick<TreatedPlanRow['plan'], 'fractions' | 'targets'>[];
}

/** What was given of a plan in all courses that took it over; what was entered in error counts for nothing. */
export function givenOfPlan(
  caseKey: string,
  plans: readonly Pick<TreatedPlanRow, 'treatedPlanKey' | 'inError' | 'plan'>[],
  fractions: readonly Pick<Fraction, 'inError' | 'share' | 'content'>[],
): GivenOfPlan {
  const own = plans.filter(({ inError, plan }) => !inError && plan.caseKey === caseKey);
  const keys = own.map(({ treatedPlanKey }) => treatedPlanKey);
  const recorded = fractions.filter(({ inError, content }) => !inError && keys.includes(content.treatedPlanKey));
  const given = recorded.filter(wasGiven);
  const shares = given.map(({ share }) => share ?? 1);
  return {
    ...{ given: recorded.length, gaveDose: given.length },
    shares: {
      sum: shares.reduce((sum, share) => sum + share, 0),
      squares: shares.reduce((sum, share) => sum + share ** 2, 0),
    },
    notKnown: given.filter(({ share }) => share === null).length,
    lastAt: latest(given.map(({ content }) => content.startedAt)),
    ordered: own.map(({ plan }) => plan),
  };
}

function latest(instants: readonly string[]): string | null {
  return [...instants].sort((one, other) => Date.parse(one) - Date.parse(other)).at(-1) ?? null;
}
