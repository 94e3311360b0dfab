import { TRANSFER_SYNTAX } from '../uids.ts';
import type { DataSet } from './attributes.ts';
import { encodeDataSet } from './encode.ts';

/** Names this writer in the file meta information; derived from the UUID bb68bc64-1eae-4514-a7ae-c0515599925e (PS3.5 B.2). */
export const IMPLEMENTATION_CLASS_UID = '2.25.249109455110383857858410856651995845214';
/** The version of this writer in the file meta information, at most 16 characters (PS3.10 7.1). */
export const IMPLEMENTATION_VERSION_NAME = 'ISOCENTER_0_1';

/** A data set that says what it is. */
export type CompositeObject = DataSet & { readonly SOPClassUID: string; readonly SOPInstanceUID: string };

/**
 * A DICOM file (PS3.10): preamble, file meta information and the data set in explicit VR little endian.
 *
 * @throws DomainError if a value cannot be written
 */
export function part10File(dataSet: CompositeObject): Uint8Array {
  const uid = dataSet.SOPInstanceUID;
  const meta = encodeDataSet(
    {
      FileMetaInformationVersion: Uint8Array.of(0, 1),
      MediaStorageSOPClassUID: dataSet.SOPClassUID,
      MediaStorageSOPInstanceUID: uid,
      TransferSyntaxUID: TRANSFER_SYNTAX.ExplicitVRLittleEndian,
      ImplementationClassUID: IMPLEMENTATION_CLASS_UID,
      ImplementationVersionName: IMPLEMENTATION_VERSION_NAME,
    },
    uid,
  );
  const groupLength = encodeDataSet({ FileMetaInformationGroupLength: meta.length }, uid);
  const body = encodeDataSet(dataSet, uid);
  const file = new Uint8Array(132 + groupLength.length + meta.length + body.length);
  file.set(new TextEncoder().encode('DICM'), 128);
  file.set(groupLength, 132);
  file.set(meta, 132 + groupLength.length);
  file.set(body, 132 + groupLength.length + meta.length);
  return file;
}
