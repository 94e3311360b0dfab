import type { SceneBeam, Vec3 } from '../../../../server/units/physics/contract.ts';
import { type Orientation, VIEW_AXES } from './view-plane.ts';

/** A straight piece on the plane of a view: (horizontal, vertical) patient coordinates [mm] of both ends. */
export type PlaneSegment = readonly [h1: number, v1: number, h2: number, v2: number];

/** Fields are drawn from the source to this multiple of the source–isocentre distance. */
const REACH = 1.35;

/**
 * Where the divergent edges of a field meet the plane of a view: every side of an opening spans a triangle with the
 * source, continued beyond the isocentre; each triangle meets the plane in one piece.
 */
export function fieldEdges(
  beam: Pick<SceneBeam, 'outlinesMm' | 'sourceMm'>,
  view: { readonly orientation: Orientation; readonly positionMm: number },
): PlaneSegment[] {
  const { sourceMm, outlinesMm } = beam;
  if (!sourceMm) return [];
  return outlinesMm.flatMap((outline) => {
    const far = outline.map((corner): Vec3 => along(sourceMm, corner, REACH));
    return far.flatMap((corner, n) => {
      const piece = cutTriangle([sourceMm, corner, far[(n + 1) % far.length]!], view);
      return piece ? [piece] : [];
    });
  });
}

/** The central axis, from the source through the isocentre, as projected onto the plane of a view. */
export function centralAxis(
  beam: Pick<SceneBeam, 'isocenterMm' | 'sourceMm'>,
  orientation: Orientation,
): PlaneSegment | null {
  if (!beam.sourceMm || !beam.isocenterMm) return null;
  const { horizontal, vertical } = VIEW_AXES[orientation];
  const end = along(beam.sourceMm, beam.isocenterMm, REACH);
  return [beam.sourceMm[horizontal], beam.sourceMm[vertical], end[horizontal], end[vertical]];
}

function along(from: Vec3, to: Vec3, share: number): Vec3 {
  return [
    from[0] + share * (to[0] - from[0]),
    from[1] + share * (to[1] - from[1]),
    from[2] + share * (to[2] - from[2]),
  ];
}

function cutTriangle(
  corners: readonly [Vec3, Vec3, Vec3],
  view: { readonly orientation: Orientation; readonly positionMm: number },
): PlaneSegment | null {
  const { horizontal, vertical, normal } = VIEW_AXES[view.orientation];
  const points: number[] = [];
  corners.forEach((from, n) => {
    const to = corners[(n + 1) % 3]!;
    const a = from[normal] - view.positionMm;
    const b = to[normal] - view.positionMm;
    if (a < 0 === b < 0) return;
    const meeting = along(from, to, a / (a - b));
    points.push(meeting[horizontal], meeting[vertical]);
  });
  const [h1, v1, h2, v2] = points;
  if (h1 === undefined || v1 === undefined || h2 === undefined || v2 === undefined) return null;
  return h1 === h2 && v1 === v2 ? null : [h1, v1, h2, v2]; // a triangle that only touches the plane has no piece in it
}
