import type { InstanceHeader } from '@isocenter/dicom-rt';
import type { StoredCase, StoredInstance } from './archive.ts';

/** What linking needs to know of an RT object. */
export interface LinkableInstance extends StoredInstance {
  readonly links: Pick<InstanceHeader, 'studyInstanceUid' | 'referencedInstanceUids' | 'referencedSeriesUids'>;
}

/** An image series as one thing. */
export interface LinkableSeries {
  readonly seriesKey: string;
  readonly seriesInstanceUid: string;
  readonly studyInstanceUid: string;
  readonly modality: string;
  readonly label: string | null;
  readonly frameOfReferenceUid: string | null;
  readonly slices: number;
}

export interface LinkableObjects {
  readonly patientKey: string;
  readonly instances: readonly LinkableInstance[];
  readonly imageSeries: readonly LinkableSeries[];
}

/**
 * The cases of one patient: a page for each plan with what belongs to it, then for what no plan holds: doses, structure sets,
 * image series. What an object names is taken at its word. Where it names nothing that is here, the frame of reference
 * decides, within the study first; where more than one would fit, none is guessed.
 */
export function linkCases(objects: LinkableObjects): readonly StoredCase[] {
  const of = (modality: string) => objects.instances.filter((instance) => instance.header.modality === modality);
  const plans = of('RTPLAN').map((plan) => planCase(objects, plan));
  const withPlan = new Set(plans.flatMap(({ doses }) => doses.map(({ instanceKey }) => instanceKey)));
  const doses = of('RTDOSE')
    .filter(({ instanceKey }) => !withPlan.has(instanceKey))
    .map((dose) => doseCase(objects, dose));
  const shown = new Set([...plans, ...doses].map(({ structureSet }) => structureSet?.instanceKey));
  const structures = of('RTSTRUCT')
    .filter(({ instanceKey }) => !shown.has(instanceKey))
    .map((structureSet) => structuresCase(objects, structureSet));
  const withContours = new Set([...plans, ...doses, ...structures].map(({ seriesKey }) => seriesKey));
  const images = objects.imageSeries
    .filter(({ seriesKey }) => !withContours.has(seriesKey))
    .map((series) => imagesCase(objects, series));
  return [...plans, ...doses, ...structures, ...images];
}

/** One case by its key, also of an object that another case holds; undefined where there is none. */
export function linkCase(objects: LinkableObjects, caseKey: string): StoredCase | undefined {
  const linked = linkCases(objects).find((found) => found.caseKey === caseKey);
  if (linked) return linked;
  const [kind, key] = [caseKey.slice(0, caseKey.indexOf('-')), caseKey.slice(caseKey.indexOf('-') + 1)];
  const instance = (modality: string) =>
    objects.instances.find(({ instanceKey, header }) => instanceKey === key && header.modality === modality);
  const dose = kind === 'dose' ? instance('RTDOSE') : undefined;
  if (dose) return doseCase(objects, dose);
  const structureSet = kind === 'structures' ? instance('RTSTRUCT') : undefined;
  if (structureSet) return structuresCase(objects, structureSet);
  const series = kind === 'images' ? objects.imageSeries.find(({ seriesKey }) => seriesKey === key) : undefined;
  return series ? imagesCase(objects, series) : undefined;
}

function planCase(objects: LinkableObjects, plan: LinkableInstance): StoredCase {
  const structureSet = structureSetOf(objects, plan);
  return {
    caseKey: `plan-${plan.instanceKey}`,
    kind: 'plan',
    patientKey: objects.patientKey,
    label: plan.label,
    plan,
    structureSet,
    doses: dosesOf(objects, plan),
    seriesKey: imageOf(objects, plan, structureSet),
  };
}

function doseCase(objects: LinkableObjects, dose: LinkableInstance): StoredCase {
  const structureSet = structureSetOf(objects, dose);
  return {
    caseKey: `dose-${dose.instanceKey}`,
    kind: 'dose',
    patientKey: objects.patientKey,
    label: dose.label,
    plan: null,
    structureSet,
    doses: [dose],
    seriesKey: imageOf(objects, dose, structureSet),
  };
}

