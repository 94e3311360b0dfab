import type { Vec3 } from '../inputs.ts';

/** The cells around a point in the order of their distance: those at the same place in all arrays belong together. */
export interface CellOrder {
  /** Squared distance to the nearest place of the cell, in units of the distance criterion; ascending. */
  readonly distanceSquared: Float64Array;
  /** From the cell of the point to this one, along i, j, k. */
  readonly i: Int16Array;
  readonly j: Int16Array;
  readonly k: Int16Array;
  /** The same as a distance in the table of cell ranges, and in the array of doses. */
  readonly rangeOffset: Int32Array;
  readonly doseOffset: Int32Array;
}

export interface CellOrderOptions {
  /** The point lies in its cell between these fractions of a voxel along i, j, k. */
  readonly lowest: Vec3;
  readonly highest: Vec3;
  /** How many cells the search can reach from the one of the point, both ways along each axis. */
  readonly most: Vec3;
  readonly extent: Vec3;
  /** Voxels along i, j, k in units of the distance criterion. */
  readonly spacing: Vec3;
  /** Cells further away than this are left out, in the same units. */
  readonly reach: number;
  readonly rangeStride: Vec3;
  readonly doseStride: Vec3;
}

export function cellOrder(options: CellOrderOptions): CellOrder {
  const { reach, rangeStride, doseStride } = options;
  const [alongI, alongJ, alongK] = [distancesAlong(options, 0), distancesAlong(options, 1), distancesAlong(options, 2)];
  const cells: { distanceSquared: number; i: number; j: number; k: number }[] = [];
  for (const k of alongK)
    for (const j of alongJ)
      for (const i of alongI) {
        const distanceSquared = i.squared + j.squared + k.squared;
        if (distanceSquared < reach * reach) cells.push({ distanceSquared, i: i.cell, j: j.cell, k: k.cell });
      }
  cells.sort((a, b) => a.distanceSquared - b.distanceSquared);
  const offset = (stride: Vec3) => cells.map(({ i, j, k }) => i * stride[0] + j * stride[1] + k * stride[2]);
  return {
    distanceSquared: Float64Array.from(cells, (cell) => cell.distanceSquared),
    i: Int16Array.from(cells, (cell) => cell.i),
    j: Int16Array.from(cells, (cell) => cell.j),
    k: Int16Array.from(cells, (cell) => cell.k),
    rangeOffset: Int32Array.from(offset(rangeStride)),
    doseOffset: Int32Array.from(offset(doseStride)),
  };
}

function distancesAlong({ lowest, highest, most, extent, spacing }: CellOrderOptions, axis: 0 | 1 | 2) {
  return Array.from({ length: 2 * most[axis] + 1 }, (_, n) => {
    const cell = n - most[axis];
    const apart = Math.max(0, cell - highest[axis], lowest[axis] - cell - extent[axis]) * spacing[axis];
    return { cell, squared: apart * apart };
  });
}
