import type { DoseReference, Plan } from '@isocenter/dicom-rt';
import type { ReferencePoint, TreatedField } from './contract.ts';

/**
 * The dose references of a plan with what each field gives to them in one fraction: the dose of the field times the coefficient of its last
 * control point; else the dose itself where the plan names the reference that it is the dose of. What it does not state is left out.
 * @see PS3.3 C.8.8.10, C.8.8.13 (Referenced Dose Reference UID), C.8.8.14.7 (Cumulative Dose Reference Coefficient)
 */
export function pointsOfPlan(
  plan: Pick<Plan, 'doseReferences' | 'beams' | 'fractionGroups'>,
  fields: readonly Pick<TreatedField, 'number' | 'doseGy'>[],
): ReferencePoint[] {
  return plan.doseReferences.map((reference) => ({
    ...{ number: reference.number, name: reference.description ?? null, kind: reference.structureType ?? null },
    statedGy: reference.targetPrescriptionDoseGy ?? null,
    byField: fields.flatMap(({ number, doseGy }) => {
      const times = coefficientOf(plan, reference, number);
      return doseGy === null || times === undefined ? [] : [{ number, doseGy: times * doseGy }];
    }),
  }));
}

function coefficientOf(
  { beams, fractionGroups }: Pick<Plan, 'beams' | 'fractionGroups'>,
  { number, uid }: DoseReference,
  field: number,
): number | undefined {
  const beam = beams.find((each) => each.number === field);
  const stated = beam?.doseReferences?.find((reference) => reference.number === number);
  if (stated) return stated.coefficient;
  const ordered = fractionGroups.flatMap((group) => group.beams).find(({ beamNumber }) => beamNumber === field);
  return uid !== undefined && ordered?.doseReferenceUid === uid ? 1 : undefined;
}
