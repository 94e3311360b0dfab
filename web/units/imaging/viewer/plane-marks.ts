import type { Vec3 } from '../../../../server/units/physics/contract.ts';
import { type Orientation, toScreen, VIEW_AXES, type Viewport } from './view-plane.ts';
import type { ViewerStructure } from './viewer-scene.ts';

/** A view whose canvas stands in device pixels. */
interface ScreenView {
  readonly orientation: Orientation;
  readonly viewport: Viewport;
  readonly pixelRatio: number;
  readonly positionMm: number;
}

/** A point is drawn in planes no further away than this [mm]. */
const POINT_REACH_MM = 2;

/** The points that a structure is made of, as squares. */
export function drawStructurePoints(
  context: CanvasRenderingContext2D,
  { points, colour }: ViewerStructure,
  { orientation, viewport, pixelRatio, positionMm }: ScreenView,
): void {
  context.fillStyle = colour;
  for (const point of points) {
    if (Math.abs(point[VIEW_AXES[orientation].normal] - positionMm) > POINT_REACH_MM) continue;
    const [x, y] = toScreen(orientation, viewport, point);
    context.fillRect(x - 2 * pixelRatio, y - 2 * pixelRatio, 4 * pixelRatio, 4 * pixelRatio);
  }
}

/** A place that somebody marked: a ring with a dot where it lies in the plane, the ring alone, dashed, where it lies before or behind it. */
export function drawMark(
  context: CanvasRenderingContext2D,
  markMm: Vec3,
  { orientation, viewport, pixelRatio, positionMm }: ScreenView,
): void {
  const isInPlane = Math.abs(markMm[VIEW_AXES[orientation].normal] - positionMm) <= POINT_REACH_MM;
  const [x, y] = toScreen(orientation, viewport, markMm);
  const ring = (width: number, colour: string) => {
    context.strokeStyle = colour;
    context.lineWidth = width * pixelRatio;
    context.beginPath();
    context.arc(x, y, 9 * pixelRatio, 0, 2 * Math.PI);
    context.stroke();
  };
  context.setLineDash(isInPlane ? [] : [4 * pixelRatio, 4 * pixelRatio]);
  ring(4, 'rgb(0 0 0 / 70%)');
  ring(2, '#ff5fd2');
  context.setLineDash([]);
  if (!isInPlane) return;
  context.fillStyle = '#ff5fd2';
  context.fillRect(x - 1.5 * pixelRatio, y - 1.5 * pixelRatio, 3 * pixelRatio, 3 * pixelRatio);
}

/** A circle with a cross through it, projected along the normal of the view. */
export function drawIsocentre(
  context: CanvasRenderingContext2D,
  isocentreMm: Vec3,
  { orientation, viewport, pixelRatio }: ScreenView,
): void {
  const [x, y] = toScreen(orientation, viewport, isocentreMm);
  const radius = 6 * pixelRatio;
  context.strokeStyle = '#ff4d4d';
  context.lineWidth = 1.5 * pixelRatio;
  context.beginPath();
  context.arc(x, y, radius, 0, 2 * Math.PI);
  context.moveTo(x - 1.8 * radius, y);
  context.lineTo(x + 1.8 * radius, y);
  context.moveTo(x, y - 1.8 * radius);
  context.lineTo(x, y + 1.8 * radius);
  context.stroke();
}
