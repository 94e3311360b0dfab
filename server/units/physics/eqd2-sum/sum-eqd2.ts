import type { SpatialRegistration } from '@isocenter/dicom-rt';
import { addDoses, type DoseField, type Estimate, type Metric, measure } from '@isocenter/dosimetry';
import { DomainError, type Notice, notice } from '@isocenter/messages';
import type { Vec3 } from '../contract.ts';
import { measureStructure } from '../measure-structure.ts';
import { eqd2Field } from './eqd2-field.ts';
import { namedStructure } from './named-structure.ts';
import type { AskedStructure } from './plan-eqd2.ts';
import { motionsBetween, registeredField } from './registered-field.ts';
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
      /** SOP instances of the registrations that were used. */
      readonly registrationUids: readonly string[];
      readonly structures: readonly StructureSum[];
    };

interface Asked {
  readonly structures: readonly AskedStructure[];
  /** By which a dose of another frame of reference is brought into that of the first plan. */
  readonly registrations: readonly SpatialRegistration[];
  /** By which all plans but the first lie elsewhere [mm]. */
  readonly shiftMm: Vec3;
}

/**
 * EQD2 of several plans summed voxel by voxel, in the structures of the first. Each dose is converted on its own grid; the sum stands on
 * the finest one of the first frame of reference, the others between their voxels trilinearly. A dose of another frame is brought into
 * the first one by the one registration that joins them; where there is none, or several, nothing is summed: equal coordinates do not speak of
 * the same place there.
 */
export function sumEqd2(
  plans: readonly [SummedPlan, ...SummedPlan[]],
  { structures, shiftMm, registrations }: Asked,
): SumEqd2 {
  const placed: PlacedField[] = [];
  let firstFrame: string | undefined;
  for (const [index, plan] of plans.entries()) {
    const dose = doseToSum(plan);
    if ('reason' in dose) return { isKnown: false, reason: dose.reason };
    if (index === 0) firstFrame = dose.frameOfReferenceUid;
    const found = inFrame(dose, firstFrame, registrations);
    if ('reason' in found) return { isKnown: false, reason: found.reason };
    placed.push({ ...found, plan, field: index === 0 ? found.field : shifted(found.field, shiftMm) });
  }
  try {
    return summed(placed, structures, plans[0]);
  } catch (error) {
    if (!(error instanceof DomainError && error.code === 'dosimetry/no-common-place')) throw error;
    return { isKnown: false, reason: notice('notice/physics/eqd2-no-common-place') };
  }
}

interface PlacedField {
  readonly plan: SummedPlan;
  readonly field: DoseField;
  /** By which the dose came into the first plan's frame; null where it lay there. */
  readonly registrationUid: string | null;
}

function inFrame(
  { field, frameOfReferenceUid: from }: { readonly field: DoseField; readonly frameOfReferenceUid: string | undefined },
  to: string | undefined,
  registrations: readonly SpatialRegistration[],
): Omit<PlacedField, 'plan'> | { readonly reason: Notice } {
  if (from === undefined || to === undefined) return { reason: notice('notice/physics/eqd2-no-common-frame') };
  if (from === to) return { field, registrationUid: null };
  const [found, another] = motionsBetween({ from, to }, registrations);
  if (!found) return { reason: notice('notice/physics/eqd2-no-common-frame') };
  if (another) {
    const uids = [found, another].map(({ registrationUid }) => registrationUid).join(', ');
    return { reason: notice('notice/physics/eqd2-several-registrations', { uids }) };
  }
  return { field: registeredField(field, found.motion), registrationUid: found.registrationUid };
}

function summed(
  placed: readonly PlacedField[],
  asked: readonly AskedStructure[],
  { treatment, confirmedNames }: SummedPlan,
): SumEqd2 {
  const isMoved = ({ registrationUid }: PlacedField) => (registrationUid === null ? 0 : 1);
  const finestFirst = [...placed].sort(
    (one, other) => isMoved(one) - isMoved(other) || voxelMm3(one.field) - voxelMm3(other.field),
  );
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
    registrationUids: placed.flatMap(({ registrationUid }) => registrationUid ?? []),
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
