/** A point or direction in DICOM patient coordinates [mm or unit]. */
export type Vec3 = readonly [x: number, y: number, z: number];

/**
 * A dose in Gy on a regular right-angled grid in patient coordinates, as in a `DoseGrid` of `@isocenter/dicom-rt`.
 * `doseGy` is flat, i fastest; `originMm` is the centre of voxel (0, 0, 0); `axes` are unit directions of growing i, j, k.
 */
export interface DoseField {
  readonly grid: {
    readonly size: readonly [columns: number, rows: number, slices: number];
    readonly spacingMm: readonly [i: number, j: number, k: number];
    readonly originMm: Vec3;
    readonly axes: readonly [i: Vec3, j: Vec3, k: Vec3];
  };
  readonly doseGy: Float32Array;
  /** One step of the stored dose [Gy]; 0 where the dose is not quantised. */
  readonly quantumGy: number;
}

/** A closed planar contour: x, y, z of each point in patient coordinates [mm], shape (3n), n >= 3. */
export type ClosedContour = Float64Array;

/**
 * How a stack of contours ends beyond its first and last plane. `slab`: half a plane distance further, as wide as the last outline;
 * `trapezoid`: on its outermost planes; `rounded`: half a plane distance further, its area going on as the parabola through the last
 * three, which closes an ellipsoid or a cone, widens a cone towards its base and leaves a cylinder a slab. A plane without neighbours is a slab in any case.
 * The comparison of contours takes `rounded` in its own way: see `ContourComparisonOptions`.
 */
export type EndCap = 'slab' | 'trapezoid' | 'rounded';

/**
 * What a stack of contours holds between two planes. `extruded`: each outline reaches half-way to the next, a stack of prisms;
 * `interpolated`: one outline passes into the next, and the area between follows the planes around.
 */
export type Between = 'extruded' | 'interpolated';

/** How contours are made a solid: a convention, which contours do not tell and every figure names. */
export interface SolidConvention {
  readonly endCap: EndCap;
  readonly between: Between;
}
