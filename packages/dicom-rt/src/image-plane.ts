import type { Dataset } from './dataset.ts';
import { TAG } from './tags.ts';
import { addScaled, cross, dot, length, unit } from './vec3.ts';
import type { Vec3 } from './voxel-grid.ts';

/** Where the pixels of a slice or a dose plane lie: the Image Plane module (PS3.3 C.7.6.2). */
export interface ImagePlane {
  readonly columns: number;
  readonly rows: number;
  /** Centre of the first pixel. */
  readonly originMm: Vec3;
  /** Unit directions of growing column and row index, and their cross product. */
  readonly axes: readonly [i: Vec3, j: Vec3, k: Vec3];
  readonly spacingMm: readonly [i: number, j: number];
}

/** Beyond these a number is no place in or about a patient: further than a kilometre off, pixels finer than 0.1 µm or larger than 10 m. */
export const FARTHEST_MM = 1e6;
const PIXEL_MM = { least: 1e-4, most: 1e4 };

/** How far from right-angled and from unit length the written direction cosines may be. */
const DIRECTION_TOLERANCE = 1e-3;

/** @throws DomainError `dicom/attribute-missing`, `dicom/attribute-invalid` */
export function imagePlaneOf(dataset: Dataset): ImagePlane {
  const columns = positive(dataset, TAG.Columns, dataset.uint16(TAG.Columns));
  const rows = positive(dataset, TAG.Rows, dataset.uint16(TAG.Rows));
  const originMm = dataset.require(TAG.ImagePositionPatient, dataset.vec3(TAG.ImagePositionPatient));
  if (!originMm.every((mm) => Math.abs(mm) <= FARTHEST_MM))
    throw dataset.invalid(TAG.ImagePositionPatient, originMm.join('\\'), 'a place within a kilometre');
  const spacing = dataset.require(TAG.PixelSpacing, dataset.decimals(TAG.PixelSpacing));
  if (spacing.length !== 2 || !spacing.every((mm) => mm >= PIXEL_MM.least && mm <= PIXEL_MM.most))
    throw dataset.invalid(TAG.PixelSpacing, [...spacing].join('\\'), 'two distances above 0 and below 10 m');
  // PixelSpacing is written row distance first (PS3.3 10.7.1.3): the distance along j, then along i.
  return { columns, rows, originMm, axes: axesOf(dataset), spacingMm: [spacing[1]!, spacing[0]!] };
}

function axesOf(dataset: Dataset): ImagePlane['axes'] {
  const cosines = dataset.require(TAG.ImageOrientationPatient, dataset.decimals(TAG.ImageOrientationPatient));
  if (cosines.length !== 6) throw dataset.invalid(TAG.ImageOrientationPatient, `${cosines.length} values`, '6 values');
  const [a, b, c, d, e, f] = cosines;
  const row: Vec3 = [a!, b!, c!];
  const column: Vec3 = [d!, e!, f!];
  const crooked =
    Math.abs(length(row) - 1) > DIRECTION_TOLERANCE ||
    Math.abs(length(column) - 1) > DIRECTION_TOLERANCE ||
    Math.abs(dot(row, column)) > DIRECTION_TOLERANCE;
  if (crooked)
    throw dataset.invalid(
      TAG.ImageOrientationPatient,
      [...cosines].join('\\'),
      'two directions of length 1 at right angles',
    );
  const i = unit(row);
  const j = unit(addScaled(column, i, -dot(column, i)));
  return [i, j, unit(cross(i, j))];
}

function positive(dataset: Dataset, tag: string, value: number | undefined): number {
  const number = dataset.require(tag, value);
  if (number < 1) throw dataset.invalid(tag, String(number), 'at least 1');
  return number;
}
