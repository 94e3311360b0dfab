import type { Dataset } from './dataset.ts';
import type { InstanceHeader, IsoDate, PatientIdentity } from './instance.ts';
import { withoutPaddingAfter } from './padding.ts';
import type { ParsedFile } from './parse-file.ts';
import { TAG } from './tags.ts';
import { SOP_CLASS } from './uids.ts';

/**
 * The header of any composite object, whatever its SOP class.
 * @throws DomainError `dicom/attribute-missing` without SOP class, SOP instance, study or series UID
 */
export function headerOf(dataset: Dataset, file: ParsedFile): InstanceHeader {
  const sopClassUid = dataset.require(TAG.SOPClassUID, dataset.uid(TAG.SOPClassUID) ?? file.metaSopClassUid);
  const optional = {
    studyDate: isoDate(dataset.text(TAG.StudyDate)),
    studyDescription: dataset.text(TAG.StudyDescription),
    studyId: dataset.text(TAG.StudyID),
    accessionNumber: dataset.text(TAG.AccessionNumber),
    seriesNumber: lenientInteger(dataset.text(TAG.SeriesNumber)),
    seriesDescription: dataset.text(TAG.SeriesDescription),
    instanceNumber: lenientInteger(dataset.text(TAG.InstanceNumber)),
    frameOfReferenceUid: frameOfReferenceOf(dataset),
    manufacturer: dataset.text(TAG.Manufacturer),
    manufacturerModel: dataset.text(TAG.ManufacturerModelName),
    label: labelOf(dataset),
  };
  return {
    sopClassUid,
    sopInstanceUid: dataset.require(TAG.SOPInstanceUID, dataset.uid(TAG.SOPInstanceUID) ?? file.metaSopInstanceUid),
    transferSyntaxUid: file.transferSyntaxUid,
    modality: dataset.code(TAG.Modality) ?? MODALITY_OF_CLASS[sopClassUid] ?? 'OT',
    patient: patientOf(dataset),
    studyInstanceUid: dataset.require(TAG.StudyInstanceUID, dataset.uid(TAG.StudyInstanceUID)),
    seriesInstanceUid: dataset.require(TAG.SeriesInstanceUID, dataset.uid(TAG.SeriesInstanceUID)),
    ...present(optional),
    referencedInstanceUids: referencedInstances(dataset),
    referencedSeriesUids: referencedSeries(dataset),
  };
}

const MODALITY_OF_CLASS: { readonly [sopClassUid: string]: string } = {
  [SOP_CLASS.CTImageStorage]: 'CT',
  [SOP_CLASS.MRImageStorage]: 'MR',
  [SOP_CLASS.PositronEmissionTomographyImageStorage]: 'PT',
  [SOP_CLASS.SpatialRegistrationStorage]: 'REG',
  [SOP_CLASS.RTImageStorage]: 'RTIMAGE',
  [SOP_CLASS.RTDoseStorage]: 'RTDOSE',
  [SOP_CLASS.RTStructureSetStorage]: 'RTSTRUCT',
  [SOP_CLASS.RTPlanStorage]: 'RTPLAN',
  [SOP_CLASS.RTIonPlanStorage]: 'RTPLAN',
  [SOP_CLASS.RTBeamsTreatmentRecordStorage]: 'RTRECORD',
  [SOP_CLASS.RTBrachyTreatmentRecordStorage]: 'RTRECORD',
  [SOP_CLASS.RTIonBeamsTreatmentRecordStorage]: 'RTRECORD',
  [SOP_CLASS.RTTreatmentSummaryRecordStorage]: 'RTRECORD',
};

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

/** The entries of an object that have a value: an absent attribute is absent. */
export function present<T extends object>(values: T): Present<T>;
export function present(values: object): object {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
}

function patientOf(dataset: Dataset): PatientIdentity {
  const sex = dataset.code(TAG.PatientSex);
  return present({
    patientId: dataset.text(TAG.PatientID),
    name: nameOf(dataset.text(TAG.PatientName)),
    birthDate: isoDate(dataset.text(TAG.PatientBirthDate)),
    sex: sex === 'M' || sex === 'F' || sex === 'O' ? sex : undefined,
  });
}

/** Components that were left out at the end of a name keep their separators. */
const isEmptyComponent = (character: string) => character === '^' || character.trim() === '';

function nameOf(value: string | undefined): PatientIdentity['name'] {
  const groups = (value ?? '').split('=').map((group) => withoutPaddingAfter(group, isEmptyComponent));
  const [alphabetic = '', ideographic = '', phonetic = ''] = groups;
  if (groups.every((group) => group === '')) return undefined;
  return { alphabetic, ...(ideographic ? { ideographic } : {}), ...(phonetic ? { phonetic } : {}) };
}

/** `20260309` and the retired `2026.03.09` as `2026-03-09`; anything else is no date. */
export function isoDate(value: string | undefined): IsoDate | undefined {
  const match = value?.match(/^(\d{4})\.?(\d{2})\.?(\d{2})$/);
  return match ? `${match[1]}-${match[2]}-${match[3]}` : undefined;
}

function lenientInteger(text: string | undefined): number | undefined {
  const number = Number(text);
  return text !== undefined && Number.isInteger(number) ? number : undefined;
}

function frameOfReferenceOf(dataset: Dataset): string | undefined {
  return (
    dataset.uid(TAG.FrameOfReferenceUID) ??
    dataset.item(TAG.ReferencedFrameOfReferenceSequence)?.uid(TAG.FrameOfReferenceUID)
  );
}

function labelOf(dataset: Dataset): string | undefined {
  const tags = [
    TAG.RTPlanLabel,
    TAG.RTPlanName,
    TAG.StructureSetLabel,
    TAG.StructureSetName,
    TAG.RTImageLabel,
    TAG.DoseComment,
  ];
  for (const tag of tags) if (dataset.has(tag)) return dataset.text(tag);
  return undefined;
}

const REFERENCE_SEQUENCES = [
  TAG.ReferencedRTPlanSequence,
  TAG.ReferencedStructureSetSequence,
  TAG.ReferencedDoseSequence,
];

function referencedInstances(dataset: Dataset): string[] {
  const direct = REFERENCE_SEQUENCES.flatMap((tag) => dataset.items(tag));
  const registered = dataset.items(TAG.RegistrationSequence).flatMap((item) => item.items(TAG.ReferencedImageSequence));
  return distinct([...direct, ...registered].map((item) => item.uid(TAG.ReferencedSOPInstanceUID)));
}

function referencedSeries(dataset: Dataset): string[] {
  const ofStructureSet = dataset
    .items(TAG.ReferencedFrameOfReferenceSequence)
    .flatMap((frame) => frame.items(TAG.RTReferencedStudySequence))
    .flatMap((study) => study.items(TAG.RTReferencedSeriesSequence));
  const ofRegistration = [
    ...dataset.items(TAG.ReferencedSeriesSequence),
    ...dataset
      .items(TAG.StudiesContainingOtherReferencedInstancesSequence)
      .flatMap((study) => study.items(TAG.ReferencedSeriesSequence)),
  ];
  return distinct([...ofStructureSet, ...ofRegistration].map((item) => item.uid(TAG.SeriesInstanceUID)));
}

function distinct(uids: readonly (string | undefined)[]): string[] {
  return [...new Set(uids.filter((uid) => uid !== undefined))];
}
