import type { Structure, TreatmentCase } from '@isocenter/dicom-rt';
import {
  type DoseDifference,
  differenceFigures,
  doseDifference,
  GAMMA_STATE,
  PRODUCT_SOLID,
  structurePoints,
  volumeBeyond,
} from '@isocenter/dosimetry';
import { DomainError, distinctNotices, type Notice, notice } from '@isocenter/messages';
import { type CourseDose, courseDose } from '../course-dose.ts';
import { inFrameOfStructures } from '../in-frame-of-structures.ts';
import { notMeasured } from '../measure-structure.ts';
import type { StructuredPrescription } from '../plan-check/contract.ts';
import { prescribedForPhases } from '../plan-check/prescribed-for-phases.ts';
import { prescriptionOfPlan } from '../prescription-of-plan.ts';
import { structureContours } from '../structure-contours.ts';
import type { DoseDifferenceTold, StructureDifference } from './contract.ts';

/** Shares of the prescribed dose by which two doses differ [%]: a row of a table each, no verdict. */
const LEVELS_PERCENT = [1, 2, 3, 5, 10] as const;

const TARGET_TYPES: readonly (string | undefined)[] = ['GTV', 'CTV', 'PTV'];

/** A plan as it was put forward, and what it was to carry out. */
export interface PlanVersion {
  readonly treatment: TreatmentCase;
  readonly prescription: StructuredPrescription;
  readonly phases: readonly number[];
}

/**
 * The dose of a later version of a plan less that of the one before it, on the voxel centres of the later one, as a whole and in each of its
 * structures. Where the doses do not speak of the same place in the same kind of dose, or one is not known, it says so and tells nothing.
 */
export function differenceOfPlans(later: PlanVersion, earlier: PlanVersion): DoseDifferenceTold {
  const [now, before] = [doseOf(later), doseOf(earlier)];
  const untold = (...notices: readonly Notice[]): DoseDifferenceTold => ({ told: null, notices: [...notices] });
  const nowUnknown = whyUnknown(now, 'notice/physics/difference-of-later');
  if (nowUnknown) return untold(...nowUnknown);
  const beforeUnknown = whyUnknown(before, 'notice/physics/difference-of-earlier');
  if (beforeUnknown) return untold(...beforeUnknown);
  const unlike = whyUnlike(now, before);
  if (unlike) return untold(unlike);
  const difference = now.field && before.field && differenceOrNone(now.field, before.field);
  const whole = difference && differenceFigures(difference);
  if (!difference || !whole) return untold(notice('notice/physics/difference-no-common-place'));
  const prescribed = prescribedOf(later);
  const prescribedGy = Math.max(...(prescribed.targets ?? []).map(({ doseGy }) => doseGy));
  const { grid, isSameGrid, outsideFraction } = difference;
  return {
    told: {
      grid: { size: [...grid.size], spacingMm: [...grid.spacingMm] },
      ...{ isSameGrid, outsideFraction, whole, prescribedGy },
      levels: LEVELS_PERCENT.map((percent) => {
        const gy = (percent / 100) * prescribedGy;
        return { percent, gy, ...volumeBeyond(difference, gy) };
      }),
      structures: structureDifferences(difference, later, now),
    },
    notices: [
      ...(later.phases.join() === earlier.phases.join() ? [] : [notice('notice/physics/difference-other-phases')]),
      ...distinctNotices([now, before].flatMap(({ blocked, notices }) => [...(blocked ? [blocked] : []), ...notices])),
    ],
  };
}

const prescribedOf = ({ treatment, prescription, phases }: PlanVersion) =>
  prescribedForPhases(prescription, phases, treatment.structureSet?.structures ?? []);

function doseOf(version: PlanVersion): CourseDose {
  const { plan, structureSet, doses } = version.treatment;
  const { prescription } = prescriptionOfPlan(plan, structureSet?.structures ?? [], prescribedOf(version));
  return courseDose(doses, plan, prescription);
}

/** A dose far from what was prescribed is still the dose of its plan: how far it moved is what one asks. */
const isWholePlan = ({ blocked }: CourseDose) =>
  blocked === undefined || blocked.code === 'notice/physics/dose-far-below-prescription';

function whyUnknown(dose: CourseDose, code: Notice['code']): readonly Notice[] | undefined {
  if (dose.field && isWholePlan(dose)) return undefined;
  return [notice(code), ...(dose.blocked ? [dose.blocked] : [])];
}

function whyUnlike(now: CourseDose, before: CourseDose): Notice | undefined {
  const framesOf = ({ objects }: CourseDose) => objects.map(({ header }) => header.frameOfReferenceUid);
  const frames = new Set([...framesOf(now), ...framesOf(before)]);
  if (frames.has(undefined)) return notice('notice/physics/difference-frame-not-stated');
  if (frames.size > 1) return notice('notice/physics/difference-other-frame');
  const kinds = new Set([...now.objects, ...before.objects].map(({ doseType }) => doseType));
  return kinds.size > 1 ? notice('notice/physics/difference-other-kind', { kinds: [...kinds].join(', ') }) : undefined;
}

function differenceOrNone(...doses: Parameters<typeof doseDifference>): DoseDifference | undefined {
  try {
    return doseDifference(...doses);
  } catch (error) {
    if (error instanceof DomainError && error.code === 'dosimetry/no-common-place') return undefined;
    throw error;
  }
}

function structureDifferences(difference: DoseDifference, later: PlanVersion, dose: CourseDose): StructureDifference[] {
  const { structureSet } = later.treatment;
  const elsewhere = inFrameOfStructures(dose, structureSet).field ? null : notice('notice/physics/dose-elsewhere');
  const prescribed = new Set((prescribedOf(later).targets ?? []).flatMap(({ roiNumber }) => roiNumber ?? []));
  const state = new Uint8Array(difference.differenceGy.length).fill(GAMMA_STATE.judged);
  const told = (structureSet?.structures ?? []).map((structure): StructureDifference => {
    const { roiNumber, name, interpretedType } = structure;
    const isTarget = prescribed.has(roiNumber) || TARGET_TYPES.includes(interpretedType);
    const { inside, why } = elsewhere
      ? { inside: null, why: elsewhere }
      : pointsIn(structure, { ...difference, state });
    const figures = (inside && differenceFigures(difference, { inside })) ?? null;
    const none = notice('notice/physics/difference-no-point', { structure: name });
    return { roiNumber, name, isTarget, figures, why: figures ? null : (why ?? none) };
  });
  return told.sort((one, other) => Number(other.isTarget) - Number(one.isTarget) || largestGy(other) - largestGy(one));
}

const largestGy = ({ figures }: StructureDifference) =>
  figures ? Math.max(Math.abs(figures.highest.gy), Math.abs(figures.lowest.gy)) : -1;

type Points = { readonly inside: Uint8Array; readonly why: null } | { readonly inside: null; readonly why: Notice };

/** Which voxel centres lie in a structure; why none can be said to, where its contours enclose no volume. */
function pointsIn(structure: Structure, points: Parameters<typeof structurePoints>[0]): Points {
  const contours = structureContours(structure);
  if (!contours.closed) return { inside: null, why: contours.reason };
  const { name } = structure;
  try {
    return { inside: structurePoints(points, contours.closed, { name, endCap: PRODUCT_SOLID.endCap }), why: null };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    return { inside: null, why: notMeasured(name, error) };
  }
}
