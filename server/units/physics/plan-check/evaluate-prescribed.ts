import type { TreatmentCase } from '@isocenter/dicom-rt';
import type { GoalSet } from '@isocenter/knowledge';
import { evaluatePlan, type MeasureAll, type PlanVerdict } from '../evaluate-plan.ts';
import type { StructuredPrescription } from './contract.ts';
import { prescribedForPhases } from './prescribed-for-phases.ts';

interface Asked {
  readonly prescription: StructuredPrescription;
  readonly phases: readonly number[];
  readonly confirmedNames: ReadonlyMap<string, string>;
}

/** Measures a plan by the targets and goals of a prescription, and by nothing that the plan says of itself. */
export function evaluatePrescribed(
  treatment: TreatmentCase,
  { prescription, phases, confirmedNames }: Asked,
  measureAll?: MeasureAll,
): PlanVerdict {
  const structures = treatment.structureSet?.structures ?? [];
  const goalSet = prescribedGoals(prescription);
  const choices = {
    goalSetId: goalSet.id,
    ownGoalSets: [goalSet],
    prescription: prescribedForPhases(prescription, phases, structures),
    confirmedNames,
  };
  return evaluatePlan(treatment, choices, measureAll);
}

/** The goals of the prescription as a sheet: a person chose them for this very course. */
function prescribedGoals({ site, goals }: StructuredPrescription): GoalSet {
  return { id: 'prescription', name: site, version: '', site, fractions: 'any', goals };
}
