import type { Structure } from '@isocenter/dicom-rt';
import type { ConfirmedPrescription } from '../prescription-of-plan.ts';
import type { StructuredPrescription } from './contract.ts';
import { prescribedDoses } from './prescribed-doses.ts';
import { targetStructure } from './target-structure.ts';

/** What the chosen phases of a prescription order together, in the terms in which a person confirms the prescription of a plan. */
export function prescribedForPhases(
  prescription: StructuredPrescription,
  phases: readonly number[],
  structures: readonly Structure[],
): ConfirmedPrescription {
  const fractions = prescription.phases.reduce(
    (sum, phase, index) => (phases.includes(index) ? sum + phase.fractions : sum),
    0,
  );
  const targets = prescribedDoses(prescription, phases).map(({ target, doseGy }) => ({
    label: target,
    roiNumber: targetStructure(target, structures)?.roiNumber ?? null,
    doseGy,
    source: 'prescription',
  }));
  return { targets, fractions };
}
