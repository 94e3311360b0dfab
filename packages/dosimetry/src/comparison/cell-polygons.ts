/** Corner at the lower end of edge `e`, and the one at its upper end. */
export function edgeEnds(e: number): readonly [lower: number, upper: number] {
  const axis = e >> 2;
  const lower = ((e & 1) << ((axis + 1) % 3)) | (((e >> 1) & 1) << ((axis + 2) % 3));
  return [lower, lower | (1 << axis)];
}

/** Corners around each face, counter-clockwise seen from outside of the cell. */
const FACES = [0, 1, 2].flatMap((axis) => {
  const [b, c] = [1 << ((axis + 1) % 3), 1 << ((axis + 2) % 3)];
  const high = 1 << axis;
  return [
    [high, high | b, high | b | c, high | c],
    [0, c, b | c, b],
  ];
});

function edgeBetween(a: number, b: number): number {
  for (let e = 0; e < 12; e++) {
    const [lower, upper] = edgeEnds(e);
    if ((lower === a && upper === b) || (lower === b && upper === a)) return e;
  }
  throw new RangeError(`corners ${a} and ${b} do not share an edge`);
}

/** Follows the surface from face to face: on each, from the edge where its border enters the structure to the edge where it leaves. */
function polygonsOf(corners: number): readonly (readonly number[])[] {
  const isInside = (corner: number) => ((corners >> corner) & 1) === 1;
  const next = new Map<number, number>();
  for (const face of FACES)
    for (let n = 0; n < 4; n++) {
      if (isInside(face[n]!) || !isInside(face[(n + 1) % 4]!)) continue;
      let leaves = n + 1;
      while (isInside(face[(leaves + 1) % 4]!)) leaves++;
      next.set(edgeBetween(face[n]!, face[(n + 1) % 4]!), edgeBetween(face[leaves % 4]!, face[(leaves + 1) % 4]!));
    }
  const polygons: number[][] = [];
  for (const start of next.keys()) {
    const polygon: number[] = [];
    for (let edge: number | undefined = start; edge !== undefined; ) {
      polygon.push(edge);
      const following: number | undefined = next.get(edge);
      next.delete(edge);
      edge = following === start ? undefined : following;
    }
    if (polygon.length > 2) polygons.push(polygon);
  }
  return polygons;
}

/**
 * Which edges of a lattice cell the surface crosses, in order, for each of the 256 ways its corners can lie inside or outside.
 *
 * Corner c lies at (c & 1, c >> 1 & 1, c >> 2). Edge e runs along axis e >> 2; of the four edges along an axis, (e & 3) tells the corner
 * at its lower end: bit 0 and bit 1 are the coordinates along the next two axes (y, z for x; z, x for y; x, y for z).
 * On a face with four crossings each corner inside is cut off by itself, in this cell as in its neighbour, so the surface closes.
 */
export const CELL_POLYGONS: readonly (readonly (readonly number[])[])[] = Array.from({ length: 256 }, (_, corners) =>
  polygonsOf(corners),
);
