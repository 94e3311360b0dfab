import { DomainError } from '@isocenter/messages';
import type { DoseField, Vec3 } from '../inputs.ts';
import { dot } from '../vec3.ts';
import { DetectorList } from './detector-list.ts';
import type { MeasuredPlane } from './measured-plane.ts';
import { placementIn } from './plane-placement.ts';

/**
 * A measured plane that came as a DICOM dose of one slice: each pixel is a detector; what is not a number is none.
 *
 * @param options.centreMm the array's centre in patient coordinates
 * @throws DomainError `measured-plane/dose-is-volume` if the dose has more slices, `measured-plane/no-detectors`
 */
export function planeOfDose(
  dose: DoseField,
  options: {
    readonly centreMm: Vec3;
    readonly array: string;
    readonly unit: MeasuredPlane['unit'];
    readonly measuredAt?: string | null;
  },
): MeasuredPlane {
  const { size, spacingMm, originMm, axes } = dose.grid;
  if (size[2] !== 1) throw new DomainError('measured-plane/dose-is-volume', { slices: size[2] });
  const { centreMm, xAxis, yAxis } = placementIn(dose, options.centreMm);
  const from: Vec3 = [originMm[0] - centreMm[0], originMm[1] - centreMm[1], originMm[2] - centreMm[2]];
  const along = (axis: Vec3) =>
    [dot(from, axis), spacingMm[0] * dot(axes[0], axis), spacingMm[1] * dot(axes[1], axis)] as const;
  const [x0, xi, xj] = along(xAxis);
  const [y0, yi, yj] = along(yAxis);
  const detectors = new DetectorList();
  for (let j = 0, n = 0; j < size[1]; j++)
    for (let i = 0; i < size[0]; i++, n++)
      if (!Number.isNaN(dose.doseGy[n]!)) detectors.add(x0 + i * xi + j * xj, y0 + i * yi + j * yj, dose.doseGy[n]!);
  if (detectors.count === 0) throw new DomainError('measured-plane/no-detectors', { line: '–', field: 'PixelData' });
  return {
    format: 'DICOM',
    array: options.array,
    surface: { kind: 'plane' },
    ...detectors.arrays(),
    unit: options.unit,
    fileUnit: options.unit === 'Gy' ? 'Gy' : 'RELATIVE',
    measuredAt: options.measuredAt ?? null,
    detectorSizeMm: [spacingMm[0], spacingMm[1]],
    notices: [],
  };
}
