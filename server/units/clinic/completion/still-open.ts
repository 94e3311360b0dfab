import { givenOfPlan, type NumberedFraction } from '../treatment/next-fraction.ts';
import type { StillOpen } from './contract.ts';

interface TreatedOnce {
  readonly label: string;
  readonly planned: number;
  /** Its fractions that are recorded; a number entered twice counts once. */
  readonly fractions: readonly NumberedFraction[];
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
    .filter((plan, index) => givenOfPlan(plan.planned, plan.fractions) < plan.planned && !isReplaced(plan, index))
    .map((plan) => ({ label: plan.label, given: givenOfPlan(plan.planned, plan.fractions), planned: plan.planned }));
  const isTold = plans.every(({ phases }) => phases !== null);
  const phases = isTold ? prescribed.filter((phase) => !plans.some((plan) => plan.phases?.includes(phase))) : [];
  const nothingGiven = plans.every(({ fractions }) => !fractions.some(({ isGiven }) => isGiven));
  return open.length > 0 || phases.length > 0 || nothingGiven ? { plans: open, phases } : null;
}
