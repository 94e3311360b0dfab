import { doseOfHottest, parseMetric } from '@isocenter/dosimetry';
import { formatQuantity } from '@isocenter/messages';
import type { GoalResult } from '../contract.ts';
import type { DrawnCurve } from './dvh-curves.ts';
import { COLOURS, type Ink } from './ink.ts';
import { inkColour } from './ink-colour.ts';
import { FONT_FAMILY } from './report-fonts.ts';
import { escaped, LABEL_SIZE, svgText as label, n, niceStep, svgLine } from './svg-text.ts';

const LEGEND_WIDTH = 178;
const ROW_HEIGHT = 9;
const MARGIN = { left: 28, top: 5, bottom: 24, right: 10 } as const;
/** Volumes at which a curve may carry its name, in the order they are tried. */
const LABEL_FRACTIONS = [0.5, 0.7, 0.3, 0.85, 0.15, 0.6, 0.4, 0.95, 0.08, 0.78, 0.22];

/** How many curves have a row in the legend of a picture of this height. */
export const curvesInPicture = (heightPt: number) => Math.floor((heightPt - MARGIN.top) / ROW_HEIGHT) - 1;

/** The picture as SVG: curves in the colours of their structures, their names on them, goals as marks, a legend with volume and doses. */
export function dvhPicture(
  curves: readonly DrawnCurve[],
  options: {
    readonly goals: readonly GoalResult[];
    readonly widthPt: number;
    readonly heightPt: number;
    readonly ink: Ink;
  },
): string {
  const { widthPt, heightPt, ink } = options;
  const plot = {
    left: MARGIN.left,
    top: MARGIN.top,
    width: widthPt - LEGEND_WIDTH - MARGIN.left - MARGIN.right,
    height: heightPt - MARGIN.top - MARGIN.bottom,
  };
  const greatestGy = axisEndGy(curves);
  const step = niceStep(greatestGy / 8);
  const axisGy = Math.ceil((greatestGy * 1.02) / step) * step;
  const x = (doseGy: number) => plot.left + (doseGy / axisGy) * plot.width;
  const y = (fraction: number) => plot.top + (1 - fraction) * plot.height;
  const scale: Scale = { x, y };
  const marks = goalMarks(curves, options.goals, scale).filter((mark) => mark.x <= plot.left + plot.width);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPt}" height="${heightPt}" viewBox="0 0 ${widthPt} ${heightPt}" font-family="${FONT_FAMILY}">`,
    axes({ ...scale, plot, axisGy, step, ink }),
    ...curves.map((curve) => path(curve, { ...scale, axisGy })),
    ...curveLabels(curves, { ...scale, plot, ink, marks }),
    ...marks.map(markOutline),
    legend(curves, { left: plot.left + plot.width + MARGIN.right + 6, ink }),
    '</svg>',
  ].join('');
}

interface Scale {
  readonly x: (doseGy: number) => number;
  readonly y: (fraction: number) => number;
}
interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The dose axis ends at the maximum; beside the sources of a brachytherapy plan that is a hundred times what the volumes receive, so
 * there it ends a little beyond the dose of the hottest hundredth, and the maximum stands in the legend.
 */
function axisEndGy(curves: readonly DrawnCurve[]): number {
  const greatest = Math.max(1, ...curves.map((curve) => curve.doseGy.at(-1) ?? 0));
  const hottestHundredth = Math.max(1, ...curves.map((curve) => doseAt(curve, 0.01)));
  return greatest > 1.5 * hottestHundredth ? 1.2 * hottestHundredth : greatest;
}

function axes({
  x,
  y,
  plot,
  axisGy,
  step,
  ink,
}: Scale & { plot: Plot; axisGy: number; step: number; ink: Ink }): string {
  const parts: string[] = [];
  for (let percent = 0; percent <= 100; percent += 20) {
    const at = y(percent / 100);
    parts.push(svgLine([plot.left, at], [plot.left + plot.width, at], percent === 0 ? COLOURS.quiet : COLOURS.faint));
    parts.push(label(String(percent), { x: plot.left - 4, y: at + 2, anchor: 'end' }));
  }
  for (let tick = 0; tick * step <= axisGy + step / 1000; tick++) {
    const doseGy = tick * step;
    parts.push(
      svgLine([x(doseGy), plot.top], [x(doseGy), plot.top + plot.height], tick === 0 ? COLOURS.quiet : COLOURS.faint),
    );
    parts.push(
      label(String(Number(doseGy.toPrecision(6))), { x: x(doseGy), y: plot.top + plot.height + 8, anchor: 'middle' }),
    );
  }
  parts.push(
    label(ink.say('report.dvh-dose'), {
      x: plot.left + plot.width / 2,
      y: plot.top + plot.height + 18,
      anchor: 'middle',
      size: 7,
      colour: COLOURS.text,
    }),
  );
  const middle = plot.top + plot.height / 2;
  parts.push(
    `<g transform="rotate(-90 8 ${n(middle)})">${label(ink.say('report.dvh-volume'), { x: 8, y: middle, anchor: 'middle', size: 7, colour: COLOURS.text })}</g>`,
  );
  return parts.join('');
}

function path(curve: DrawnCurve, { x, y, axisGy }: Scale & { axisGy: number }): string {
  const beyond = curve.doseGy.findIndex((doseGy) => doseGy > axisGy);
  const drawn = beyond < 0 ? curve.doseGy : curve.doseGy.slice(0, beyond);
  const points = drawn.map((doseGy, i) => `${n(x(doseGy))} ${n(y(curve.volumeFraction[i] ?? 0))}`);
  return `<path d="M${points.join(' L')}" fill="none" stroke="${inkColour(curve.colour)}" stroke-width="1" stroke-linejoin="round"${dots(curve)}/>`;
}

