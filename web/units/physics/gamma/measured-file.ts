import { type MeasuredPlane, parseMeasuredPlane } from '@isocenter/dosimetry';
import { DomainError } from '@isocenter/messages';
import { ApiError } from '../../../platform/api/api-error.ts';

const DICOM_MARK = 'DICM';
const isDicom = (bytes: Uint8Array) => String.fromCharCode(...bytes.subarray(128, 132)) === DICOM_MARK;

/** The file of an array, as it was chosen or dropped. It stays in the page, unless it is kept as patient QA. */
export interface MeasuredFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** Null of a plane of dose as RTDOSE: the server reads it, where it is kept as patient QA. */
  readonly plane: MeasuredPlane | null;
}

/** @throws ApiError the refusal of the reader, or that the array is wound round a cylinder and the dose is not */
export async function readMeasuredFile(file: File): Promise<MeasuredFile> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    if (isDicom(bytes)) return { name: file.name, bytes, plane: null };
    const plane = parseMeasuredPlane(bytes, { name: file.name });
    if (plane.surface.kind === 'cylinder') throw new DomainError('measured-plane/cylinder', { array: plane.array });
    return { name: file.name, bytes, plane };
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    const { code, values, message } = error;
    throw new ApiError({ code, values, message, status: 422 });
  }
}
