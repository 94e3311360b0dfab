import type { GammaStatistics } from '@isocenter/dosimetry';
import { COLOURS, type Ink } from './ink.ts';
import { FONT_FAMILY } from './report-fonts.ts';
import { n, niceStep, svgLine, svgText } from './svg-text.ts';

const MARGIN = { left: 30, top: 6, bottom: 22, right: 6 } as const;

/** How many detectors have which gamma, as SVG bars; a line stands at 1. */
export function gammaHistogramPicture(
  histogram: GammaStatistics['histogram'],
  options: { readonly widthPt: number; readonly heightPt: number; readonly ink: Ink },
): string {
  const { widthPt, heightPt, ink } = options;
  const plot = { width: widthPt - MARGIN.left - MARGIN.right, height: heightPt - MARGIN.top - MARGIN.bottom };
  const end = histogram.at(-1)?.to ?? 1;
  const most = Math.max(1, ...histogram.map(({ points }) => points));
  const step = Math.max(1, niceStep(most / 4));
  const top = Math.ceil(most / step) * step;
  const x = (gamma: number) => MARGIN.left + (gamma / end) * plot.width;
  const y = (points: number) => MARGIN.top + (1 - points / top) * plot.height;
  const rows = Array.from({ length: Math.round(top / step) + 1 }, (_, row) => row * step);
  const bars = histogram
    .filter(({ points }) => points > 0)
    .map(({ from, to, points }) => {
      const colour = from < 1 - 1e-9 ? '#5f9ac6' : COLOURS.missed;
      return `<path d="M${n(x(from) + 0.3)} ${n(y(points))} H${n(x(to) - 0.3)} V${n(y(0))} H${n(x(from) + 0.3)} Z" fill="${colour}"/>`;
    });
  const ticks = Array.from({ length: Math.floor(end / 0.5 + 1e-9) + 1 }, (_, tick) => tick * 0.5);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPt}" height="${heightPt}" viewBox="0 0 ${widthPt} ${heightPt}" font-family="${FONT_FAMILY}">`,
    ...rows.flatMap((points) => [
      svgLine([x(0), y(points)], [x(end), y(points)], points === 0 ? COLOURS.quiet : COLOURS.faint),
      svgText(String(points), { x: x(0) - 3, y: y(points) + 2, anchor: 'end' }),
    ]),
    ...bars,
    svgLine([x(1), MARGIN.top], [x(1), y(0)], COLOURS.text),
    ...ticks.map((gamma) => svgText(String(gamma), { x: x(gamma), y: y(0) + 8, anchor: 'middle' })),
    svgText('γ', { x: x(end / 2), y: y(0) + 17, anchor: 'middle', size: 7, colour: COLOURS.text }),
    `<g transform="rotate(-90 7 ${n(heightPt / 2)})">${svgText(ink.say('gamma-report.histogram-points'), { x: 7, y: heightPt / 2, anchor: 'middle', colour: COLOURS.text })}</g>`,
    '</svg>',
  ].join('');
}
