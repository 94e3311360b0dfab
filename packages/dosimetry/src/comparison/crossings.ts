/** Where a surface crosses the edges of a lattice, as far as it is known. Coordinates are in nodes; all lists have shape (crossings). */
export interface Crossings {
  /** Middle of the stretch in which the crossing lies. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  readonly z: Float64Array;
  /** Axis along which its edge runs: 0, 1, 2. */
  readonly axis: Uint8Array;
  /** +1 where the upper end of the edge is outside, -1 where it is inside. */
  readonly sign: Int8Array;
  /** Half the length of the stretch; 0 where the crossing is known. */
  readonly half: Float64Array;
  /** 0 where the crossing says nothing of the surface around (an end cut by convention), else 1. */
  readonly counts: Uint8Array;
  /** All coordinates lie in 0..size. */
  readonly size: readonly [number, number, number];
}
