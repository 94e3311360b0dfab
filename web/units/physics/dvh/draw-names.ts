import type uPlot from 'uplot';
import { curveLabels } from './curve-labels.ts';
import type { DvhLine } from './dvh-lines.ts';
import type { ScreenPoint } from './nearest-point.ts';
import { readableColour } from './readable-colour.ts';

/** Writes the names of our own curves beside them, in their colours. */
export function drawNames(plot: uPlot, lines: readonly DvhLine[], ground: string): void {
  const named = lines.flatMap((line, n) => (line.origin === 'A' ? [{ line, column: n + 1 }] : []));
  const context = plot.ctx;
  const size = 11 * devicePixelRatio;
  if (named.length * 2 * size > plot.bbox.height) return; // names would cover the curves
  context.save();
  context.font = `600 ${size}px system-ui, sans-serif`;
  context.textAlign = 'left';
  context.textBaseline = 'middle';
  context.setLineDash([]);
  context.lineWidth = 3 * devicePixelRatio;
  context.strokeStyle = ground;
  const doses = plot.data[0];
  const curves = named.map(({ column }) =>
    Array.from(plot.data[column] ?? [], (volume, n): ScreenPoint => {
      const dose = doses[n];
      return volume === null || volume === undefined || dose === undefined
        ? null
        : [plot.valToPos(dose, 'x', true), plot.valToPos(volume, 'y', true)];
    }),
  );
  const widths = named.map(({ line }) => context.measureText(line.name).width);
  for (const { curve, x, y } of curveLabels(curves, widths, { ...plot.bbox, line: size * 1.2 })) {
    const line = named[curve]?.line;
    if (!line) continue;
    context.strokeText(line.name, x, y);
    context.fillStyle = readableColour(line.colour, ground);
    context.fillText(line.name, x, y);
  }
  context.restore();
}
