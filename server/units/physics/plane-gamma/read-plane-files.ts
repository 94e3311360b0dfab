import { createHash } from 'node:crypto';
import { type DoseGrid, type PatientIdentity, parseDoseGrid, readInstance } from '@isocenter/dicom-rt';
import { fieldOfPlane, type MeasuredPlane, parseMeasuredPlane, planeOfDose, type Vec3 } from '@isocenter/dosimetry';
import { type Notice, notice } from '@isocenter/messages';
import { fieldOf } from '../dose-field.ts';
import { isDicom } from './is-dicom.ts';
import type { PlaneFile, PlannedDose } from './plane-gamma.ts';

/** A file as it was given, and the name under which it is spoken of. */
export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A dose or a plane that was read, not yet given a part in the comparison. */
export type ReadPlane =
  | { readonly kind: 'dose'; readonly file: PlaneFile; readonly dose: DoseGrid }
  | { readonly kind: 'array'; readonly file: PlaneFile; readonly plane: MeasuredPlane };

/**
 * Reads an RTDOSE, or the file of an array, by its content.
 * @throws DomainError `measured-plane/unknown-format` for what is neither; else as the reader of its format says
 */
export async function readPlaneFile({ name, bytes }: GivenFile): Promise<ReadPlane> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  if (!isDicom(bytes)) {
    const plane = parseMeasuredPlane(bytes, { name });
    return { kind: 'array', file: { name, sha256, format: plane.format, sopInstanceUid: null }, plane };
  }
  const dose = await parseDoseGrid(readInstance(bytes));
  return { kind: 'dose', file: { name, sha256, format: 'DICOM', sopInstanceUid: dose.header.sopInstanceUid }, dose };
}

/** The planned dose of a comparison. @throws DomainError `measured-plane/not-a-grid` */
export function plannedOf(read: ReadPlane): PlannedDose {
  const { file } = read;
  return read.kind === 'dose'
    ? { file, field: fieldOf(read.dose), unit: read.dose.unit, notices: read.dose.notices }
    : { file, field: fieldOfPlane(read.plane), unit: read.plane.unit, notices: read.plane.notices };
}

/**
 * The measured plane of a comparison.
 * @param centreMm the array's centre in patient coordinates, for a plane that came as RTDOSE
 * @throws DomainError `measured-plane/dose-is-volume`
 */
export function measuredOf(
  read: ReadPlane,
  centreMm: Vec3,
): { readonly file: PlaneFile; readonly plane: MeasuredPlane } {
  if (read.kind === 'array') return read;
  const { header, unit, notices } = read.dose;
  const plane = planeOfDose(fieldOf(read.dose), { centreMm, array: header.manufacturerModel ?? header.modality, unit });
  return { file: read.file, plane: { ...plane, notices: [...notices, ...plane.notices] } };
}

/** Whose files they are: the patient of the first DICOM object; an array file names none. */
export function patientOf(read: readonly ReadPlane[]): {
  readonly patient: PatientIdentity;
  readonly notices: readonly Notice[];
} {
  const [first, other] = read.flatMap((one) => (one.kind === 'dose' ? [one.dose.header.patient] : []));
  const differ = first && other && first.patientId !== other.patientId;
  return { patient: first ?? {}, notices: differ ? [notice('notice/measured-plane/two-patients')] : [] };
}
