import type { DicomJson, JsonAttribute } from '@isocenter/dicom-rt';
import type { QueryLevel, QueryRow } from './query.ts';
import { type ResourceUids, resourceUrl } from './resources.ts';

/** Attributes that every answer holds where the object has them (PS3.18 tables 10.6.3-3, -4, -5). */
const STUDY = {
  StudyDate: '00080020',
  StudyTime: '00080030',
  AccessionNumber: '00080050',
  ReferringPhysicianName: '00080090',
  TimezoneOffsetFromUTC: '00080201',
  PatientName: '00100010',
  PatientID: '00100020',
  PatientBirthDate: '00100030',
  PatientSex: '00100040',
  StudyInstanceUID: '0020000D',
  StudyID: '00200010',
  StudyDescription: '00081030',
};
const SERIES = {
  Modality: '00080060',
  SeriesDescription: '0008103E',
  SeriesInstanceUID: '0020000E',
  SeriesNumber: '00200011',
  PerformedProcedureStepStartDate: '00400244',
  PerformedProcedureStepStartTime: '00400245',
  RequestAttributesSequence: '00400275',
};
const INSTANCE = {
  SOPClassUID: '00080016',
  SOPInstanceUID: '00080018',
  InstanceNumber: '00200013',
  Rows: '00280010',
  Columns: '00280011',
  BitsAllocated: '00280100',
  NumberOfFrames: '00280008',
};
/** More that all objects of a series share: modules Equipment, General Series, Frame of Reference. */
const MORE_OF_SERIES = {
  Manufacturer: '00080070',
  InstitutionName: '00080080',
  StationName: '00081010',
  ManufacturerModelName: '00081090',
  BodyPartExamined: '00180015',
  ProtocolName: '00181030',
  PatientPosition: '00185100',
  FrameOfReferenceUID: '00200052',
  PositionReferenceIndicator: '00201040',
};

const KEYWORDS = new Map(Object.entries({ ...STUDY, ...SERIES, ...INSTANCE, ...MORE_OF_SERIES }));
const ALWAYS: Readonly<Record<QueryLevel, ReadonlySet<string>>> = {
  study: new Set(Object.values(STUDY)),
  series: new Set(Object.values({ ...STUDY, ...SERIES })),
  instance: new Set(Object.values({ ...STUDY, ...SERIES, ...INSTANCE })),
};
const SHARED_BY_SERIES = new Set(Object.values(MORE_OF_SERIES));
/** The patient's modules. */
const PATIENT_GROUP = '0010';

/** What `includefield` asks for; `unknown` are the names that stand for no attribute here. */
export interface IncludedFields {
  readonly tags: ReadonlySet<string>;
  readonly all: boolean;
  readonly unknown: readonly string[];
}

export function includedFields(given: string | readonly string[] | undefined): IncludedFields {
  const names = [given ?? []].flat().flatMap((field) => field.split(',').filter((name) => name !== ''));
  const tags = new Set<string>();
  const unknown: string[] = [];
  for (const name of names.filter((one) => one !== 'all')) {
    const tag = /^[0-9A-Fa-f]{8}$/.test(name) ? name.toUpperCase() : KEYWORDS.get(name);
    if (tag) tags.add(tag);
    else unknown.push(name);
  }
  return { tags, all: names.includes('all'), unknown };
}

/**
 * Makes results. `speaker` is an instance that speaks for its series or study in what they share; of what it says alone,
 * `all` takes nothing, and only what is asked for by its tag is given. The tags are put in their order once, not once a result.
 */
export function resultAttributes({ level, included, base }: Asked): (speaker: DicomJson, row: QueryRow) => DicomJson {
  const named = included.all ? undefined : inOrder([...COMPUTED[level], ...ALWAYS[level], ...included.tags]);
  return (speaker, row) => {
    const computed = computedAttributes(level, row, base);
    const result: { [tag: string]: JsonAttribute } = {};
    for (const tag of named ?? inOrder([...COMPUTED[level], ...allTags(speaker, level, included.tags)])) {
      const attribute = computed[tag] ?? speaker[tag];
      if (attribute !== undefined && attribute.BulkDataURI === undefined) result[tag] = attribute;
    }
    return result;
  };
}

interface Asked {
  readonly level: QueryLevel;
  readonly included: IncludedFields;
  /** The address of the service. */
  readonly base: string;
}

/** What no object says of itself. */
const COMPUTED: Readonly<Record<QueryLevel, readonly string[]>> = {
  study: ['00080005', '00080056', '00081190', '00080061', '00201206', '00201208'],
  series: ['00080005', '00080056', '00081190', '00201209'],
  instance: ['00080005', '00080056', '00081190'],
};

function computedAttributes(level: QueryLevel, row: QueryRow, base: string): DicomJson {
  const number = (value: number): JsonAttribute => ({ vr: 'IS', Value: [value] });
  const always = {
    '00080005': { vr: 'CS', Value: ['ISO_IR 192'] },
    '00080056': { vr: 'CS', Value: ['ONLINE'] },
    '00081190': { vr: 'UR', Value: [resourceUrl(base, resourceOf(level, row))] },
  };
  if (level === 'instance') return always;
  if (level === 'series') return { ...always, '00201209': number(row.instanceCount) };
  return {
    ...always,
    '00080061': { vr: 'CS', Value: row.modalities },
    '00201206': number(row.seriesCount),
    '00201208': number(row.instanceCount),
  };
}

const inOrder = (tags: readonly string[]): readonly string[] => [...new Set(tags)].sort();

function allTags(speaker: DicomJson, level: QueryLevel, asked: ReadonlySet<string>): readonly string[] {
  return Object.keys(speaker).filter((tag) => ALWAYS[level].has(tag) || asked.has(tag) || isShared(level, tag));
}

function isShared(level: QueryLevel, tag: string): boolean {
  if (level === 'instance') return true;
  return tag.startsWith(PATIENT_GROUP) || (level === 'series' && SHARED_BY_SERIES.has(tag));
}

function resourceOf(level: QueryLevel, { study, series, instance }: QueryRow): ResourceUids {
  if (level === 'study') return { study };
  return level === 'series' ? { study, series } : { study, series, instance };
}
