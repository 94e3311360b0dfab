import type { Vec3 } from '../../../../server/units/physics/contract.ts';
import { type Orientation, toScreen, VIEW_AXES, type Viewport } from './view-plane.ts';

/** A place of the image about which somebody said something. */
export interface ViewerPin {
  /** Drawn beside the mark: its number. */
  readonly label: string;
  /** Patient coordinates [mm]. */
  readonly atMm: Vec3;
  readonly isResolved: boolean;
  readonly isChosen: boolean;
}

/** On a plane belongs what lies nearer to it than to the next one, and never less than 1 mm away is asked for. */
export function isPinOnPlane(
  { atMm }: Pick<ViewerPin, 'atMm'>,
  plane: { readonly orientation: Orientation; readonly positionMm: number; readonly spacingMm: number | null },
): boolean {
  const reachMm = Math.max((plane.spacingMm ?? 0) / 2, 1);
  return Math.abs(atMm[VIEW_AXES[plane.orientation].normal] - plane.positionMm) <= reachMm;
}

const OPEN = '#ffb02e';
const RESOLVED = '#8fa3b5';
const INK = '#10161c';

/** A ring at the place and its number beside it: filled while it is open, hollow once it is resolved. */
export function drawPins(
  context: CanvasRenderingContext2D,
  pins: readonly ViewerPin[],
  view: { readonly orientation: Orientation; readonly viewport: Viewport; readonly pixelRatio: number },
): void {
  const { orientation, viewport, pixelRatio } = view;
  for (const { label, atMm, isResolved, isChosen } of pins) {
    const [x, y] = toScreen(orientation, viewport, atMm);
    const radius = (isChosen ? 7 : 5) * pixelRatio;
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.lineWidth = (isChosen ? 5 : 4) * pixelRatio;
    context.strokeStyle = INK;
    context.stroke();
    context.lineWidth = (isChosen ? 3 : 2) * pixelRatio;
    context.strokeStyle = isResolved ? RESOLVED : OPEN;
    context.stroke();
    drawLabel(context, label, {
      x: x + radius + 9 * pixelRatio,
      y: y - radius - 7 * pixelRatio,
      isResolved,
      pixelRatio,
    });
  }
}

function drawLabel(
  context: CanvasRenderingContext2D,
  label: string,
  place: { readonly x: number; readonly y: number; readonly isResolved: boolean; readonly pixelRatio: number },
): void {
  const { x, y, isResolved, pixelRatio } = place;
  context.font = `700 ${12 * pixelRatio}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  const half = { width: context.measureText(label).width / 2 + 5 * pixelRatio, height: 9 * pixelRatio };
  context.fillStyle = isResolved ? INK : OPEN;
  context.strokeStyle = isResolved ? RESOLVED : INK;
  context.lineWidth = 1.25 * pixelRatio;
  context.beginPath();
  context.roundRect(x - half.width, y - half.height, 2 * half.width, 2 * half.height, 5 * pixelRatio);
  context.fill();
  context.stroke();
  context.fillStyle = isResolved ? RESOLVED : INK;
  context.fillText(label, x, y);
}
