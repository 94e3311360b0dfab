import type uPlot from 'uplot';
import type { DvhAxes } from './dvh-axes.ts';
import type { DvhLine } from './dvh-lines.ts';
import { readableColour } from './readable-colour.ts';

/** Goals on the chart: a hollow diamond in the structure's colour; missed ones a red cross in a ring of that colour. */
export function drawMarks(
  plot: uPlot,
  lines: readonly DvhLine[],
  look: { readonly axes: DvhAxes; readonly missed: string; readonly ground: string },
): void {
  const { axes } = look;
  const dosePer = axes.dose === '%' && axes.prescriptionGy ? 100 / axes.prescriptionGy : 1;
  const context = plot.ctx;
  const { left, top, width, height } = plot.bbox;
  const size = 4.5 * devicePixelRatio;
  context.save();
  context.beginPath();
  context.rect(left - size, top - size, width + 2 * size, height + 2 * size);
  context.clip();
  context.setLineDash([]); // a dashed curve leaves its dashes behind
  for (const { marks, colour, volumeCc } of lines)
    for (const mark of marks) {
      const volume = axes.volume === '%' && volumeCc > 0 ? (100 * mark.volumeCc) / volumeCc : mark.volumeCc;
      const x = plot.valToPos(mark.doseGy * dosePer, 'x', true);
      const y = plot.valToPos(volume, 'y', true);
      context.beginPath();
      if (mark.missed) {
        context.arc(x, y, 1.9 * size, 0, 2 * Math.PI);
        context.lineWidth = 1.25 * devicePixelRatio;
        context.strokeStyle = readableColour(colour, look.ground);
        context.stroke();
        context.beginPath();
        context.moveTo(x - size, y - size);
        context.lineTo(x + size, y + size);
        context.moveTo(x + size, y - size);
        context.lineTo(x - size, y + size);
      } else {
        context.moveTo(x, y - size);
        context.lineTo(x + size, y);
        context.lineTo(x, y + size);
        context.lineTo(x - size, y);
        context.closePath();
        context.fillStyle = look.ground;
        context.fill();
      }
      context.lineWidth = (mark.missed ? 2.5 : 1.5) * devicePixelRatio;
      context.strokeStyle = mark.missed ? look.missed : readableColour(colour, look.ground);
      context.stroke();
    }
  context.restore();
}
