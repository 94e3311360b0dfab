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

  clear(): void {
    for (const bins of [this.volume, this.volumeTimesMethod, this.volumeTimesShape]) bins.fill(0);
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

  /** Errors at the first `count` bins by each cause [Gy], shapes (count). */
  levels(count: number): { readonly methodGy: Float64Array; readonly shapeGy: Float64Array } {
    const { volume, volumeTimesMethod, volumeTimesShape } = this;
    let whole = 0;
    for (let bin = 0; bin < volume.length; bin++) whole += volume[bin]!;
    const portion = whole / 100;
    const levels = { methodGy: new Float64Array(count), shapeGy: new Float64Array(count) };
    let from = 0;
    let [cc, method, shape] = [0, 0, 0];
    let [lastMethod, lastShape] = [0, 0];
    for (let bin = 0; bin < volume.length && from < count; bin++) {
      cc += volume[bin]!;
      method += volumeTimesMethod[bin]!;
      shape += volumeTimesShape[bin]!;
      if (cc < portion && bin < volume.length - 1) continue;
      if (cc > portion / 2) [lastMethod, lastShape] = [method / cc, shape / cc];
      levels.methodGy.fill(lastMethod, from, bin + 1);
      levels.shapeGy.fill(lastShape, from, bin + 1);
      from = bin + 1;
      cc = 0;
      method = 0;
      shape = 0;
    }
    levels.methodGy.fill(lastMethod, from);
    levels.shapeGy.fill(lastShape, from);
    return levels;
  }
}
