import { scaleBarMm } from './scale-bar.ts';
import { EDGE_LETTERS, type Orientation, toScreen, type Viewport } from './view-plane.ts';
import type { ViewerState } from './viewer-state.ts';

const INK = 'rgb(235 242 248 / 92%)';
const HALO = 'rgb(0 0 0 / 70%)';
/** Each plane has its colour, the same for the frame of its view and for its line in the other two. */
export const PLANE_COLOURS: Readonly<Record<Orientation, string>> = {
  axial: '#ffcf4a',
  sagittal: '#6fd3ff',
  coronal: '#8ee68a',
};
const LINES: Readonly<Record<Orientation, { readonly upright: Orientation; readonly level: Orientation }>> = {
  axial: { upright: 'sagittal', level: 'coronal' },
  sagittal: { upright: 'coronal', level: 'axial' },
  coronal: { upright: 'sagittal', level: 'axial' },
};

/** Draws what moves with the pointer or never changes: crosshair, edge letters and scale bar. */
export function drawOverlay(
  context: CanvasRenderingContext2D,
  orientation: Orientation,
  look: { readonly state: ViewerState; readonly viewport: Viewport; readonly pixelRatio: number },
): void {
  const { state, viewport, pixelRatio } = look;
  const { widthPx, heightPx } = viewport;
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.clearRect(0, 0, widthPx, heightPx);
  drawCrosshair(context, orientation, look);
  const letters = EDGE_LETTERS[orientation];
  const inset = 12 * pixelRatio;
  context.font = `600 ${12 * pixelRatio}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  write(context, letters.left, inset, heightPx / 2, pixelRatio);
  write(context, letters.right, widthPx - inset, heightPx / 2, pixelRatio);
  write(context, letters.top, besideText(widthPx, TITLE_PX * pixelRatio), inset, pixelRatio);
  write(context, letters.bottom, besideText(widthPx, READOUT_PX * pixelRatio), heightPx - inset, pixelRatio);
  drawScaleBar(context, viewport, pixelRatio);
  if (state.active === orientation) {
    context.fillStyle = PLANE_COLOURS[orientation];
    context.fillRect(0, 0, widthPx, 2 * pixelRatio);
  }
}

/** Room of the title above and of the readout below, both at the left [px]. */
const TITLE_PX = 232;
const READOUT_PX = 170;

/** The middle of an edge, or further right where the text of a small view takes that place. */
function besideText(widthPx: number, textPx: number): number {
  return Math.max(widthPx / 2, Math.min(textPx, widthPx * 0.8));
}

/** Two hairlines with a gap around the point itself: what is looked at is not covered. */
function drawCrosshair(
  context: CanvasRenderingContext2D,
  orientation: Orientation,
  {
    state,
    viewport,
    pixelRatio,
  }: { readonly state: ViewerState; readonly viewport: Viewport; readonly pixelRatio: number },
): void {
  const [x, y] = toScreen(orientation, viewport, state.crosshairMm).map((px) => Math.round(px) + 0.5);
  if (x === undefined || y === undefined) return;
  const gap = 9 * pixelRatio;
  context.lineWidth = pixelRatio;
  context.globalAlpha = 0.75;
  const line = (colour: string, x1: number, y1: number, x2: number, y2: number) => {
    context.strokeStyle = colour;
    context.beginPath();
    context.moveTo(x1, y1);
    context.lineTo(x2, y2);
    context.stroke();
  };
  const { upright, level } = LINES[orientation];
  line(PLANE_COLOURS[upright], x, 0, x, y - gap);
  line(PLANE_COLOURS[upright], x, y + gap, x, viewport.heightPx);
  line(PLANE_COLOURS[level], 0, y, x - gap, y);
  line(PLANE_COLOURS[level], x + gap, y, viewport.widthPx, y);
  context.globalAlpha = 1;
}

function drawScaleBar(context: CanvasRenderingContext2D, viewport: Viewport, pixelRatio: number): void {
  const lengthMm = scaleBarMm(viewport.mmPerPx, Math.min(viewport.widthPx * 0.3, 140 * pixelRatio));
  const length = lengthMm / viewport.mmPerPx;
  const right = viewport.widthPx - 12 * pixelRatio;
  const bottom = viewport.heightPx - 12 * pixelRatio;
  const tick = 4 * pixelRatio;
  const outline = () => {
    context.beginPath();
    context.moveTo(right - length, bottom - tick);
    context.lineTo(right - length, bottom);
    context.lineTo(right, bottom);
    context.lineTo(right, bottom - tick);
    context.stroke();
  };
  context.strokeStyle = HALO;
  context.lineWidth = 3 * pixelRatio;
  outline();
  context.strokeStyle = INK;
  context.lineWidth = 1.25 * pixelRatio;
  outline();
  context.font = `${11 * pixelRatio}px system-ui, sans-serif`;
  const text = lengthMm >= 10 ? `${lengthMm / 10} cm` : `${lengthMm} mm`;
  write(context, text, right - length / 2, bottom - 10 * pixelRatio, pixelRatio);
}

function write(context: CanvasRenderingContext2D, text: string, x: number, y: number, pixelRatio: number): void {
  context.lineWidth = 3 * pixelRatio;
  context.strokeStyle = HALO;
  context.strokeText(text, x, y);
  context.fillStyle = INK;
  context.fillText(text, x, y);
}
