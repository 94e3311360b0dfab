import { DomainError } from '@isocenter/messages';
import type { InstanceHeader, IsoDate, PatientIdentity } from '../instance.ts';
import type { CompositeObject } from './part10.ts';

/** When an object came to be. Handed in: this package has no clock. */
export interface WrittenAt {
  readonly date: IsoDate;
  /** `14:30:00` */
  readonly time: string;
}

/** What an object says of its study and its making that the domain objects do not carry. */
export interface WriteOptions {
  readonly writtenAt?: WrittenAt;
  /** `14:30:00` */
  readonly studyTime?: string;
  readonly softwareVersion?: string;
}

/**
 * The attributes that every composite object has: SOP common, patient, study, series and equipment (PS3.3 C.12.1, C.7.1.1, C.7.2.1, C.7.3.1,
 * C.7.5.1), with what is unknown left empty where the standard allows it.
 */
export function commonModules(
  header: InstanceHeader,
  object: { readonly sopClassUid: string; readonly modality: string } & WriteOptions,
): CompositeObject {
  return {
    SpecificCharacterSet: 'ISO_IR 192',
    InstanceCreationDate: object.writtenAt?.date,
    InstanceCreationTime: object.writtenAt?.time,
    SOPClassUID: object.sopClassUid,
    SOPInstanceUID: header.sopInstanceUid,
    PatientName: personName(header.patient.name),
    PatientID: header.patient.patientId ?? '',
    PatientBirthDate: header.patient.birthDate ?? '',
    PatientSex: header.patient.sex ?? '',
    StudyInstanceUID: header.studyInstanceUid,
    StudyDate: header.studyDate ?? '',
    StudyTime: object.studyTime ?? '',
    ReferringPhysicianName: '',
    StudyID: header.studyId ?? '',
    AccessionNumber: header.accessionNumber ?? '',
    StudyDescription: header.studyDescription,
    Modality: object.modality,
    SeriesInstanceUID: header.seriesInstanceUid,
    SeriesNumber: header.seriesNumber ?? '',
    SeriesDescription: header.seriesDescription,
    OperatorsName: '',
    Manufacturer: header.manufacturer ?? '',
    ManufacturerModelName: header.manufacturerModel,
    SoftwareVersions: object.softwareVersion,
  };
}

/** @throws DomainError if the header names no frame of reference */
export function frameOfReferenceModule(header: InstanceHeader) {
  return {
    FrameOfReferenceUID: required(header.frameOfReferenceUid, 'FrameOfReferenceUID', header),
    PositionReferenceIndicator: '',
  };
}

/** Approval (PS3.3 C.8.8.16). Who reviewed and when is asked for once somebody did; it is not known here. */
export function approvalModule(status: string | undefined) {
  const reviewed = status === 'APPROVED' || status === 'REJECTED';
  return {
    ApprovalStatus: status ?? 'UNAPPROVED',
    ...(reviewed ? { ReviewDate: '', ReviewTime: '', ReviewerName: '' } : {}),
  };
}

/** @throws DomainError if `value` is absent */
export function required<T>(value: T | undefined, attribute: string, header: InstanceHeader): T {
  if (value === undefined)
    throw new DomainError('dicom/write/missing', { sopInstanceUid: header.sopInstanceUid, attribute });
  return value;
}

/** An item of a sequence that refers to one object. */
export function reference(sopClassUid: string, sopInstanceUid: string) {
  return { ReferencedSOPClassUID: sopClassUid, ReferencedSOPInstanceUID: sopInstanceUid };
}

/** The component groups joined by `=`, without empty ones at the end. */
function personName(name: PatientIdentity['name']): string {
  if (!name) return '';
  return [name.alphabetic, name.ideographic ?? '', name.phonetic ?? ''].join('=').replace(/=+$/, '');
}
