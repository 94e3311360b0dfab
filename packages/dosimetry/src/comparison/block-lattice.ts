/** Cubic blocks of space; the numbered ones hold something. */
export interface BlockLattice {
  readonly lowMm: readonly [number, number, number];
  readonly edgeMm: number;
  readonly size: readonly [number, number, number];
  /** Number of the block at each place, x fastest, -1 where it holds nothing. */
  readonly numberAt: Int32Array;
}

/** More blocks than this are never laid out: they grow instead. */
const MOST_BLOCKS = 2 ** 21;

/** Points sorted into blocks: those of block n are `order[start[n]]` up to `order[start[n + 1]]`; blocks follow Morton's curve. */
export interface SortedIntoBlocks {
  readonly lattice: BlockLattice;
  readonly start: Int32Array;
  readonly order: Int32Array;
}

/** @param points x, y, z each [mm], shape (3n) */
export function sortIntoBlocks(points: Float64Array, wishedEdgeMm: number): SortedIntoBlocks {
  const { low, span } = boundsOf(points);
  const cube = (edge: number) => span.map((length) => Math.floor(length / edge) + 1);
  let edgeMm = Math.max(wishedEdgeMm, Math.max(...span) / 1023, 1e-6);
  while (cube(edgeMm).reduce((product, n) => product * n, 1) > MOST_BLOCKS) edgeMm *= 1.25;
  const size = cube(edgeMm) as [number, number, number];
  const place = new Int32Array(points.length / 3);
  const perPlace = new Int32Array(size[0] * size[1] * size[2]);
  const scale = 1 / edgeMm;
  const [lx, ly, lz] = low;
  for (let n = 0; n < place.length; n++) {
    const i = ((points[3 * n]! - lx) * scale) | 0;
    const j = ((points[3 * n + 1]! - ly) * scale) | 0;
    const k = ((points[3 * n + 2]! - lz) * scale) | 0;
    const at = (k * size[1] + j) * size[0] + i;
    place[n] = at;
    perPlace[at]!++;
  }
  const blocks = mortonSorted(perPlace, size);
  const numberAt = new Int32Array(perPlace.length).fill(-1);
  const start = new Int32Array(blocks.length + 1);
  for (let n = 0; n < blocks.length; n++) {
    numberAt[blocks[n]!] = n;
    start[n + 1] = start[n]! + perPlace[blocks[n]!]!;
  }
  const next = start.slice();
  const order = new Int32Array(place.length);
  for (let n = 0; n < place.length; n++) order[next[numberAt[place[n]!]!]!++] = n;
  return { lattice: { lowMm: low, edgeMm, size, numberAt }, start, order };
}

function boundsOf(points: Float64Array): { low: [number, number, number]; span: [number, number, number] } {
  const low: [number, number, number] = [Infinity, Infinity, Infinity];
  const high = [-Infinity, -Infinity, -Infinity];
  for (let n = 0; n < points.length; n += 3)
    for (let axis = 0; axis < 3; axis++) {
      const value = points[n + axis]!;
      if (value < low[axis]!) low[axis] = value;
      if (value > high[axis]!) high[axis] = value;
    }
  return { low, span: [high[0]! - low[0], high[1]! - low[1], high[2]! - low[2]] };
}

/** Places that hold something, along a curve that fills space: neighbours in the list are neighbours in space. */
function mortonSorted(perPlace: Int32Array, [columns, rows]: readonly [number, number, number]): Int32Array {
  const places: number[] = [];
  for (let at = 0; at < perPlace.length; at++) if (perPlace[at]! > 0) places.push(at);
  // Key and place in one number: 30 bits of key above 21 bits of place.
  const keyed = Float64Array.from(places, (at) => {
    const j = Math.floor(at / columns);
    const key = spread(at % columns) | (spread(j % rows) << 1) | (spread(Math.floor(j / rows)) << 2);
    return key * MOST_BLOCKS + at;
  });
  keyed.sort();
  return Int32Array.from(keyed, (value) => value % MOST_BLOCKS);
}

/** The ten lowest bits of a number, two zeros between each. */
function spread(value: number): number {
  let v = value;
  v = (v | (v << 16)) & 0x030000ff;
  v = (v | (v << 8)) & 0x0300f00f;
  v = (v | (v << 4)) & 0x030c30c3;
  return (v | (v << 2)) & 0x09249249;
}
