import type { Notice } from '@isocenter/messages';

/**
 * A measured dose at the points of its detectors.
 *
 * Positions are those of IEC 61217 at gantry 0 in the plane of the array [mm]: x to the right as seen by someone who faces the gantry,
 * y towards the gantry, origin at the array's centre. `xMm`, `yMm` and `value` have shape (n), one entry for each detector that has
 * a value; a place without one is not in the list.
 */
export interface MeasuredPlane {
  readonly format: 'SNC array' | 'SNC plane' | 'PTW mcc' | 'IBA opg' | 'DICOM';
  /** The array as the file names it: `1175 MapCHECK`, `OCTAVIUS_729`, `MatriXX`. */
  readonly array: string;
  readonly surface: Surface;
  readonly xMm: Float64Array;
  readonly yMm: Float64Array;
  readonly value: Float64Array;
  /** Of `value`: dose in Gy, relative (1 = 100 %), or a reading that was not calibrated to dose (counts, charge). */
  readonly unit: 'Gy' | 'relative' | 'reading';
  /** The unit in which the file gives it. */
  readonly fileUnit: string;
  /** Local time of the measurement, `2021-07-28T15:49:09` or `2021-07-28`; as it stands in the file where its order is not certain. */
  readonly measuredAt: string | null;
  /** Sensitive area of one detector along x and y [mm], where it is known for this array. */
  readonly detectorSizeMm: readonly [x: number, y: number] | null;
  readonly notices: readonly Notice[];
}

/** Where the detectors lie: in a plane, or on a cylinder around y whose arc length is given as x. */
export type Surface = { readonly kind: 'plane' } | { readonly kind: 'cylinder'; readonly radiusMm: number };
