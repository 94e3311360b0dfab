import { GAMMA_STATE, type PlaneComparison } from '@isocenter/dosimetry';
import type { MessageKey } from '@isocenter/messages';
import { COLOURS, type Ink } from './ink.ts';
import { FONT_FAMILY } from './report-fonts.ts';
import { n, niceStep, svgLine, svgText } from './svg-text.ts';

const MARGIN = { left: 30, top: 4, bottom: 20, right: 4 } as const;
/** More detectors than this along a side are drawn together, several to a field. */
const MOST_FIELDS = 70;
/** Around what was judged so much of the rest is shown [mm]. */
const SURROUNDING_MM = 15;

type Mark = 'passed' | 'failed' | 'below' | 'unknown';
interface Field {
  readonly x: number;
  readonly y: number;
  readonly mark: Mark;
  readonly gamma: number;
}

/**
 * Gamma at the place of each detector, as SVG: x to the right, y up, one scale for both. What failed is a cross, so that it is seen without
 * its colour. Detectors below the cut-off are shown near those that were judged.
 *
 * @returns the picture, and how many detectors a field stands for at most
 */
export function gammaMapPicture(
  { plane, gamma }: Pick<PlaneComparison, 'plane' | 'gamma'>,
  options: { readonly widthPt: number; readonly mostHeightPt: number; readonly ink: Ink },
): { readonly svg: string; readonly perField: number } {
  const { widthPt, mostHeightPt, ink } = options;
  const { fields, sizeMm, perField } = fieldsOf(plane, gamma);
  const shown = shownRange(fields, sizeMm);
  const ptPerMm = Math.min(
    (widthPt - MARGIN.left - MARGIN.right) / (shown.right - shown.left),
    (mostHeightPt - MARGIN.top - MARGIN.bottom) / (shown.top - shown.bottom),
  );
  const scale: Scale = {
    x: (mm) => MARGIN.left + (mm - shown.left) * ptPerMm,
    y: (mm) => MARGIN.top + (shown.top - mm) * ptPerMm,
    shown,
  };
  const heightPt = scale.y(shown.bottom) + MARGIN.bottom;
  const inside = fields.filter(
    ({ x, y }) => x >= shown.left && x <= shown.right && y >= shown.bottom && y <= shown.top,
  );
  const size = Math.max(0.8, sizeMm * ptPerMm * 0.92);
  return {
    perField,
    svg: [
      `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPt}" height="${n(heightPt)}" viewBox="0 0 ${widthPt} ${n(heightPt)}" font-family="${FONT_FAMILY}">`,
      axes(scale, ink, plane.surface.kind === 'cylinder' ? 'gamma-report.axis-arc' : 'gamma-report.axis-x'),
      ...inside
        .toSorted((a, b) => ORDER[a.mark] - ORDER[b.mark])
        .map((field) => markOf(field, { x: scale.x(field.x), y: scale.y(field.y), size })),
      '</svg>',
    ].join(''),
  };
}

interface Range {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}
interface Scale {
  readonly x: (mm: number) => number;
  readonly y: (mm: number) => number;
  readonly shown: Range;
}

/** What was judged or could not be, with its surroundings; all detectors where nothing reached the cut-off. */
function shownRange(fields: readonly Field[], sizeMm: number): Range {
  const above = fields.filter(({ mark }) => mark !== 'below');
  const of = above.length > 0 ? above : fields;
  const end = (pick: (field: Field) => number, most: 1 | -1) =>
    most * of.reduce((far, field) => Math.max(far, most * pick(field)), -Infinity);
  const around = sizeMm / 2 + (above.length > 0 ? SURROUNDING_MM : 0);
  return {
    left: end(({ x }) => x, -1) - around,
    right: end(({ x }) => x, 1) + around,
    bottom: end(({ y }) => y, -1) - around,
    top: end(({ y }) => y, 1) + around,
  };
}

/** What must be seen lies on top. */
const ORDER: Readonly<Record<Mark, number>> = { below: 0, passed: 1, unknown: 2, failed: 3 };

