import type { DoseReference } from '@isocenter/dicom-rt';
import type { Finding } from './contract.ts';
import { agrees, differs, forPerson, rounded, unknown } from './finding.ts';
import type { PlanToCheck } from './plan-to-check.ts';
import { prescribedDoses } from './prescribed-doses.ts';
import { targetStructure } from './target-structure.ts';

/** The doses that the plan itself states for its targets, beside those that are prescribed. */
export function checkStatedDose(checked: PlanToCheck): readonly Finding[] {
  const { plan, structureSet, prescription, phases, rules } = checked;
  const stated = plan.doseReferences.filter(
    ({ type, targetPrescriptionDoseGy }) => type === 'TARGET' && targetPrescriptionDoseGy,
  );
  if (stated.length === 0) return [unknown('stated-dose', 'notice/plan-check/dose-not-stated')];
  const prescribed = prescribedDoses(prescription, phases);
  const isNear = (one: number, other: number) => Math.abs(one - other) <= rules.statedDoseTolerance * other;
  return stated.map((reference) => {
    const gy = reference.targetPrescriptionDoseGy ?? 0;
    const own = prescribed.find(({ target }) => means(reference, target, structureSet?.structures ?? []));
    const values = { target: own?.target ?? reference.description ?? String(reference.number), stated: rounded(gy) };
    if (own)
      return isNear(gy, own.doseGy)
        ? agrees('stated-dose', 'notice/plan-check/dose-stated-agrees', values)
        : differs('stated-dose', 'notice/plan-check/dose-stated-differs', {
            ...values,
            prescribed: rounded(own.doseGy),
          });
    const levels = prescribed.map(({ doseGy }) => rounded(doseGy)).join(', ');
    if (!prescribed.some(({ doseGy }) => isNear(gy, doseGy)))
      return differs('stated-dose', 'notice/plan-check/dose-stated-other', { ...values, levels });
    return reference.structureType === 'VOLUME'
      ? forPerson('stated-dose', 'notice/plan-check/dose-stated-of-other-name', values)
      : agrees('stated-dose', 'notice/plan-check/dose-stated-as-level', values);
  });
}

function means(reference: DoseReference, target: string, structures: Parameters<typeof targetStructure>[1]): boolean {
  const structure = targetStructure(target, structures);
  if (reference.referencedRoiNumber !== undefined) return structure?.roiNumber === reference.referencedRoiNumber;
  return reference.description !== undefined && [target, structure?.name].includes(reference.description);
}
