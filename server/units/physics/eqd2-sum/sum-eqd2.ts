import { addDoses, type DoseField, type Estimate, type Metric, measure } from '@isocenter/dosimetry';
import { DomainError, type Notice, notice } from '@isocenter/messages';
import type { Vec3 } from '../contract.ts';
import { measureStructure } from '../measure-structure.ts';
import { eqd2Field } from './eqd2-field.ts';
import { namedStructure } from './named-structure.ts';
import type { AskedStructure } from './plan-eqd2.ts';
import { doseToSum, type SummedPlan } from './summed-plan.ts';

/** EQD2 of one structure in the sum; null where it could not be had, `notices` then say why. */
export interface StructureSum {
  readonly name: string;
  readonly volumeCc: Estimate | null;
  readonly maxGy: Estimate | null;
  readonly d0_03ccGy: Estimate | null;
  readonly d2Gy: Estimate | null;
  readonly meanGy: Estimate | null;
  /** What receives at least the level that was asked for. */
  readonly atLevelCc: Estimate | null;
  readonly notices: readonly Notice[];
}

export type SumEqd2 =
  | { readonly isKnown: false; readonly reason: Notice }
  | {
      readonly isKnown: true;
      /** Share of the grid that was summed on which another one does not reach (0..1): it was left out, for there the sum is not known. */
      readonly outsideFraction: number;
      readonly gridSpacingMm: Vec3;
      readonly structures: readonly StructureSum[];
    };

interface Asked {
  readonly structures: readonly AskedStructure[];
  /** By which all plans but the first lie elsewhere [mm]. */
  readonly shiftMm: Vec3;
}

/**
 * EQD2 of several plans summed voxel by voxel, in the structures of the first. Each dose is converted on its own grid; the sum stands on
 * the finest one, the others between their voxels trilinearly. Plans of another frame of reference are not summed: equal coordinates do not
 * speak of the same place there.
 */
export function sumEqd2(plans: readonly [SummedPlan, ...SummedPlan[]], { structures, shiftMm }: Asked): SumEqd2 {
  const doses = plans.map(doseToSum);
  const fields: { readonly field: DoseField; readonly plan: SummedPlan }[] = [];
  const frames = new Set<string | undefined>();
  for (const [index, dose] of doses.entries()) {
    const plan = plans[index];
    if ('reason' in dose || !plan) return { isKnown: false, reason: 'reason' in dose ? dose.reason : NO_FRAME };
    frames.add(dose.frameOfReferenceUid);
    fields.push({ field: index === 0 ? dose.field : shifted(dose.field, shiftMm), plan });
  }
  if (frames.size > 1 || frames.has(undefined)) return { isKnown: false, reason: NO_FRAME };
  try {
    return summed(fields, structures, plans[0]);
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'dosimetry/no-common-place')) throw error;
    return { isKnown: false, reason: notice('notice/physics/eqd2-no-common-place') };
  }
}

const NO_FRAME = notice('notice/physics/eqd2-no-common-frame');

function summed(
  fields: readonly { readonly field: DoseField; readonly plan: SummedPlan }[],
  asked: readonly AskedStructure[],
  { treatment, confirmedNames }: SummedPlan,
): SumEqd2 {
  const finestFirst = [...fields].sort((one, other) => voxelMm3(one.field) - voxelMm3(other.field));
  const sums = new Map<number, ReturnType<typeof addDoses>>();
  const sumFor = (alphaBetaGy: number) => {
    const known = sums.get(alphaBetaGy);
    if (known) return known;
    const [finest, ...others] = finestFirst.map(({ field, plan }) => eqd2Field(field, alphaBetaGy, plan.given));
    if (!finest) throw new Error('a sum of no plans');
    const sum = addDoses(finest, others);
    sums.set(alphaBetaGy, sum);
    return sum;
  };
  const structures = asked.map(({ name, alphaBetaGy, levelGy }): StructureSum => {
    const found = namedStructure(treatment.structureSet, name, confirmedNames);
    if ('reason' in found) return { name, ...NOTHING, notices: [found.reason] };
    const { dvh, result } = measureStructure(found.structure, { field: sumFor(alphaBetaGy), objects: [] });
    const { volumeCc, maxGy, d0_03ccGy, d2Gy, meanGy, notices } = result;
    const atLevel = dvh && levelGy !== null ? measure(dvh, atLeast(levelGy), {}) : null;
    return {
      ...{ name, volumeCc: volumeCc && plain(volumeCc), maxGy, d0_03ccGy, d2Gy, meanGy, notices },
      atLevelCc: atLevel?.measured ? plain(atLevel) : null,
    };
  });
  const [any] = sums.values();
  return {
    ...{ isKnown: true, structures, outsideFraction: any?.outsideFraction ?? 0 },
    gridSpacingMm: finestFirst[0]?.field.grid.spacingMm ?? [0, 0, 0],
  };
}

const NOTHING = {
  ...{ volumeCc: null, maxGy: null, d0_03ccGy: null, d2Gy: null, meanGy: null, atLevelCc: null },
} as const;

const plain = ({ value, error, endCapEffect }: Estimate): Estimate => ({ value, error, endCapEffect });
const atLeast = (dose: number): Metric => ({ kind: 'volume-at-dose', dose, doseUnit: 'Gy', unit: 'cc' });

const voxelMm3 = ({ grid: { spacingMm } }: DoseField) => spacingMm[0] * spacingMm[1] * spacingMm[2];

function shifted(field: DoseField, [dx, dy, dz]: Vec3): DoseField {
  const [x, y, z] = field.grid.originMm;
  return { ...field, grid: { ...field.grid, originMm: [x + dx, y + dy, z + dz] } };
}
