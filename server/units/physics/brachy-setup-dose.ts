import type { Plan } from '@isocenter/dicom-rt';
import type { Prescription } from './contract.ts';

/**
 * The dose of a brachytherapy plan's application setups as a prescription, for plans whose dose references state none: the dose of
 * one fraction at the point it is specified at, times the fractions of its group; for seeds the whole of it. A seed implant that lists
 * each needle as a setup repeats the dose of the implant for each. Undefined where a fraction group has no setup with a dose, or
 * several that could each be a part of it.
 * @see DICOM PS3.3 C.8.8.13, Brachy Application Setup Dose (300A,00A4)
 */
export function brachySetupDose(plan: Plan | undefined): Prescription['targets'][number] | undefined {
  if (plan?.kind !== 'brachy' || plan.fractionGroups.length === 0) return undefined;
  const isImplant = plan.brachy?.treatmentType === 'LDR';
  const doses = plan.fractionGroups.map(({ brachySetups, fractionsPlanned }) => {
    const [doseGy, ...differing] = new Set(brachySetups.map((setup) => setup.doseGy));
    const oneDose = differing.length === 0 && (brachySetups.length === 1 || isImplant);
    return doseGy && fractionsPlanned && oneDose ? doseGy * fractionsPlanned : undefined;
  });
  const known = doses.flatMap((gy) => gy ?? []);
  if (known.length < doses.length) return undefined;
  const numbers = plan.fractionGroups.flatMap(({ brachySetups }) => brachySetups.map((setup) => setup.setupNumber));
  return {
    label: plan.brachy?.treatmentType ?? 'BRACHY',
    roiNumber: null,
    doseGy: known.reduce((sum, gy) => sum + gy, 0),
    source: `BrachyApplicationSetupDose (300A,00A4), BrachyApplicationSetupNumber ${[...new Set(numbers)].join(', ')}`,
  };
}
