import { DomainError } from '@isocenter/messages';
import type { ImageVolume } from '../image-volume.ts';
import { SOP_CLASS } from '../uids.ts';
import type { DataSet } from './attributes.ts';
import { commonModules, frameOfReferenceModule, required, type WriteOptions } from './common-modules.ts';
import { part10File } from './part10.ts';

const INT16 = { minimum: -32768, maximum: 32767 };

/**
 * A CT volume as one DICOM file per slice, in order of k. Values are stored as signed 16 bit HU; what is not whole is rounded.
 *
 * @param volume with a UID for each slice: a slice without its own UID cannot be written
 * @param options.window centre and width that a viewer opens with [HU]
 * @throws DomainError if the volume is no CT, lacks a slice's UID or the frame of reference, or holds a value beyond 16 bit
 * @see PS3.3 A.3 CT Image IOD
 */
export function writeCtSlices(
  volume: ImageVolume,
  options: WriteOptions & {
    readonly window?: { readonly centreHu: number; readonly widthHu: number };
    readonly tubePeakKv?: number;
    /** A defined term of PS3.16 annex L such as `PELVIS`; the side only of a paired part. */
    readonly bodyPart?: { readonly examined: string; readonly laterality?: 'L' | 'R' };
  } = {},
): Uint8Array[] {
  const { header, grid } = volume;
  const [columns, rows, slices] = grid.size;
  if (volume.modality !== 'CT')
    throw new DomainError('dicom/write/kind', { sopInstanceUid: header.sopInstanceUid, kind: volume.modality });
  checkShape(volume, columns * rows * slices);
  const modules = {
    ...commonModules(header, { ...options, sopClassUid: SOP_CLASS.CTImageStorage, modality: 'CT' }),
    ...frameOfReferenceModule(header),
    ImageType: ['DERIVED', 'SECONDARY', 'AXIAL'],
    SliceThickness: grid.spacingMm[2],
    KVP: options.tubePeakKv ?? '',
    PatientPosition: volume.patientPosition ?? '',
    AcquisitionNumber: '',
    BodyPartExamined: options.bodyPart?.examined,
    // Where no body part is stated the standard asks for a side, empty as it is not known.
    Laterality: options.bodyPart ? options.bodyPart.laterality : '',
    ImageOrientationPatient: [...grid.axes[0], ...grid.axes[1]],
    SamplesPerPixel: 1,
    PhotometricInterpretation: 'MONOCHROME2',
    Rows: rows,
    Columns: columns,
    PixelSpacing: [grid.spacingMm[1], grid.spacingMm[0]],
    BitsAllocated: 16,
    BitsStored: 16,
    HighBit: 15,
    PixelRepresentation: 1,
    WindowCenter: options.window?.centreHu,
    WindowWidth: options.window?.widthHu,
    RescaleIntercept: 0,
    RescaleSlope: 1,
    RescaleType: 'HU',
  } satisfies DataSet;
  return Array.from({ length: slices }, (_, k) =>
    part10File({
      ...modules,
      SOPInstanceUID: required(volume.sliceUids[k], `SOPInstanceUID[${k + 1}]`, header),
      InstanceNumber: k + 1,
      ImagePositionPatient: grid.originMm.map((mm, axis) => mm + k * grid.spacingMm[2] * (grid.axes[2][axis] ?? 0)),
      PixelData: int16Bytes(volume, k * rows * columns, rows * columns),
    }),
  );
}

function checkShape(volume: ImageVolume, expected: number): void {
  const { sopInstanceUid } = volume.header;
  const found = volume.values.length;
  if (found !== expected)
    throw new DomainError('dicom/write/shape', { sopInstanceUid, attribute: 'PixelData', found, expected });
}

function int16Bytes(volume: ImageVolume, from: number, count: number): Uint8Array {
  const bytes = new Uint8Array(2 * count);
  const view = new DataView(bytes.buffer);
  for (let i = 0; i < count; i++) {
    const value = Math.round(volume.values[from + i] ?? Number.NaN);
    if (!(value >= INT16.minimum && value <= INT16.maximum))
      throw new DomainError('dicom/write/number', {
        sopInstanceUid: volume.header.sopInstanceUid,
        attribute: 'PixelData',
        found: value,
        representation: 'SS',
      });
    view.setInt16(2 * i, value, true);
  }
  return bytes;
}
