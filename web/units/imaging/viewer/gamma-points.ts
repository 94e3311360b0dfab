import type { Vec3 } from '../../../../server/units/physics/contract.ts';
import { gammaCss } from './gamma-colour.ts';
import { type Orientation, toScreen, VIEW_AXES, type Viewport } from './view-plane.ts';

/** Gamma of points in space, the detectors of an array for instance. */
export interface GammaPointSet {
  /** x, y, z of each [mm], shape (n, 3). */
  readonly positionsMm: Float64Array;
  /** NaN where a point was not judged, shape (n). */
  readonly values: Float32Array;
}

/** A point is drawn, and read, within this distance of the plane or the pointer [mm]: half the pitch of customary arrays. */
const REACH_MM = 3.5;
/** Radius of a point as it is drawn [mm]. */
const RADIUS_MM = 2;

/** Gamma of the nearest point within reach; null where there is none, or it was not judged. */
export function gammaOfPointNear({ positionsMm, values }: GammaPointSet, at: Vec3): number | null {
  let nearest = REACH_MM;
  let found: number | null = null;
  for (let n = 0; n < values.length; n++) {
    const away = Math.hypot(
      positionsMm[3 * n]! - at[0],
      positionsMm[3 * n + 1]! - at[1],
      positionsMm[3 * n + 2]! - at[2],
    );
    if (away > nearest) continue;
    nearest = away;
    found = Number.isNaN(values[n]!) ? null : values[n]!;
  }
  return found;
}

/** Draws the points that lie on the plane of a view: discs in the colours of the map, what fails with a light edge, what was not judged empty. */
export function drawGammaPoints(
  context: CanvasRenderingContext2D,
  { positionsMm, values }: GammaPointSet,
  look: {
    readonly orientation: Orientation;
    readonly viewport: Viewport;
    readonly positionMm: number;
    readonly failingOnly: boolean;
  },
): void {
  const { normal } = VIEW_AXES[look.orientation];
  const radius = Math.max(1.5, RADIUS_MM / look.viewport.mmPerPx);
  for (let n = 0; n < values.length; n++) {
    const point: Vec3 = [positionsMm[3 * n]!, positionsMm[3 * n + 1]!, positionsMm[3 * n + 2]!];
    if (Math.abs(point[normal] - look.positionMm) > REACH_MM) continue;
    const gamma = values[n]!;
    const fails = gamma > 1;
    if (look.failingOnly && !fails) continue;
    const [x, y] = toScreen(look.orientation, look.viewport, point);
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    if (!Number.isNaN(gamma)) {
      context.fillStyle = gammaCss(gamma, false);
      context.fill();
    }
    context.lineWidth = fails ? 1.5 : 0.75;
    context.strokeStyle = fails ? '#ffffff' : 'rgb(0 0 0 / 60%)';
    context.stroke();
  }
}
