/** What is not known of the dose of samples [Gy], by cause, and their volume [cc], shapes (n). */
export interface SampleErrorRow {
  /** What trilinear interpolation misses beside a curved dose. */
  readonly methodGy: ArrayLike<number>;
  /** What contours do not tell of the shape between their planes. */
  readonly shapeGy: ArrayLike<number>;
  readonly volumeCc: ArrayLike<number>;
}

/**
 * How well the dose is known at each level of a DVH: the mean error of the samples with about that dose. Neighbouring bins are
 * taken together until they hold one percent of the volume, so that the tails keep their own error.
 */
export class DoseErrorProfile {
  private readonly binWidthGy: number;
  private readonly volume: Float64Array;
  private readonly volumeTimesMethod: Float64Array;
  private readonly volumeTimesShape: Float64Array;

  constructor(maximumGy: number, binWidthGy: number) {
    this.binWidthGy = binWidthGy;
    this.volume = new Float64Array(Math.ceil(maximumGy / binWidthGy) + 2);
    this.volumeTimesMethod = new Float64Array(this.volume.length);
    this.volumeTimesShape = new Float64Array(this.volume.length);
  }

  /** Samples `from` to `to` of a row; those without volume are left out. */
  addCells(
    doseGy: ArrayLike<number>,
    { methodGy, shapeGy, volumeCc }: SampleErrorRow,
    { from, to }: { readonly from: number; readonly to: number },
  ): void {
    const { volume, volumeTimesMethod, volumeTimesShape } = this;
    const last = volume.length - 1;
    const perGy = 1 / this.binWidthGy;
    for (let n = from; n < to; n++) {
      const cc = volumeCc[n]!;
      if (cc === 0) continue;
      const place = doseGy[n]! * perGy + 0.5;
      const bin = place < 0 ? 0 : place > last ? last : place | 0;
      volume[bin]! += cc;
      volumeTimesMethod[bin]! += cc * methodGy[n]!;
      volumeTimesShape[bin]! += cc * shapeGy[n]!;
    }
  }

  get bins(): number {
    return this.volume.length;
  }

  /** Takes the samples of another in; bins must be the same. */
  addAll(other: DoseErrorProfile): void {
    for (let bin = 0; bin < this.volume.length; bin++) {
      this.volume[bin]! += other.volume[bin]!;
      this.volumeTimesMethod[bin]! += other.volumeTimesMethod[bin]!;
      this.volumeTimesShape[bin]! += other.volumeTimesShape[bin]!;
    }
  }

  /** Error at the first `count` bins by one cause [Gy]. */
  levels(cause: 'method' | 'shape', count: number): Float64Array {
    const volumeTimesError = cause === 'method' ? this.volumeTimesMethod : this.volumeTimesShape;
    let whole = 0;
    for (let bin = 0; bin < this.volume.length; bin++) whole += this.volume[bin]!;
    const portion = whole / 100;
    const levels = new Float64Array(count);
    let from = 0;
    let volume = 0;
    let error = 0;
    let last = 0;
    for (let bin = 0; bin < this.volume.length; bin++) {
      volume += this.volume[bin]!;
      error += volumeTimesError[bin]!;
      if (volume < portion && bin < this.volume.length - 1) continue;
      if (volume > portion / 2) last = error / volume;
      levels.fill(last, from, bin + 1);
      from = bin + 1;
      volume = 0;
      error = 0;
    }
    levels.fill(last, from);
    return levels;
  }
}
