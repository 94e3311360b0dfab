import type { StillOpen } from './contract.ts';

interface TreatedOnce {
  readonly label: string;
  readonly planned: number;
  /** Its fractions that are recorded; a number entered twice counts once. */
  readonly fractions: readonly { readonly number: number; readonly isGiven: boolean }[];
  /** Phases of the prescription that it carries out; null: not told. */
  readonly phases: readonly string[] | null;
}

interface Treated {
  /** In the order in which they were taken over. */
  readonly plans: readonly TreatedOnce[];
  /** Phases of the prescription that holds. */
  readonly prescribed: readonly string[];
  /** It was stopped, or said to be completed. */
  readonly isOver: boolean;
}

/**
 * What keeps a treatment from having ended; null: it has. A plan whose phase a later plan took up is replaced and no longer waited for. Whether a
 * phase has no plan can only be told where each plan says which phases it carries out.
 */
export function stillOpen({ plans, prescribed, isOver }: Treated): StillOpen | null {
  if (isOver) return null;
  const isReplaced = ({ phases }: TreatedOnce, index: number) =>
    phases?.some((phase) => plans.slice(index + 1).some((later) => later.phases?.includes(phase))) ?? false;
  const open = plans
    .filter((plan, index) => givenOf(plan) < plan.planned && !isReplaced(plan, index))
    .map((plan) => ({ label: plan.label, given: givenOf(plan), planned: plan.planned }));
  const isTold = plans.every(({ phases }) => phases !== null);
  const phases = isTold ? prescribed.filter((phase) => !plans.some((plan) => plan.phases?.includes(phase))) : [];
  const nothingGiven = plans.every(({ fractions }) => !fractions.some(({ isGiven }) => isGiven));
  return open.length > 0 || phases.length > 0 || nothingGiven ? { plans: open, phases } : null;
}

/** A number of which nothing was delivered stays taken: a fraction beyond those of the plan takes its place. */
function givenOf({ fractions, planned }: TreatedOnce): number {
  const given = new Set(fractions.flatMap(({ number, isGiven }) => (isGiven ? number : [])));
  const empty = new Set(fractions.flatMap(({ number, isGiven }) => (isGiven || given.has(number) ? [] : number)));
  const ofPlan = (numbers: ReadonlySet<number>) => [...numbers].filter((number) => number <= planned).length;
  return ofPlan(given) + Math.min(ofPlan(empty), given.size - ofPlan(given));
}