function fieldsOf(plane: PlaneComparison['plane'], gamma: PlaneComparison['gamma']) {
  const span = (positions: Float64Array) => {
    let [low, high] = [Infinity, -Infinity];
    for (const at of positions) [low, high] = [Math.min(low, at), Math.max(high, at)];
    return high - low;
  };
  const widest = Math.max(span(plane.xMm), span(plane.yMm), 1);
  const pitchMm = Math.sqrt((widest * widest) / Math.max(1, plane.value.length));
  const sizeMm = Math.max(pitchMm * 0.8, widest / MOST_FIELDS);
  const grouped = pitchMm < widest / MOST_FIELDS;
  const cells = new Map<string, Field & { count: number }>();
  for (let d = 0; d < plane.value.length; d++) {
    const field = { x: plane.xMm[d]!, y: plane.yMm[d]!, mark: markFor(gamma, d), gamma: gamma.gamma[d]! };
    const [column, row] = [Math.round(field.x / sizeMm), Math.round(field.y / sizeMm)];
    const key = grouped ? `${column} ${row}` : String(d);
    const place = grouped ? { x: column * sizeMm, y: row * sizeMm } : { x: field.x, y: field.y };
    const before = cells.get(key);
    const worse = !before || ORDER[field.mark] > ORDER[before.mark] || field.gamma > before.gamma;
    cells.set(key, { ...(worse ? field : before), ...place, count: (before?.count ?? 0) + 1 });
  }
  const fields = [...cells.values()];
  return { fields, sizeMm, perField: fields.reduce((most, { count }) => Math.max(most, count), 1) };
}

function markFor({ state, gamma }: PlaneComparison['gamma'], detector: number): Mark {
  if (state[detector] === GAMMA_STATE.belowCutoff) return 'below';
  if (state[detector] !== GAMMA_STATE.judged) return 'unknown';
  return gamma[detector]! <= 1 ? 'passed' : 'failed';
}

/** From light to dark with gamma; each has a contrast with its neighbours that grey print keeps. */
const PASSED = ['#dbe9f4', '#b9d5ea', '#8fbadb', '#5f9ac6', '#2f74a8'] as const;

function markOf({ mark, gamma }: Field, at: { readonly x: number; readonly y: number; readonly size: number }): string {
  const { x, y, size } = at;
  const half = size / 2;
  const square = (side: number, paint: string) =>
    `<path d="M${n(x - side)} ${n(y - side)} H${n(x + side)} V${n(y + side)} H${n(x - side)} Z" ${paint}/>`;
  switch (mark) {
    case 'passed':
      return square(half, `fill="${PASSED[Math.min(PASSED.length - 1, Math.floor(gamma * PASSED.length))]}"`);
    case 'failed':
      return `<path d="M${n(x - half)} ${n(y - half)} L${n(x + half)} ${n(y + half)} M${n(x + half)} ${n(y - half)} L${n(x - half)} ${n(y + half)}" stroke="${COLOURS.missed}" stroke-width="${n(Math.max(0.6, size / 4))}" fill="none"/>`;
    case 'below':
      return square(half * 0.35, `fill="none" stroke="${COLOURS.line}" stroke-width="0.35"`);
    case 'unknown':
      return svgText('?', {
        x,
        y: y + half,
        anchor: 'middle',
        size: Math.max(4, size),
        colour: COLOURS.open,
        bold: true,
      });
  }
}

function axes({ x, y, shown }: Scale, ink: Ink, xWord: MessageKey): string {
  const { left, right, bottom, top } = shown;
  const step = niceStep(Math.max(right - left, top - bottom) / 7);
  const written = (mm: number) => String(mm).replace('-', '\u2212');
  const ticks = (low: number, high: number) =>
    Array.from(
      { length: Math.floor(high / step) - Math.ceil(low / step) + 1 },
      (_, tick) => (Math.ceil(low / step) + tick) * step,
    );
  const colour = (mm: number) => (mm === 0 ? COLOURS.line : COLOURS.faint);
  const word = { anchor: 'middle', colour: COLOURS.text } as const;
  const [middle, across] = [x((left + right) / 2), y((bottom + top) / 2)];
  return [
    ...ticks(left, right).flatMap((mm) => [
      svgLine([x(mm), y(top)], [x(mm), y(bottom)], colour(mm)),
      svgText(written(mm), { x: x(mm), y: y(bottom) + 8, anchor: 'middle' }),
    ]),
    ...ticks(bottom, top).flatMap((mm) => [
      svgLine([x(left), y(mm)], [x(right), y(mm)], colour(mm)),
      svgText(written(mm), { x: x(left) - 3, y: y(mm) + 2, anchor: 'end' }),
    ]),
    svgText(ink.say(xWord), { x: middle, y: y(bottom) + 17, ...word }),
    `<g transform="rotate(-90 7 ${n(across)})">${svgText(ink.say('gamma-report.axis-y'), { x: 7, y: across, ...word })}</g>`,
  ].join('');
}
