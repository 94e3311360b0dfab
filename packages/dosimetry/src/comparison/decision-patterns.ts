import { DomainError } from '@isocenter/messages';
import type { Mask } from './mask.ts';
import { requireSameGrid } from './same-grid.ts';

/** Which observers called which voxels inside: voxels on which they decided alike count together. */
export interface DecisionPatterns {
  /** One bit per observer, in their order; shape (patterns). */
  readonly pattern: Int32Array;
  /** Voxels with this pattern inside the box that holds the voxels of all observers, shape (patterns). */
  readonly count: Float64Array;
  /** Pattern of each voxel of the grid, as an index into the lists; -1 outside of the box. */
  readonly ofVoxel: Int32Array;
}

/** More observers do not fit the bits of a pattern. */
const MOST_OBSERVERS = 30;

/**
 * @throws DomainError `comparison/observers` for less than two masks or more than 30, `comparison/other-grid` if their grids differ,
 *   `comparison/mask-size` if one does not fill its grid, `comparison/no-voxels` if none is inside any
 */
export function decisionPatterns(masks: readonly Mask[]): DecisionPatterns {
  const [first] = masks;
  if (!first || masks.length < 2 || masks.length > MOST_OBSERVERS)
    throw new DomainError('comparison/observers', { found: masks.length, most: MOST_OBSERVERS });
  requireSameGrid(masks);
  const bits = new Int32Array(first.inside.length);
  masks.forEach(({ inside }, m) => {
    for (let n = 0; n < bits.length; n++) if (inside[n] !== 0) bits[n]! |= 1 << m;
  });
  const box = boxOf(bits, first.grid.size);
  if (!box) throw new DomainError('comparison/no-voxels');
  return countIn(bits, first.grid.size, box);
}

type Box = readonly [i0: number, i1: number, j0: number, j1: number, k0: number, k1: number];

function boxOf(bits: Int32Array, [ni, nj]: Mask['grid']['size']): Box | undefined {
  let [i0, i1, j0, j1, k0, k1] = [Infinity, -1, Infinity, -1, Infinity, -1];
  for (let n = 0; n < bits.length; n++) {
    if (bits[n] === 0) continue;
    const i = n % ni;
    const j = Math.floor(n / ni) % nj;
    const k = Math.floor(n / (ni * nj));
    if (i < i0) i0 = i;
    if (i > i1) i1 = i;
    if (j < j0) j0 = j;
    if (j > j1) j1 = j;
    if (k < k0) k0 = k;
    if (k > k1) k1 = k;
  }
  return k1 < 0 ? undefined : [i0, i1, j0, j1, k0, k1];
}

function countIn(bits: Int32Array, [ni, nj]: Mask['grid']['size'], [i0, i1, j0, j1, k0, k1]: Box): DecisionPatterns {
  const indexOf = new Map<number, number>();
  const pattern: number[] = [];
  const count: number[] = [];
  const ofVoxel = new Int32Array(bits.length).fill(-1);
  for (let k = k0; k <= k1; k++)
    for (let j = j0; j <= j1; j++)
      for (let i = i0; i <= i1; i++) {
        const n = (k * nj + j) * ni + i;
        let index = indexOf.get(bits[n]!);
        if (index === undefined) {
          index = pattern.push(bits[n]!) - 1;
          count.push(0);
          indexOf.set(bits[n]!, index);
        }
        count[index]!++;
        ofVoxel[n] = index;
      }
  return { pattern: Int32Array.from(pattern), count: Float64Array.from(count), ofVoxel };
}

/** A mask of the voxels whose pattern is chosen. */
export function maskOfPatterns({ ofVoxel }: DecisionPatterns, grid: Mask['grid'], isInside: readonly boolean[]): Mask {
  const inside = new Uint8Array(ofVoxel.length);
  for (let n = 0; n < inside.length; n++) if (ofVoxel[n]! >= 0 && isInside[ofVoxel[n]!]) inside[n] = 1;
  return { grid, inside };
}