function structuresCase(objects: LinkableObjects, structureSet: LinkableInstance): StoredCase {
  return {
    caseKey: `structures-${structureSet.instanceKey}`,
    kind: 'structures',
    patientKey: objects.patientKey,
    label: structureSet.label,
    plan: null,
    structureSet,
    doses: [],
    seriesKey: imageOf(objects, structureSet, structureSet),
  };
}

function imagesCase({ patientKey }: LinkableObjects, { seriesKey, label }: LinkableSeries): StoredCase {
  const caseKey = `images-${seriesKey}`;
  return { caseKey, kind: 'images', patientKey, label, plan: null, structureSet: null, doses: [], seriesKey };
}

const names = ({ links }: LinkableInstance, { header }: LinkableInstance) =>
  links.referencedInstanceUids.includes(header.sopInstanceUid);

/**
 * Doses that name the plan, or that it names; without any, doses that name no plan and lie in its frame of reference and
 * study. A dose that names another plan belongs to that one, here or not.
 */
function dosesOf({ instances }: LinkableObjects, plan: LinkableInstance): readonly LinkableInstance[] {
  const doses = instances.filter(({ header }) => header.modality === 'RTDOSE');
  const named = doses.filter((dose) => names(dose, plan) || names(plan, dose));
  if (named.length > 0) return named;
  const rivals = instances.filter(
    ({ header }) => header.modality === 'RTPLAN' && header.sopInstanceUid !== plan.header.sopInstanceUid,
  );
  return doses.filter(
    (dose) =>
      dose.links.referencedInstanceUids.length === 0 &&
      sameFrame(dose, plan) &&
      dose.links.studyInstanceUid === plan.links.studyInstanceUid &&
      !rivals.some((rival) => sameFrame(dose, rival) && rival.links.studyInstanceUid === plan.links.studyInstanceUid),
  );
}

/** The structure set that is named, also by the plan of a dose; else the only one in the frame of reference. */
function structureSetOf({ instances }: LinkableObjects, from: LinkableInstance): LinkableInstance | null {
  const sets = instances.filter(({ header }) => header.modality === 'RTSTRUCT');
  const plansOfDose = instances.filter((plan) => plan.header.modality === 'RTPLAN' && names(from, plan));
  const named = [from, ...plansOfDose].flatMap((object) => sets.filter((set) => names(object, set)))[0];
  if (named) return named;
  const sameStudy = sets.filter((set) => set.links.studyInstanceUid === from.links.studyInstanceUid);
  return (
    only(sameStudy.filter((set) => sameFrame(set, from))) ?? only(sets.filter((set) => sameFrame(set, from))) ?? null
  );
}

/** The series that the structure set was drawn on; else the series in the frame of reference: a CT before others, then the longest. */
function imageOf(
  { imageSeries }: LinkableObjects,
  from: LinkableInstance,
  structureSet: LinkableInstance | null,
): string | null {
  const drawnOn = structureSet?.links.referencedSeriesUids ?? [];
  const named = imageSeries.filter(({ seriesInstanceUid }) => drawnOn.includes(seriesInstanceUid));
  const frames = [structureSet?.header.frameOfReferenceUid, from.header.frameOfReferenceUid];
  const inFrame = imageSeries.filter(
    ({ frameOfReferenceUid }) => frameOfReferenceUid !== null && frames.includes(frameOfReferenceUid),
  );
  const candidates = named.length > 0 ? named : inFrame;
  const ranked = [...candidates].sort(
    (a, b) =>
      Number(b.studyInstanceUid === from.links.studyInstanceUid) -
        Number(a.studyInstanceUid === from.links.studyInstanceUid) ||
      Number(b.modality === 'CT') - Number(a.modality === 'CT') ||
      b.slices - a.slices,
  );
  return ranked[0]?.seriesKey ?? null;
}

const sameFrame = (a: LinkableInstance, b: LinkableInstance) =>
  a.header.frameOfReferenceUid !== undefined && a.header.frameOfReferenceUid === b.header.frameOfReferenceUid;

const only = <T>(items: readonly T[]): T | undefined => (items.length === 1 ? items[0] : undefined);
