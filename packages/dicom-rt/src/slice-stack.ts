import { DomainError, type Notice, notice } from '@isocenter/messages';
import { type ImagePlane, imagePlaneOf } from './image-plane.ts';
import type { DicomInstance } from './read-instance.ts';
import { TAG } from './tags.ts';
import { dot } from './vec3.ts';

/** One image of a series and where it lies; `positionMm` is along the normal of its plane. */
export interface Slice {
  readonly instance: DicomInstance;
  readonly plane: ImagePlane;
  readonly positionMm: number;
}

/** Images closer than this along the normal lie at the same place [mm]. */
const SAME_POSITION_MM = 0.01;
/** Cosine of the angle between directions that count as one: 0.03 degrees, a quarter of a millimetre at the rim of a CT. */
const SAME_DIRECTION = 1 - 1e-7;
const SAME_SPACING_MM = 1e-4;

/** @throws DomainError `dicom/image-multiframe`, `dicom/attribute-missing`, `dicom/attribute-invalid` */
export function sliceOf(instance: DicomInstance): Slice {
  const { dataset, header } = instance;
  const frames = dataset.integer(TAG.NumberOfFrames) ?? 1;
  if (frames !== 1) throw new DomainError('dicom/image-multiframe', { uid: header.sopInstanceUid, frames });
  const plane = imagePlaneOf(dataset);
  return { instance, plane, positionMm: dot(plane.originMm, plane.axes[2]) };
}

/**
 * Slices in ascending order along their common normal, each position once.
 * @throws DomainError `dicom/images-of-several-series`, `dicom/images-differ`, `dicom/images-several-per-position`
 */
export function sortAlongNormal(slices: readonly Slice[]): {
  readonly slices: readonly Slice[];
  readonly notices: readonly Notice[];
} {
  refuseSeveralSeries(slices);
  const { alike, notices } = largestAlikeGroup(slices);
  const sorted = alike.toSorted(
    (a, b) =>
      a.positionMm - b.positionMm || (a.instance.header.instanceNumber ?? 0) - (b.instance.header.instanceNumber ?? 0),
  );
  const unique = sorted.filter(
    (slice, index) => index === 0 || slice.positionMm - sorted[index - 1]!.positionMm > SAME_POSITION_MM,
  );
  const repeated = sorted.length - unique.length;
  if (repeated === 0) return { slices: unique, notices };
  const copies = sorted.length - new Set(sorted.map(({ instance }) => instance.header.sopInstanceUid)).size;
  if (repeated - copies >= unique.length)
    throw new DomainError('dicom/images-several-per-position', {
      uid: sorted[0]!.instance.header.seriesInstanceUid,
      images: sorted.length,
      positions: unique.length,
    });
  return { slices: unique, notices: [...notices, notice('notice/dicom/slices-repeated', { count: repeated })] };
}

function refuseSeveralSeries(slices: readonly Slice[]): void {
  const first = slices[0]!.instance.header;
  const other = slices.find(
    ({ instance: { header } }) =>
      header.seriesInstanceUid !== first.seriesInstanceUid || header.frameOfReferenceUid !== first.frameOfReferenceUid,
  );
  if (other)
    throw new DomainError('dicom/images-of-several-series', {
      uid: first.sopInstanceUid,
      other: other.instance.header.sopInstanceUid,
    });
}

/** A localizer in the series differs from the slices; a few such images are left aside, many are a refusal. */
function largestAlikeGroup(slices: readonly Slice[]): { alike: readonly Slice[]; notices: readonly Notice[] } {
  const groups: Slice[][] = [];
  for (const slice of slices) {
    const group = groups.find(([member]) => areAlike(member!.plane, slice.plane));
    if (group) group.push(slice);
    else groups.push([slice]);
  }
  groups.sort((a, b) => b.length - a.length);
  const [largest = [], ...rest] = groups;
  const others = rest.flat();
  if (others.length === 0) return { alike: largest, notices: [] };
  const odd = others[0]!.instance.header;
  if (others.length * 10 > largest.length)
    throw new DomainError('dicom/images-differ', {
      uid: largest[0]!.instance.header.sopInstanceUid,
      other: odd.sopInstanceUid,
    });
  return {
    alike: largest,
    notices: [notice('notice/dicom/images-left-aside', { count: others.length, uid: odd.sopInstanceUid })],
  };
}

function areAlike(a: ImagePlane, b: ImagePlane): boolean {
  return (
    a.columns === b.columns &&
    a.rows === b.rows &&
    Math.abs(a.spacingMm[0] - b.spacingMm[0]) < SAME_SPACING_MM &&
    Math.abs(a.spacingMm[1] - b.spacingMm[1]) < SAME_SPACING_MM &&
    dot(a.axes[0], b.axes[0]) > SAME_DIRECTION &&
    dot(a.axes[1], b.axes[1]) > SAME_DIRECTION
  );
}
