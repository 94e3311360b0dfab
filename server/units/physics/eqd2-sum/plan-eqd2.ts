import { type Estimate, type Metric, measure, type StructureDvh } from '@isocenter/dosimetry';
import { type Notice, notice } from '@isocenter/messages';
import { measureStructure } from '../measure-structure.ts';
import { eqd2Field } from './eqd2-field.ts';
import { namedStructure } from './named-structure.ts';
import { doseToSum, type SummedPlan } from './summed-plan.ts';

/** A structure by its standard name (TG-263), with the α/β that a person chose for it. */
export interface AskedStructure {
  readonly name: string;
  readonly alphaBetaGy: number;
  /** EQD2 of which the volume is asked; null where none is. */
  readonly levelGy: number | null;
}

/** EQD2 of one structure by one plan; null where it could not be had, `notices` then say why. */
export interface StructureEqd2 {
  readonly name: string;
  readonly roiName: string | null;
  readonly maxGy: Estimate | null;
  readonly d0_03ccGy: Estimate | null;
  readonly d2Gy: Estimate | null;
  /** The mean of EQD2 over the structure, not EQD2 of its mean dose. */
  readonly meanGy: Estimate | null;
  /** D(0.03 cc / plans) and D(2 % / plans): their sums over the plans bound those of the sum from above. */
  readonly boundOf: { readonly d0_03ccGy: number | null; readonly d2Gy: number | null };
  readonly notices: readonly Notice[];
}

export interface PlanEqd2 {
  /** Why the plan takes no part; null where it does. */
  readonly reason: Notice | null;
  readonly frameOfReferenceUid: string | null;
  readonly notices: readonly Notice[];
  readonly structures: readonly StructureEqd2[];
}

/**
 * EQD2 of structures by one plan, each measured in the dose that was converted voxel by voxel.
 * @param plans how many plans will be summed: of two sets that each hold at most half a volume, both together hold at most the volume, so
 *   D_v of a sum is no more than the sum of D_(v/plans)
 */
export function planEqd2(plan: SummedPlan, asked: readonly AskedStructure[], plans: number): PlanEqd2 {
  const dose = doseToSum(plan);
  if ('reason' in dose) return { reason: dose.reason, frameOfReferenceUid: null, notices: [], structures: [] };
  const { treatment, given, confirmedNames } = plan;
  const structures = asked.map(({ name, alphaBetaGy }): StructureEqd2 => {
    const found = namedStructure(treatment.structureSet, name, confirmedNames);
    if ('reason' in found) return { name, ...NOTHING, notices: [found.reason] };
    const field = eqd2Field(dose.field, alphaBetaGy, given);
    const { dvh, result } = measureStructure(found.structure, { field, objects: [] });
    const { maxGy, d0_03ccGy, d2Gy, meanGy, notices } = result;
    const boundOf = {
      d0_03ccGy: dvh ? upperGy(dvh, hottest(0.03 / plans, 'cc')) : null,
      d2Gy: dvh ? upperGy(dvh, hottest(2 / plans, '%')) : null,
    };
    const why = dvh || notices.length > 0 ? notices : [notice('notice/physics/no-dose')];
    return { name, roiName: found.structure.name, maxGy, d0_03ccGy, d2Gy, meanGy, boundOf, notices: why };
  });
  return {
    ...{ reason: null, frameOfReferenceUid: dose.frameOfReferenceUid ?? null, notices: dose.notices, structures },
  };
}

const NOTHING = {
  ...{ roiName: null, maxGy: null, d0_03ccGy: null, d2Gy: null, meanGy: null },
  boundOf: { d0_03ccGy: null, d2Gy: null },
} as const;

const hottest = (volume: number, volumeUnit: 'cc' | '%'): Metric => ({
  ...{ kind: 'dose-at-volume', volume, volumeUnit, unit: 'Gy' },
});

/** With all that is not known of it added: it is to be a bound. */
function upperGy(dvh: StructureDvh, metric: Metric): number | null {
  const measured = measure(dvh, metric, {});
  return measured.measured ? measured.value + measured.error + measured.endCapEffect : null;
}
