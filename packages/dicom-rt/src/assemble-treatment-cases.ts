import { type Notice, notice } from '@isocenter/messages';
import { caseNotices } from './case-notices.ts';
import type { DoseGrid } from './dose-grid.ts';
import type { ImageVolume } from './image-volume.ts';
import type { Linked } from './linked.ts';
import type { Plan } from './plan.ts';
import type { StructureSet } from './structure-set.ts';
import type { TreatmentCase } from './treatment-case.ts';

/** Everything that was read from a folder. */
export interface ParsedObjects {
  readonly images: readonly ImageVolume[];
  readonly structureSets: readonly StructureSet[];
  readonly plans: readonly Plan[];
  readonly doses: readonly DoseGrid[];
}

/**
 * What belongs together: one case for each plan; then one for the doses of each plan that is not there, one for each
 * structure set, and one for each image series that no case has taken. Objects are linked by their references, and where
 * these lead nowhere by their frame of reference, which a notice then says.
 */
export function assembleTreatmentCases(objects: ParsedObjects): readonly TreatmentCase[] {
  const taken = new Set<object>();
  const cases: TreatmentCase[] = [];
  const add = (made: Linked) => {
    for (const part of [made.image, made.structureSet, made.plan, ...made.doses]) if (part) taken.add(part);
    const { image, structureSet, plan, doses } = made;
    cases.push({
      ...(image ? { image } : {}),
      ...(structureSet ? { structureSet } : {}),
      ...(plan ? { plan } : {}),
      doses,
      notices: [...made.notices, ...caseNotices(made)],
    });
  };
  for (const plan of objects.plans) add(caseOfPlan(plan, objects));
  for (const doses of dosesByPlan(objects.doses.filter((dose) => !taken.has(dose)))) add(caseOfDoses(doses, objects));
  for (const structureSet of objects.structureSets)
    if (!taken.has(structureSet)) {
      const notices: Notice[] = [];
      add({ structureSet, image: imageFor({ structureSet, objects, notices }), doses: [], notices });
    }
  for (const image of objects.images) if (!taken.has(image)) add({ image, doses: [], notices: [] });
  return cases;
}

function caseOfPlan(plan: Plan, objects: ParsedObjects): Linked {
  const notices: Notice[] = [];
  const uid = plan.header.sopInstanceUid;
  const doses = dosesOf(plan, objects, notices);
  const missingDoses = plan.referencedDoseUids.filter(
    (doseUid) => !objects.doses.some(({ header }) => header.sopInstanceUid === doseUid),
  );
  if (missingDoses.length > 0)
    notices.push(notice('notice/dicom/referenced-dose-missing', { uid, missing: missingDoses.join(', ') }));
  const structureSet = structureSetFor({
    uid,
    reference: plan.structureSetUid,
    frames: [plan.header.frameOfReferenceUid, ...doses.map(({ header }) => header.frameOfReferenceUid)],
    objects,
    notices,
  });
  return { plan, doses, structureSet, image: imageFor({ structureSet, plan, doses, objects, notices }), notices };
}

function caseOfDoses(doses: readonly DoseGrid[], objects: ParsedObjects): Linked {
  const notices: Notice[] = [];
  const first = doses[0]!;
  if (first.planUid !== undefined)
    notices.push(
      notice('notice/dicom/referenced-plan-missing', { uid: first.header.sopInstanceUid, missing: first.planUid }),
    );
  const structureSet = structureSetFor({
    uid: first.header.sopInstanceUid,
    reference: first.structureSetUid,
    frames: [first.header.frameOfReferenceUid],
    objects,
    notices,
  });
  return { doses, structureSet, image: imageFor({ structureSet, doses, objects, notices }), notices };
}

/** The doses that name the plan or are named by it; a dose that names no plan goes to the only plan of its frame of reference. */
function dosesOf(plan: Plan, { doses, plans }: ParsedObjects, notices: Notice[]): readonly DoseGrid[] {
  const uid = plan.header.sopInstanceUid;
  const named = doses.filter(
    ({ planUid, header }) => planUid === uid || plan.referencedDoseUids.includes(header.sopInstanceUid),
  );
  const frame = plan.header.frameOfReferenceUid;
  const isOnlyPlan = plans.filter(({ header }) => header.frameOfReferenceUid === frame).length === 1;
  const near = isOnlyPlan
    ? doses.filter(
        (dose) => dose.planUid === undefined && frame !== undefined && dose.header.frameOfReferenceUid === frame,
      )
    : [];
  const guessed = near.filter((dose) => !named.includes(dose));
  for (const { header } of guessed)
    notices.push(notice('notice/dicom/linked-by-frame-of-reference', { uid, other: header.sopInstanceUid }));
  return [...named, ...guessed].toSorted((a, b) => rank(a) - rank(b));
}

