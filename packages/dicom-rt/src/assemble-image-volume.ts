import { DomainError, type Notice, notice } from '@isocenter/messages';
import { FrameDecoders } from './codecs/frame-decoder.ts';
import { present } from './header.ts';
import type { ImageVolume } from './image-volume.ts';
import type { DicomInstance } from './read-instance.ts';
import { resampleStack } from './resample-stack.ts';
import { rescaledSlice, unitOf } from './rescale.ts';
import { type Slice, sliceOf, sortAlongNormal } from './slice-stack.ts';
import { stackGeometry } from './stack-geometry.ts';
import { TAG } from './tags.ts';

/**
 * The slices of one CT, MR or PET series as a volume on a regular right-angled grid, in any order of input.
 * A missing slice, unequal distances or a tilted gantry are resampled linearly, and a notice says so.
 * @throws DomainError `dicom/images-empty`, `dicom/wrong-object`, `dicom/images-of-several-series`,
 *   `dicom/images-differ` in size, spacing or orientation, `dicom/images-several-per-position`,
 *   `dicom/images-scattered` where they lie far aside of each other, `dicom/image-multiframe`, and the refusals of pixel data
 */
export async function assembleImageVolume(instances: readonly DicomInstance[]): Promise<ImageVolume> {
  const [first] = instances;
  if (!first) throw new DomainError('dicom/images-empty', {});
  const modality = modalityOf(first);
  const { slices, notices } = sortAlongNormal(instances.map(sliceOf));
  const geometry = stackGeometry(slices);
  const decoders = new FrameDecoders();
  const pixels: (Int16Array | Float32Array)[] = [];
  for (const slice of slices) pixels.push(await rescaledSlice(slice.instance, decoders));
  const { values, sliceUids, interpolatedSlices } = resampleStack(slices, pixels, geometry);
  return {
    header: slices[0]!.instance.header,
    modality,
    unit: unitOf(first),
    grid: geometry.grid,
    values,
    sliceUids,
    interpolatedSlices,
    ...present({ patientPosition: first.dataset.code(TAG.PatientPosition) }),
    notices: [...instanceNotices(slices), ...notices, ...geometry.notices, ...missingAttributes(slices)],
  };
}

function modalityOf({ header }: DicomInstance): ImageVolume['modality'] {
  const { modality } = header;
  if (modality === 'CT' || modality === 'MR' || modality === 'PT') return modality;
  throw new DomainError('dicom/wrong-object', {
    uid: header.sopInstanceUid,
    found: modality,
    expected: 'CT, MR, PT',
  });
}

/** What every slice says about itself is said once for the series. */
function instanceNotices(slices: readonly Slice[]): readonly Notice[] {
  const byCode = new Map<string, Notice>();
  for (const { instance } of slices)
    for (const found of instance.notices) if (!byCode.has(found.code)) byCode.set(found.code, found);
  return [...byCode.values()];
}

function missingAttributes(slices: readonly Slice[]): readonly Notice[] {
  const header = slices[0]!.instance.header;
  const notices: Notice[] = [];
  if (header.frameOfReferenceUid === undefined)
    notices.push(notice('notice/dicom/no-frame-of-reference', { uid: header.seriesInstanceUid }));
  if (!slices[0]!.instance.dataset.has(TAG.PatientPosition)) notices.push(notice('notice/dicom/no-patient-position'));
  const thickness = slices[0]!.instance.dataset.decimal(TAG.SliceThickness);
  const gap = slices.length > 1 ? Math.abs(slices[1]!.positionMm - slices[0]!.positionMm) : undefined;
  if (thickness !== undefined && gap !== undefined && thickness > 0 && Math.abs(thickness - gap) > 0.05 * gap)
    notices.push(notice('notice/dicom/slice-thickness-differs', { thickness, distance: Number(gap.toPrecision(4)) }));
  return notices;
}
