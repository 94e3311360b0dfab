import type { DvhCurve } from './dvh.ts';
import type { Tip } from './tips.ts';

/**
 * Volume that may lie elsewhere than in the solid, by dose: how far the surface of a structure is not known, times the surface with about
 * that dose. Moved outwards wherever the dose is higher than some level and inwards where it is lower, that is the most that it changes.
 */
export class DisplacedVolume {
  private readonly binWidthGy: number;
  private readonly cc: Float64Array;

  constructor(maximumGy: number, binWidthGy: number) {
    this.binWidthGy = binWidthGy;
    this.cc = new Float64Array(Math.ceil(maximumGy / binWidthGy) + 2);
  }

  /** Cells `from` to `to` of a row: dose [Gy] and volume that may lie elsewhere [cc]. */
  addCells(
    doseGy: ArrayLike<number>,
    displacedCc: ArrayLike<number>,
    { from, to }: { readonly from: number; readonly to: number },
  ): void {
    const { cc } = this;
    const last = cc.length - 1;
    const perGy = 1 / this.binWidthGy;
    for (let n = from; n < to; n++) {
      if (displacedCc[n] === 0) continue;
      const bin = doseGy[n]! * perGy + 0.5;
      cc[bin < 0 ? 0 : bin > last ? last : bin | 0]! += displacedCc[n]!;
    }
  }

  clear(): void {
    this.cc.fill(0);
  }

  /** Takes in another; bins must be the same. */
  addAll(other: DisplacedVolume): void {
    for (let bin = 0; bin < this.cc.length; bin++) this.cc[bin]! += other.cc[bin]!;
  }

  /** What of it, and of `tips`, has at least a dose. */
  curve(tips: readonly Tip[]): DvhCurve {
    const { binWidthGy } = this;
    const binOf = (gy: number) => Math.max(0, Math.floor(gy / binWidthGy));
    const highest = Math.max(this.cc.length - 1, ...tips.map(({ doseGy }) => 1 + binOf(Math.max(...doseGy))));
    const volumeCc = new Float64Array(highest + 1);
    volumeCc.set(this.cc);
    for (const tip of tips)
      tip.volumeCc.forEach((cc, n) => {
        volumeCc[binOf(tip.doseGy[n]!)]! += cc;
      });
    for (let bin = highest - 1; bin >= 0; bin--) volumeCc[bin]! += volumeCc[bin + 1]!;
    return { doseGy: volumeCc.map((_, bin) => bin * binWidthGy), volumeCc };
  }

  /** How much it may change the sum of doses about `meanGy`, each part for itself [cc Gy]. */
  changeAbout(meanGy: number): number {
    let change = 0;
    for (let bin = 0; bin < this.cc.length; bin++)
      if (this.cc[bin]! > 0) change += this.cc[bin]! * Math.abs(bin * this.binWidthGy - meanGy);
    return change;
  }
}
