import { DomainError } from '@isocenter/messages';
import type { Vec3 } from '../inputs.ts';
import { CellMinimum } from './cell-minimum.ts';
import { type CellOrder, cellOrder } from './cell-order.ts';
import { type CellRanges, cellRanges } from './cell-ranges.ts';
import type { EvaluatedLattice } from './evaluated-lattice.ts';

/** Cells that one search may cover: beyond, their order takes more memory than a comparison is worth. */
const MOST_CELLS = 4_000_000;

export interface GammaSearchOptions {
  /** Voxels of the evaluated dose along i, j, k in units of the distance criterion. */
  readonly spacing: Vec3;
  readonly maximumGamma: number;
  /** Lowest and highest index of the evaluated lattice among the points. */
  readonly lowest: Vec3;
  readonly highest: Vec3;
  /** Where all points lie alike within their cells: that fraction of a voxel. */
  readonly fraction: Vec3 | undefined;
}

/** Gamma of one point after the other: the cells around it by distance, until none that is left can hold a smaller value. */
export class GammaSearch {
  readonly minimum: CellMinimum;
  private readonly lattice: EvaluatedLattice;
  private readonly options: GammaSearchOptions;
  private readonly ranges: CellRanges;
  /** How many cells the search can reach from the one of a point, both ways along each axis. */
  private readonly most: Vec3;
  /** Places of a point within its cell share one order of cells per this part of a voxel along each axis. */
  private readonly parts: number;
  private readonly orders: (CellOrder | undefined)[] = [];

  /** @throws DomainError `dosimetry/gamma-reach` if the criteria reach over too many cells */
  constructor(lattice: EvaluatedLattice, options: GammaSearchOptions) {
    const { spacing, maximumGamma, lowest, highest } = options;
    this.lattice = lattice;
    this.options = options;
    this.minimum = new CellMinimum(lattice, spacing);
    const { extent, size } = lattice;
    const most = (axis: 0 | 1 | 2) =>
      extent[axis] === 0 ? 0 : Math.min(size[axis], Math.ceil(maximumGamma / spacing[axis]) + 1);
    this.most = [most(0), most(1), most(2)];
    const cells = this.most.reduce((product, reach) => product * (2 * reach + 1), 1);
    if (cells > MOST_CELLS) throw new DomainError('dosimetry/gamma-reach', { cells, most: MOST_CELLS });
    this.parts = cells > MOST_CELLS / 20 ? 1 : cells > MOST_CELLS / 200 ? 2 : 4;
    const first = (axis: 0 | 1 | 2) => Math.floor(lowest[axis]) - most(axis);
    const last = (axis: 0 | 1 | 2) => Math.floor(highest[axis]) + most(axis);
    this.ranges = cellRanges(lattice, [first(0), first(1), first(2)], [last(0), last(1), last(2)]);
  }

  /**
   * Gamma of a point at (i, j, k) of the evaluated lattice, at most `maximumGamma`; `minimum.best` holds the way to the best place.
   *
   * @param difference evaluated minus reference dose at the point, in units of the dose criterion
   * @param perDoseDifference 1 / the dose criterion [1/Gy]
   */
  gamma(i: number, j: number, k: number, doseGy: number, difference: number, perDoseDifference: number): number {
    const { minimum, ranges, lattice } = this;
    const { maximumGamma } = this.options;
    const { rangeGy } = ranges;
    minimum.begin(maximumGamma * maximumGamma);
    if (difference * difference < minimum.leastSquared) minimum.take(difference * difference, 0, 0, 0);
    const ci = Math.floor(i);
    const cj = Math.floor(j);
    const ck = Math.floor(k);
    const order = this.orderFor(i - ci, j - cj, k - ck);
    const { distanceSquared, rangeOffset } = order;
    const range =
      (ck - ranges.first[2]) * ranges.stride[2] +
      (cj - ranges.first[1]) * ranges.stride[1] +
      (ci - ranges.first[0]) * ranges.stride[0];
    const corner = (ck * lattice.size[1] + cj) * lattice.size[0] + ci;
    for (let n = 0; n < distanceSquared.length; n++) {
      const apart = distanceSquared[n]!;
      if (apart >= minimum.limitSquared) break;
      const cell = 2 * (range + rangeOffset[n]!);
      const above = rangeGy[cell]! - doseGy;
      const below = doseGy - rangeGy[cell + 1]!;
      const gap = (above > below ? above : below) * perDoseDifference;
      if (gap > 0 && apart + gap * gap >= minimum.limitSquared) continue;
      const { i: alongI, j: alongJ, k: alongK, doseOffset } = order;
      minimum.search(
        corner + doseOffset[n]!,
        i - ci - alongI[n]!,
        j - cj - alongJ[n]!,
        k - ck - alongK[n]!,
        doseGy,
        perDoseDifference,
      );
    }
    return Math.sqrt(minimum.leastSquared);
  }

  private orderFor(i: number, j: number, k: number): CellOrder {
    const { fraction } = this.options;
    const { parts } = this;
    const [pi, pj, pk] = fraction ? [0, 0, 0] : [partOf(i, parts), partOf(j, parts), partOf(k, parts)];
    const key = (pk * parts + pj) * parts + pi;
    const known = this.orders[key];
    if (known) return known;
    const order = this.orderOfPart(fraction, pi, pj, pk);
    this.orders[key] = order;
    return order;
  }

  private orderOfPart(fraction: Vec3 | undefined, i: number, j: number, k: number): CellOrder {
    const { lattice, ranges } = this;
    const { spacing, maximumGamma } = this.options;
    const end = (n: number, axis: 0 | 1 | 2) => (lattice.extent[axis] * n) / this.parts;
    return cellOrder({
      lowest: fraction ?? [end(i, 0), end(j, 1), end(k, 2)],
      highest: fraction ?? [end(i + 1, 0), end(j + 1, 1), end(k + 1, 2)],
      most: this.most,
      extent: lattice.extent,
      spacing,
      reach: maximumGamma,
      rangeStride: ranges.stride,
      doseStride: [1, lattice.size[0], lattice.size[0] * lattice.size[1]],
    });
  }
}

function partOf(fraction: number, parts: number): number {
  return Math.min(parts - 1, (fraction * parts) | 0);
}
