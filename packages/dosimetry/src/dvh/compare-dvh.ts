import { formatMetric } from '../metrics/format-metric.ts';
import { measure } from '../metrics/measure.ts';
import type { Metric } from '../metrics/metric.ts';
import { doseOfHottest } from './curve-lookup.ts';
import { type DvhCurve, type Estimate, errorWhateverEnds, type StructureDvh } from './dvh.ts';

/** Ours and theirs at one metric. `flagged`: they differ by more than our error, the effect of another end cap and the width of their bins there (see {@link compareDvh}). */
export interface DvhDifference {
  readonly metric: string;
  readonly unit: Metric['unit'];
  readonly ours: Estimate;
  readonly theirs: number;
  readonly flagged: boolean;
}

const DOSE_AT_SHARES = [98, 95, 50, 2] as const;
const NEAR_MAXIMUM_CC = 0.03;

/** One figure of a curve that another system stored; `binWidth` is what their bins leave open there. */
interface StoredFigure {
  readonly metric: Metric;
  readonly theirs: number;
  readonly binWidth: number;
}

/**
 * Volume, mean, minimum, D98%, D95%, D50%, D2%, D0.03cc and maximum of a cumulative curve, each of its own structure volume; nothing of an
 * empty one.
 */
export function storedFigures(theirs: DvhCurve): readonly StoredFigure[] {
  const theirVolumeCc = theirs.volumeCc[0] ?? 0;
  if (!(theirVolumeCc > 0)) return [];
  const atVolume = (volume: number, volumeUnit: '%' | 'cc'): StoredFigure => {
    const doseGy = doseOfHottest(theirs, volumeUnit === 'cc' ? volume : (volume / 100) * theirVolumeCc);
    const metric: Metric = { kind: 'dose-at-volume', volume, volumeUnit, unit: 'Gy' };
    return { metric, theirs: doseGy, binWidth: binWidthAt(theirs, doseGy) };
  };
  return [
    { metric: { kind: 'volume', unit: 'cc' }, theirs: theirVolumeCc, binWidth: 0 },
    { metric: { kind: 'mean', unit: 'Gy' }, ...meanOf(theirs) },
    { metric: { kind: 'min', unit: 'Gy' }, ...minimumOf(theirs) },
    ...DOSE_AT_SHARES.map((share) => atVolume(share, '%')),
    ...(theirVolumeCc > NEAR_MAXIMUM_CC ? [atVolume(NEAR_MAXIMUM_CC, 'cc')] : []),
    { metric: { kind: 'max', unit: 'Gy' }, ...maximumOf(theirs) },
  ];
}

/**
 * Our DVH beside the curve that another system stored, at the figures of {@link storedFigures}. What we withhold is left out.
 *
 * Planning systems take minimum and maximum from the points they sampled, voxel centres or a raster of their own; ours are those of the
 * dose anywhere inside, to the corners of the outline. Theirs may therefore lie further in, which says nothing and is not flagged;
 * further out they cannot lie while both look at the same outline and dose.
 */
export function compareDvh(ours: StructureDvh, theirs: DvhCurve): readonly DvhDifference[] {
  return storedFigures(theirs).flatMap(({ metric, theirs: value, binWidth }) => {
    const measured = measure(ours, metric, {});
    if (!measured.measured) return [];
    const { value: figure, error, endCapEffect, unit } = measured;
    const flagged = beyond(metric, value - figure) > errorWhateverEnds(measured) + binWidth;
    return [
      { metric: formatMetric(metric), unit, ours: { value: figure, error, endCapEffect }, theirs: value, flagged },
    ];
  });
}

/** How far their figure less ours goes beyond what the way of looking explains. */
function beyond({ kind }: Metric, difference: number): number {
  if (kind === 'max') return difference;
  return kind === 'min' ? -difference : Math.abs(difference);
}

/** Mean dose of a cumulative curve [Gy]: the area under it over its volume; half a mean bin is not known. */
function meanOf({ doseGy, volumeCc }: DvhCurve): { theirs: number; binWidth: number } {
  const last = doseGy.length - 1;
  let area = (doseGy[0] ?? 0) * (volumeCc[0] ?? 0);
  for (let b = 0; b < last; b++) area += ((doseGy[b + 1]! - doseGy[b]!) * (volumeCc[b]! + volumeCc[b + 1]!)) / 2;
  return { theirs: area / volumeCc[0]!, binWidth: ((doseGy[last] ?? 0) - (doseGy[0] ?? 0)) / Math.max(1, last) / 2 };
}

/** The last dose that something receives; how far it goes on into the bin is not known. */
function maximumOf({ doseGy, volumeCc }: DvhCurve): { theirs: number; binWidth: number } {
  const empty = volumeCc.findIndex((cc) => cc <= 0);
  const last = (empty < 0 ? volumeCc.length : empty) - 1;
  return { theirs: doseGy[last]!, binWidth: binAbove(doseGy, last) };
}

/** The last dose that everything receives. */
function minimumOf({ doseGy, volumeCc }: DvhCurve): { theirs: number; binWidth: number } {
  const less = volumeCc.findIndex((cc) => cc < volumeCc[0]!);
  const last = (less < 0 ? volumeCc.length : less) - 1;
  return { theirs: doseGy[last]!, binWidth: binAbove(doseGy, last) };
}

function binAbove(doseGy: Float64Array, bin: number): number {
  const [from, to] = bin + 1 < doseGy.length ? [bin, bin + 1] : [bin - 1, bin];
  return (doseGy[to] ?? 0) - (doseGy[from] ?? 0);
}

function binWidthAt({ doseGy }: DvhCurve, dose: number): number {
  const above = doseGy.findIndex((gy) => gy > dose);
  return above > 0 ? doseGy[above]! - doseGy[above - 1]! : 0;
}
