/** A closed surface of triangles in patient coordinates. */
export interface TriangleMesh {
  /** x, y, z of each vertex [mm], shape (3 * vertices). */
  readonly positionsMm: Float64Array;
  /** Vertices of each triangle, shape (3 * triangles). */
  readonly triangles: Int32Array;
  /**
   * First triangle of each facet, and the number of triangles at the end, shape (facets + 1): triangles that together are one small,
   * nearly flat piece of the surface.
   */
  readonly facetStart: Int32Array;
}
