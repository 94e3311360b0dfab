/**
 * How well the dose is known at each level of a DVH: the mean error of the samples with about that dose. Neighbouring bins are
 * taken together until they hold one percent of the volume, so that the tails keep their own error.
 */
export class DoseErrorProfile {
  private readonly binWidthGy: number;
  private readonly volume: Float64Array;
  private readonly volumeTimesError: Float64Array;

  constructor(maximumGy: number, binWidthGy: number) {
    this.binWidthGy = binWidthGy;
    this.volume = new Float64Array(Math.ceil(maximumGy / binWidthGy) + 2);
    this.volumeTimesError = new Float64Array(this.volume.length);
  }

  add(doseGy: number, errorGy: number, volumeCc: number): void {
    const bin = Math.min(this.volume.length - 1, Math.max(0, Math.round(doseGy / this.binWidthGy)));
    this.volume[bin]! += volumeCc;
    this.volumeTimesError[bin]! += volumeCc * errorGy;
  }

  /** Takes the samples of another in; bins must be the same. */
  addAll(other: DoseErrorProfile): void {
    for (let bin = 0; bin < this.volume.length; bin++) {
      this.volume[bin]! += other.volume[bin]!;
      this.volumeTimesError[bin]! += other.volumeTimesError[bin]!;
    }
  }

  /** Error at the first `count` bins [Gy], with `floorGy` added to each. */
  levels(count: number, floorGy: number): Float64Array {
    const portion = this.volume.reduce((a, b) => a + b, 0) / 100;
    const levels = new Float64Array(count);
    let from = 0;
    let volume = 0;
    let error = 0;
    let last = 0;
    for (let bin = 0; bin < this.volume.length; bin++) {
      volume += this.volume[bin]!;
      error += this.volumeTimesError[bin]!;
      if (volume < portion && bin < this.volume.length - 1) continue;
      if (volume > portion / 2) last = error / volume;
      levels.fill(last + floorGy, from, bin + 1);
      from = bin + 1;
      volume = 0;
      error = 0;
    }
    levels.fill(last + floorGy, from);
    return levels;
  }
}
