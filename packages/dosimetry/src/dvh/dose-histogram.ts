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
  private volume = 0;

  constructor(maximumGy: number, binWidthGy: number, extremes: DoseExtremes) {
    this.maximumGy = maximumGy;
    this.extremes = extremes;
    this.binWidthGy = binWidthGy;
    this.slopeChange = new Float64Array(Math.ceil(maximumGy / binWidthGy) + 4);
  }

  add(doseGy: number, halfRangeGy: number, volumeCc: number): void {
    const { minGy, maxGy } = this.extremes;
    const dose = doseGy / this.binWidthGy;
    const half = Math.max(0.5, Math.min(halfRangeGy, maxGy - doseGy, doseGy - minGy) / this.binWidthGy);
    const last = this.slopeChange.length - 2;
    const from = Math.min(last - 1, Math.max(0, dose - half));
    const to = Math.max(from + 1, Math.min(last, dose + half));
    const slope = volumeCc / (to - from);
    this.change(from, slope);
    this.change(to, -slope);
    this.volume += volumeCc;
  }

  private change(position: number, slope: number): void {
    const bin = position | 0;
    const fraction = position - bin;
    this.slopeChange[bin]! += slope * (1 - fraction);
    this.slopeChange[bin + 1]! += slope * fraction;
  }

  /** All volume of both; bins must be the same. */
  plus(other: DoseHistogram): DoseHistogram {
    const sum = new DoseHistogram(this.maximumGy, this.binWidthGy, union(this.extremes, other.extremes));
    this.slopeChange.forEach((change, bin) => {
      sum.slopeChange[bin] = change + other.slopeChange[bin]!;
    });
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
    return { doseGy, volumeCc: volumeCc.slice(0, points) };
  }
}
