import type { DoseExtremes } from './dose-extremes.ts';
import type { DvhCurve } from './dvh.ts';

/** Samples by number: dose and half of the dose range across the cell [Gy], volume [cc]. */
export interface SampledCells {
  readonly doseGy: Float64Array;
  readonly halfRangeGy: Float64Array;
  readonly volumeCc: Float64Array;
}

/**
 * Volume by dose. A sample is not a point but a small cell across which the dose varies: its volume is spread evenly over
 * `dose ± halfRange`, so that the curve has no steps of the sampling. Kept as changes of slope, which makes a sample cost four additions
 * however wide its range. No range passes the extremes of the structure.
 */
export class DoseHistogram {
  readonly binWidthGy: number;
  private readonly slopeChange: Float64Array;
  private minGy: number;
  private maxGy: number;
  private readonly perGy: number;
  private volume = 0;
  private readonly one: SampledCells = {
    doseGy: new Float64Array(1),
    halfRangeGy: new Float64Array(1),
    volumeCc: new Float64Array(1),
  };

  constructor(maximumGy: number, binWidthGy: number, extremes: DoseExtremes) {
    this.binWidthGy = binWidthGy;
    this.slopeChange = new Float64Array(Math.ceil(maximumGy / binWidthGy) + 4);
    this.minGy = extremes.minGy;
    this.maxGy = extremes.maxGy;
    this.perGy = 1 / binWidthGy;
  }

  /** One sample of `volumeCc`. */
  add(doseGy: number, halfRangeGy: number, volumeCc: number): void {
    this.one.doseGy[0] = doseGy;
    this.one.halfRangeGy[0] = halfRangeGy;
    this.one.volumeCc[0] = volumeCc;
    this.addCells(this.one, 0, 1);
  }

  /**
   * Samples `from` to `to` of a row; a row at a time, since calls for each would box their numbers. Cells without volume are left out, and
   * those whose range ends below `aboveGy`, where only what is above counts.
   */
  addCells({ doseGy, halfRangeGy, volumeCc }: SampledCells, from: number, to: number, aboveGy = -Infinity): void {
    const { slopeChange, perGy, minGy, maxGy } = this;
    // Not kept in a field: what a field holds may be anything, and so would be whatever takes it over, boxed.
    const last = slopeChange.length - 2;
    // A range has a bin at least, and ends between two.
    const leastGy = aboveGy - 2 * this.binWidthGy;
    let sum = 0;
    for (let n = from; n < to; n++) {
      const volume = volumeCc[n]!;
      if (volume === 0) continue;
      const gy = doseGy[n]!;
      let half = halfRangeGy[n]!;
      if (gy + half < leastGy) continue;
      if (maxGy - gy < half) half = maxGy - gy;
      if (gy - minGy < half) half = gy - minGy;
      half *= perGy;
      if (half < 0.5) half = 0.5;
      let start = gy * perGy - half;
      let end = start + 2 * half;
      if (start < 0) start = 0;
      if (end > last) end = last;
      if (end < start + 1) {
        if (start > last - 1) start = last - 1;
        end = start + 1;
      }
      const slope = volume / (end - start);
      const startBin = start | 0;
      const endBin = end | 0;
      const startNext = slope * (start - startBin);
      const endNext = slope * (end - endBin);
      slopeChange[startBin]! += slope - startNext;
      slopeChange[startBin + 1]! += startNext;
      slopeChange[endBin]! -= slope - endNext;
      slopeChange[endBin + 1]! -= endNext;
      sum += volume;
    }
    this.volume += sum;
  }

  /** Empty again, with other extremes. */
  restart({ minGy, maxGy }: DoseExtremes): void {
    this.slopeChange.fill(0);
    this.minGy = minGy;
    this.maxGy = maxGy;
    this.volume = 0;
  }

  /** Takes the volume of another in; bins must be the same. */
  addAll(other: DoseHistogram): void {
    for (let bin = 0; bin < this.slopeChange.length; bin++) this.slopeChange[bin]! += other.slopeChange[bin]!;
    this.volume += other.volume;
  }

  /** Cumulative curve up to the first dose that nothing exceeds; with another histogram of the same bins, of the volume of both. */
  curve(other?: DoseHistogram): DvhCurve {
    const { slopeChange, binWidthGy } = this;
    const added = other?.slopeChange;
    const whole = this.volume + (other?.volume ?? 0);
    const volumeCc = new Float64Array(slopeChange.length);
    volumeCc[0] = whole;
    let below = 0;
    let slope = 0;
    let points = 1;
    for (let bin = 0; bin + 1 < slopeChange.length; bin++) {
      slope += slopeChange[bin]!;
      if (added) slope += added[bin]!;
      below += slope;
      const above = whole - below;
      volumeCc[points++] = Math.min(volumeCc[bin]!, above > 1e-9 * whole ? above : 0);
      if (volumeCc[bin + 1] === 0) break;
    }
    const doseGy = new Float64Array(points);
    for (let bin = 0; bin < points; bin++) doseGy[bin] = bin * binWidthGy;
    return { doseGy, volumeCc: volumeCc.subarray(0, points) };
  }
}
