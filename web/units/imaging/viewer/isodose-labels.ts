import type { Polyline } from './marching-squares.ts';
import { type Orientation, screenTransform, type Viewport } from './view-plane.ts';

/** The lines of one level, in patient coordinates [mm]. */
export interface IsodoseLines {
  readonly dose: number;
  readonly colour: string;
  readonly lines: readonly Polyline[];
}

export interface LabelPlace {
  readonly dose: number;
  readonly colour: string;
  readonly x: number;
  readonly y: number;
}

/**
 * One place per level on its longest line, each level looking in another direction from the middle of the view, so that
 * labels of nested lines do not lie on each other. A level without room gets none.
 */
export function isodoseLabelPlaces(
  isodoses: readonly IsodoseLines[],
  view: {
    readonly orientation: Orientation;
    readonly viewport: Viewport;
    readonly insetPx: number;
    readonly apartPx: number;
  },
): LabelPlace[] {
  const { viewport, insetPx, apartPx } = view;
  const map = screenTransform(view.orientation, viewport);
  const places: LabelPlace[] = [];
  isodoses.forEach(({ dose, colour, lines }, level) => {
    const line = lines.reduce<Polyline | null>(
      (longest, each) => (each.length > (longest?.length ?? 12) ? each : longest),
      null,
    );
    if (!line) return;
    const angle = ((-35 - 47 * level) * Math.PI) / 180;
    const [towardsX, towardsY] = [Math.cos(angle), Math.sin(angle)];
    let best: { x: number; y: number; reach: number } | null = null;
    for (let at = 0; at < line.length; at += 2) {
      const x = map.scale * line[at]! + map.offsetX;
      const y = map.verticalScale * line[at + 1]! + map.offsetY;
      if (x < insetPx || y < insetPx || x > viewport.widthPx - insetPx || y > viewport.heightPx - insetPx) continue;
      if (places.some((other) => Math.abs(other.x - x) < apartPx && Math.abs(other.y - y) < apartPx / 2)) continue;
      const reach = x * towardsX + y * towardsY;
      if (!best || reach > best.reach) best = { x, y, reach };
    }
    if (best) places.push({ dose, colour, x: best.x, y: best.y });
  });
  return places;
}

/** Writes the labels with a dark halo, readable on any tissue. */
export function drawIsodoseLabels(
  context: CanvasRenderingContext2D,
  places: readonly LabelPlace[],
  text: { readonly labelOf: (dose: number) => string; readonly pixelRatio: number },
): void {
  context.font = `600 ${10.5 * text.pixelRatio}px system-ui, sans-serif`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineWidth = 3 * text.pixelRatio;
  context.strokeStyle = 'rgb(0 0 0 / 75%)';
  for (const { dose, colour, x, y } of places) {
    context.strokeText(text.labelOf(dose), x, y);
    context.fillStyle = colour;
    context.fillText(text.labelOf(dose), x, y);
  }
}
