import type { NewTreatedPlan } from '../../../../server/units/clinic/treatment/contract.ts';
import { shiftOf } from './fraction-draft.ts';

export interface TargetDraft {
  readonly label: string;
  readonly doseGy: string;
}

/** A plan that is taken over, while somebody types. What is left empty is as the plan states. */
export interface TakePlanDraft {
  readonly machine: string;
  readonly fractions: string;
  readonly targets: readonly TargetDraft[];
  readonly shift: string;
  readonly setup: string;
  /** Why it is treated though it is not approved. */
  readonly despite: string;
}

export const BLANK_TARGET: TargetDraft = { label: '', doseGy: '' };
export const BLANK: TakePlanDraft = {
  ...{ machine: '', fractions: '', targets: [BLANK_TARGET] },
  ...{ shift: '', setup: '', despite: '' },
};

/** A whole number; `null` for nothing, undefined for what is no number of fractions. */
function fractionsOf(typed: string): number | null | undefined {
  if (typed.trim() === '') return null;
  const fractions = Number(typed);
  return Number.isInteger(fractions) && fractions >= 1 && fractions <= 200 ? fractions : undefined;
}

const isBlank = ({ label, doseGy }: TargetDraft) => label.trim() === '' && doseGy.trim() === '';

/** What is wrong with a draft, by its fields: what cannot be read is never taken for nothing. */
export function takePlanFaults({ fractions, shift, targets }: TakePlanDraft) {
  const faults = {
    fractions: fractionsOf(fractions) === undefined,
    shift: shiftOf(shift) === undefined,
    targets: targets.map((target, index) => ({
      label: labelFault(target, targets.slice(0, index)),
      isDoseWrong: !isBlank(target) && !isDose(target.doseGy),
    })),
  };
  const isSound =
    !faults.fractions && !faults.shift && faults.targets.every(({ label, isDoseWrong }) => !label && !isDoseWrong);
  return { ...faults, isSound };
}

function labelFault(target: TargetDraft, before: readonly TargetDraft[]): 'wrong' | 'twice' | null {
  if (isBlank(target)) return null;
  const label = target.label.trim();
  if (label === '') return 'wrong';
  return before.some((each) => each.label.trim() === label) ? 'twice' : null;
}

function isDose(typed: string): boolean {
  const doseGy = typed.trim() === '' ? Number.NaN : Number(typed);
  return doseGy > 0 && doseGy <= 200;
}

/** The order of a draft without faults. */
export function orderOf(caseKey: string, draft: TakePlanDraft): NewTreatedPlan {
  const targets = draft.targets
    .filter((target) => !isBlank(target))
    .map(({ label, doseGy }) => ({ label: label.trim(), doseGy: Number(doseGy) }));
  return {
    ...{ caseKey, machine: draft.machine.trim() || null, setup: draft.setup.trim(), despite: draft.despite.trim() },
    ...{ shift: shiftOf(draft.shift) ?? null, fractions: fractionsOf(draft.fractions) ?? null },
    targets: targets.length === 0 ? null : targets,
  };
}
