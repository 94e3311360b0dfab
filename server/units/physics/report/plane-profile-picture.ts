import type { PlaneProfile } from '@isocenter/dosimetry';
import { COLOURS } from './ink.ts';
import { FONT_FAMILY } from './report-fonts.ts';
import { n, niceStep, svgLine, svgText } from './svg-text.ts';

const MARGIN = { left: 34, top: 5, bottom: 22, right: 6 } as const;
/** Detectors stand apart: half of what lies between two of them, within these [pt]. */
const RADIUS_PT = { least: 0.7, most: 1.5 } as const;

/** Planned line and measured detectors of one profile, as SVG. */
export function planeProfilePicture(
  { axis, planned, measured }: PlaneProfile,
  options: { readonly widthPt: number; readonly heightPt: number; readonly doseLabel: string },
): string {
  const { widthPt, heightPt, doseLabel } = options;
  const plot = { width: widthPt - MARGIN.left - MARGIN.right, height: heightPt - MARGIN.top - MARGIN.bottom };
  const [first, last] = [planned.positionMm[0]!, planned.positionMm.at(-1)!];
  const highest = [...planned.dose, ...measured.dose].reduce((most, dose) => (dose > most ? dose : most), 0) || 1;
  const step = niceStep(highest / 4);
  const top = Math.ceil((highest * 1.02) / step) * step;
  const wide = Math.max(last - first, 1);
  const x = (mm: number) => MARGIN.left + ((mm - first) / wide) * plot.width;
  const y = (dose: number) => MARGIN.top + (1 - Math.max(0, dose) / top) * plot.height;
  const apart = plot.width / Math.max(1, measured.dose.length - 1);
  const radius = Math.max(RADIUS_PT.least, Math.min(RADIUS_PT.most, apart / 2));
  const positionStep = niceStep(wide / 8);
  const rows = Array.from({ length: Math.round(top / step) + 1 }, (_, row) => row * step);
  const columns = Array.from(
    { length: Math.floor(last / positionStep) - Math.ceil(first / positionStep) + 1 },
    (_, tick) => (Math.ceil(first / positionStep) + tick) * positionStep,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${widthPt}" height="${heightPt}" viewBox="0 0 ${widthPt} ${heightPt}" font-family="${FONT_FAMILY}">`,
    ...rows.flatMap((dose) => [
      svgLine([x(first), y(dose)], [x(last), y(dose)], dose === 0 ? COLOURS.quiet : COLOURS.faint),
      svgText(String(Number(dose.toPrecision(6))), { x: x(first) - 3, y: y(dose) + 2, anchor: 'end' }),
    ]),
    ...columns.flatMap((mm) => [
      svgLine([x(mm), y(0)], [x(mm), MARGIN.top], COLOURS.faint),
      svgText(String(mm).replace('-', '\u2212'), { x: x(mm), y: y(0) + 8, anchor: 'middle' }),
    ]),
    plannedLine(planned, { x, y }),
    ...Array.from(measured.dose, (dose, d) =>
      detector({ x: x(measured.positionMm[d]!), y: y(dose), radius }, measured.gamma[d]!),
    ),
    svgText(`${axis} (mm)`, { x: x((first + last) / 2), y: y(0) + 17, anchor: 'middle', colour: COLOURS.text }),
    `<g transform="rotate(-90 7 ${n(heightPt / 2)})">${svgText(doseLabel, { x: 7, y: heightPt / 2, anchor: 'middle', colour: COLOURS.text })}</g>`,
    '</svg>',
  ].join('');
}

/** Where the plan has no dose the line is broken. */
function plannedLine(
  { positionMm, dose }: PlaneProfile['planned'],
  { x, y }: { readonly x: (mm: number) => number; readonly y: (dose: number) => number },
): string {
  let path = '';
  let drawing = false;
  for (let at = 0; at < dose.length; at++) {
    const known = Number.isFinite(dose[at]!);
    if (known) path += `${drawing ? 'L' : 'M'}${n(x(positionMm[at]!))} ${n(y(dose[at]!))} `;
    drawing = known;
  }
  return path === ''
    ? ''
    : `<path d="${path.trim()}" fill="none" stroke="${COLOURS.accent}" stroke-width="0.9" stroke-linejoin="round"/>`;
}

function detector(
  { x, y, radius: r }: { readonly x: number; readonly y: number; readonly radius: number },
  gamma: number,
): string {
  if (gamma > 1)
    return `<path d="M${n(x - r)} ${n(y - r)} L${n(x + r)} ${n(y + r)} M${n(x + r)} ${n(y - r)} L${n(x - r)} ${n(y + r)}" stroke="${COLOURS.missed}" stroke-width="${n(0.6 * r)}" fill="none"/>`;
  const paint = Number.isNaN(gamma)
    ? `fill="#ffffff" stroke="${COLOURS.quiet}" stroke-width="0.4"`
    : `fill="${COLOURS.met}" stroke="#ffffff" stroke-width="0.2"`;
  return `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" ${paint}/>`;
}
