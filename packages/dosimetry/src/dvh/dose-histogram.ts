import { type DoseExtremes, union } from './dose-extremes.ts';
import type { DvhCurve } from './dvh.ts';

/**
 * Volume by dose. A sample is not a point but a small cell across which the dose varies: its volume is spread evenly over
 * `dose ± halfRange`, so that the curve has no steps of the sampling. Kept as changes of slope, which makes a sample cost four additions
 * however wide its range. No range passes the extremes of the structure.
 */
export class DoseHistogram {
  readonly binWidthGy: number;
  private readonly slopeChange: Float64Array;
  private readonly maximumGy: number;
  private readonly extremes: DoseExtremes;
  private readonly minGy: number;
  private readonly maxGy: number;
  private readonly perGy: number;
  private readonly last: number;
  private volume = 0;

  constructor(maximumGy: number, binWidthGy: number, extremes: DoseExtremes) {
    this.maximumGy = maximumGy;
    this.extremes = extremes;
    this.binWidthGy = binWidthGy;
    this.slopeChange = new Float64Array(Math.ceil(maximumGy / binWidthGy) + 4);
    this.minGy = extremes.minGy;
    this.maxGy = extremes.maxGy;
    this.perGy = 1 / binWidthGy;
    this.last = this.slopeChange.length - 2;
  }

  /** A sample; its volume is told to {@link addVolume}, once for many. */
  add(doseGy: number, halfRangeGy: number, volumeCc: number): void {
    const { slopeChange, perGy, last } = this;
    let half = halfRangeGy;
    if (this.maxGy - doseGy < half) half = this.maxGy - doseGy;
    if (doseGy - this.minGy < half) half = doseGy - this.minGy;
    half = half * perGy;
    if (half < 0.5) half = 0.5;
    let from = doseGy * perGy - half;
    let to = from + 2 * half;
    if (from < 0) from = 0;
    if (to > last) to = last;
    if (to < from + 1) {
      from = from > last - 1 ? last - 1 : from;
      to = from + 1;
    }
    const slope = volumeCc / (to - from);
    const fromBin = from | 0;
    const toBin = to | 0;
    const fromNext = slope * (from - fromBin);
    const toNext = slope * (to - toBin);
    slopeChange[fromBin]! += slope - fromNext;
    slopeChange[fromBin + 1]! += fromNext;
    slopeChange[toBin]! -= slope - toNext;
    slopeChange[toBin + 1]! -= toNext;
  }

  /** The volume of samples that were added. */
  addVolume(volumeCc: number): void {
    this.volume += volumeCc;
  }

  /** Takes the volume of another in; bins must be the same. */
  addAll(other: DoseHistogram): void {
    for (let bin = 0; bin < this.slopeChange.length; bin++) this.slopeChange[bin]! += other.slopeChange[bin]!;
    this.volume += other.volume;
  }

  /** All volume of both; bins must be the same. */
  plus(other: DoseHistogram): DoseHistogram {
    const sum = new DoseHistogram(this.maximumGy, this.binWidthGy, union(this.extremes, other.extremes));
    for (let bin = 0; bin < sum.slopeChange.length; bin++)
      sum.slopeChange[bin] = this.slopeChange[bin]! + other.slopeChange[bin]!;
    sum.volume = this.volume + other.volume;
    return sum;
  }

  /** Cumulative curve up to the first dose that nothing exceeds. */
  curve(): DvhCurve {
    const volumeCc = new Float64Array(this.slopeChange.length);
    volumeCc[0] = this.volume;
    let [below, slope, points] = [0, 0, 1];
    for (let bin = 0; bin + 1 < this.slopeChange.length; bin++) {
      slope += this.slopeChange[bin]!;
      below += slope;
      const above = this.volume - below;
      volumeCc[points++] = Math.min(volumeCc[bin]!, above > 1e-9 * this.volume ? above : 0);
      if (volumeCc[bin + 1] === 0) break;
    }
    const doseGy = new Float64Array(points);
    for (let bin = 0; bin < points; bin++) doseGy[bin] = bin * this.binWidthGy;
    return { doseGy, volumeCc: volumeCc.subarray(0, points) };
  }
}