const SUMMATION_ORDER = ['PLAN', 'MULTI_PLAN', 'FRACTION', 'BEAM', 'BRACHY', 'CONTROL_POINT'];

function rank({ summation, doseType }: DoseGrid): number {
  const place = SUMMATION_ORDER.indexOf(summation);
  return (place < 0 ? SUMMATION_ORDER.length : place) + (doseType === 'ERROR' ? 100 : 0);
}

/** The doses of one absent plan belong together; a dose that names none stands alone. */
function dosesByPlan(doses: readonly DoseGrid[]): readonly (readonly DoseGrid[])[] {
  const groups = new Map<string, DoseGrid[]>();
  for (const dose of doses) {
    const key = dose.planUid ?? `dose ${dose.header.sopInstanceUid}`;
    groups.set(key, [...(groups.get(key) ?? []), dose]);
  }
  // Planes of one plan in one study (a set of planar doses) are no sum of each other: each is a case of its own.
  return [...groups.values()].flatMap((group) =>
    group.some(({ grid }) => grid.size[2] === 1)
      ? group.map((dose) => [dose])
      : [group.toSorted((a, b) => rank(a) - rank(b))],
  );
}

interface StructureSetQuery {
  readonly uid: string;
  readonly reference: string | undefined;
  readonly frames: readonly (string | undefined)[];
  readonly objects: ParsedObjects;
  readonly notices: Notice[];
}

function structureSetFor({ uid, reference, frames, objects, notices }: StructureSetQuery): StructureSet | undefined {
  const named = objects.structureSets.find(({ header }) => header.sopInstanceUid === reference);
  if (named) return named;
  if (reference !== undefined)
    notices.push(notice('notice/dicom/referenced-structure-set-missing', { uid, missing: reference }));
  const near = objects.structureSets.filter(({ frameOfReferenceUids }) =>
    frameOfReferenceUids.some((frame) => frames.includes(frame)),
  );
  const [only] = near;
  if (!only || near.length > 1) return undefined;
  notices.push(notice('notice/dicom/linked-by-frame-of-reference', { uid, other: only.header.sopInstanceUid }));
  return only;
}

interface ImageQuery {
  readonly structureSet?: StructureSet | undefined;
  readonly plan?: Plan;
  readonly doses?: readonly DoseGrid[];
  readonly objects: ParsedObjects;
  readonly notices: Notice[];
}

/** The series the structures were drawn on; else the one series, a CT before others, that shares the frame of reference. */
function imageFor({ structureSet, plan, doses = [], objects, notices }: ImageQuery): ImageVolume | undefined {
  const series = structureSet?.referencedSeriesUids ?? [];
  const named = objects.images.find(({ header }) => series.includes(header.seriesInstanceUid));
  if (named) return named;
  const drawnOn = new Set(
    structureSet?.structures.flatMap(({ contours }) => contours.map((c) => c.referencedSopInstanceUid)),
  );
  const shown = objects.images.find(({ sliceUids }) => sliceUids.some((uid) => uid !== undefined && drawnOn.has(uid)));
  if (shown) return shown;
  if (structureSet && series.length > 0)
    notices.push(
      notice('notice/dicom/referenced-series-missing', {
        uid: structureSet.header.sopInstanceUid,
        missing: series.join(', '),
      }),
    );
  const frames = [
    ...(structureSet?.frameOfReferenceUids ?? []),
    plan?.header.frameOfReferenceUid,
    ...doses.map(({ header }) => header.frameOfReferenceUid),
  ];
  const near = objects.images.filter(
    ({ header: { frameOfReferenceUid } }) => frameOfReferenceUid !== undefined && frames.includes(frameOfReferenceUid),
  );
  const tomograms = near.filter(({ modality }) => modality === 'CT');
  const [only, ...others] = tomograms.length > 0 ? tomograms : near;
  if (!only || others.length > 0) return undefined;
  const uid = (structureSet ?? plan ?? doses[0])?.header.sopInstanceUid ?? '?';
  notices.push(notice('notice/dicom/linked-by-frame-of-reference', { uid, other: only.header.seriesInstanceUid }));
  return only;
}