/** A curve of the planning system is dotted, as on the page. */
const dots = ({ theirs }: DrawnCurve) => (theirs ? ' stroke-dasharray="1.5 1.8"' : '');

/** Names on the curves, where they touch neither each other nor the frame; who finds no place stands in the legend alone. */
function curveLabels(
  curves: readonly DrawnCurve[],
  { x, y, plot, ink, marks }: Scale & { plot: Plot; ink: Ink; marks: readonly Mark[] },
): string[] {
  const taken = marks.map((mark) => ({ left: mark.x - MARK_RADIUS, right: mark.x + MARK_RADIUS, y: mark.y + 2 }));
  return curves.flatMap((curve) => {
    const text = ink.print(curve.name);
    const width = textWidth(text);
    for (const fraction of LABEL_FRACTIONS) {
      const left = x(doseAt(curve, fraction)) + 2;
      const at = y(fraction) + 2;
      const right = left + width;
      const free = taken.every(
        (other) => right < other.left || left > other.right || Math.abs(at - other.y) > LABEL_SIZE + 0.5,
      );
      if (right > plot.left + plot.width || !free) continue;
      taken.push({ left, right, y: at });
      const halo = `<text x="${n(left)}" y="${n(at)}" font-size="${LABEL_SIZE}" fill="#ffffff" stroke="#ffffff" stroke-width="1.6">${escaped(text)}</text>`;
      return [halo + label(text, { x: left, y: at, colour: inkColour(curve.colour), bold: true })];
    }
    return [];
  });
}

/** Width of a label [pt], close enough to keep labels apart: a Chinese character is as wide as high, a letter a little over half. */
function textWidth(text: string): number {
  return [...text].reduce((sum, character) => sum + (character > '\u2e80' ? 1 : 0.6) * LABEL_SIZE, 0);
}

function doseAt({ doseGy, volumeFraction }: DrawnCurve, fraction: number): number {
  return doseOfHottest({ doseGy, volumeCc: volumeFraction }, fraction);
}

interface Mark {
  readonly x: number;
  readonly y: number;
  readonly missed: boolean;
  readonly colour: string;
}
const MARK_RADIUS = 2.6;

/** A goal that speaks of one point of a curve, in Gy and volume, is marked there. */
function goalMarks(curves: readonly DrawnCurve[], goals: readonly GoalResult[], { x, y }: Scale): Mark[] {
  return goals.flatMap(({ goal, roiNumber, verdict, measured }) => {
    const curve = curves.find(({ structure }) => structure.roiNumber === roiNumber);
    const metric = parseMetric(goal.metric);
    const wholeCc = curve?.structure.volumeCc?.value;
    if (!curve || !wholeCc || !measured) return [];
    const share = (volume: number, unit: '%' | 'cc') => (unit === '%' ? volume / 100 : volume / wholeCc);
    const point =
      metric.kind === 'dose-at-volume' && metric.unit === 'Gy'
        ? { doseGy: goal.goal, fraction: share(metric.volume, metric.volumeUnit) }
        : metric.kind === 'volume-at-dose' && metric.doseUnit === 'Gy'
          ? { doseGy: metric.dose, fraction: share(goal.goal, metric.unit) }
          : null;
    if (!point || point.fraction > 1) return [];
    const missed = verdict === 'not met';
    return [
      { x: x(point.doseGy), y: y(point.fraction), missed, colour: missed ? COLOURS.missed : inkColour(curve.colour) },
    ];
  });
}

function markOutline({ x, y, missed, colour }: Mark): string {
  const tip = missed ? y + MARK_RADIUS : y - MARK_RADIUS;
  const base = missed ? y - 2 : y + 2;
  const outline = `M${n(x)} ${n(tip)} L${n(x - MARK_RADIUS)} ${n(base)} L${n(x + MARK_RADIUS)} ${n(base)} Z`;
  return `<path d="${outline}" fill="${colour}" stroke="#ffffff" stroke-width="0.4"/>`;
}

function legend(curves: readonly DrawnCurve[], { left, ink }: { left: number; ink: Ink }): string {
  const columns = { name: left + 14, volume: left + 108, mean: left + 138, max: left + 164 };
  const heading = (text: string, at: number) => label(text, { x: at, y: 11, anchor: 'end', size: 5.5 });
  const rows = curves.map((curve, i) => {
    const { name, colour, structure } = curve;
    const at = 11 + (i + 1) * ROW_HEIGHT;
    const figure = (value: number | undefined, unit: 'Gy' | 'cc', x: number) =>
      label(formatQuantity(value, unit), { x, y: at, anchor: 'end', colour: COLOURS.text });
    return [
      `<path d="M${n(left)} ${n(at - 2)} L${n(left + 10)} ${n(at - 2)}" stroke="${inkColour(colour)}" stroke-width="1.8"${dots(curve)}/>`,
      label(shortened(ink.print(name), columns.volume - columns.name - 26), {
        x: columns.name,
        y: at,
        colour: COLOURS.text,
      }),
      figure(structure.volumeCc?.value, 'cc', columns.volume),
      figure(structure.meanGy?.value, 'Gy', columns.mean),
      figure(structure.maxGy?.value, 'Gy', columns.max),
    ].join('');
  });
  return [
    heading(ink.say('report.volume-cc'), columns.volume),
    heading(ink.say('report.mean-gy'), columns.mean),
    heading(ink.say('report.max-gy'), columns.max),
    ...rows,
  ].join('');
}

/** Cut with an ellipsis, never silently. */
function shortened(text: string, width: number): string {
  if (textWidth(text) <= width) return text;
  let cut = text;
  while (cut.length > 1 && textWidth(`${cut}…`) > width) cut = [...cut].slice(0, -1).join('');
  return `${cut}…`;
}
