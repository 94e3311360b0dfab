import { significant } from '../figure-text.ts';

/** One program's deviations of one figure, over all cases of a phantom; with `error`, its stated half-width. */
export interface PlotLine {
  readonly program: string;
  readonly isOurs: boolean;
  readonly deviations: readonly { readonly by: number; readonly error?: number }[];
}

export interface PlotGroup {
  /** `D95% (Gy)` */
  readonly figure: string;
  /** Half-width of the band that is to be reached, in the figure's unit. */
  readonly toReach?: number;
  readonly lines: readonly PlotLine[];
}

export interface DeviationPlot {
  readonly title: string;
  readonly subtitle: string;
  readonly groups: readonly PlotGroup[];
}

const WIDTH = 900;
const LEFT = 230;
const RIGHT = 820;
const PEER_LINE = 13;
/** Height of one of our cases: a dot with its error bar. */
const OUR_CASE = 2.6;
/** Linear up to about here, logarithmic beyond [unit of the figure]. */
const KNEE = 0.02;
const TICKS = [-10, -1, -0.1, 0, 0.1, 1, 10];

/** A plot as an SVG file of its own, with its own background, for light and dark pages. */
export function deviationPlot({ title, subtitle, groups }: DeviationPlot): string {
  const reach = Math.max(...groups.flatMap(({ lines }) => lines.flatMap(({ deviations }) => deviations.map(farOf))), 1);
  const x = (value: number) => (LEFT + RIGHT) / 2 + ((RIGHT - LEFT) / 2) * (symlog(value) / symlog(reach * 1.1));
  let y = 62;
  const top = y;
  const body = groups.map((group) => {
    const drawn = drawGroup(group, y, x);
    y += heightOf(group);
    return drawn;
  });
  const axis = TICKS.filter((tick) => Math.abs(tick) <= reach * 1.1).map(
    (tick) =>
      `<line class="${tick === 0 ? 'zero' : 'grid'}" x1="${at(x(tick))}" x2="${at(x(tick))}" y1="${top - 4}" y2="${at(y)}"/>` +
      `<text class="small" text-anchor="middle" x="${at(x(tick))}" y="${top - 10}">${tickText(tick)}</text>`,
  );
  const height = Math.ceil(y + 12);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" role="img">`,
    `<title>${escaped(title)}</title>`,
    `<desc>${escaped(subtitle)}</desc>`,
    `<style>${STYLE}</style>`,
    `<rect class="page" width="${WIDTH}" height="${height}"/>`,
    `<text class="title" x="16" y="22">${escaped(title)}</text>`,
    `<text class="small" x="16" y="38">${escaped(subtitle)}</text>`,
    `<text class="small" text-anchor="end" x="${WIDTH - 14}" y="${top - 10}">largest</text>`,
    ...axis,
    ...body,
    '</svg>',
    '',
  ].join('\n');
}

function drawGroup({ figure, toReach, lines }: PlotGroup, top: number, x: (value: number) => number): string {
  const parts = [`<text class="figure" x="16" y="${at(top + 12)}">${escaped(figure)}</text>`];
  let y = top + 18;
  if (toReach !== undefined) {
    const height = heightOf({ figure, lines }) - 22;
    parts.push(
      `<rect class="reach" x="${at(x(-toReach))}" width="${at(x(toReach) - x(-toReach))}" y="${at(y)}" height="${at(height)}"/>`,
      `<text class="reached" text-anchor="middle" x="${at(x(0))}" y="${at(top + 12)}">to reach ± ${toReach}</text>`,
    );
  }
  for (const line of lines) {
    const height = lineHeight(line);
    const kind = line.isOurs ? 'ours' : line.program.split(/[^a-z]/)[0];
    const middle = y + height / 2;
    const largest = Math.max(...line.deviations.map(({ by }) => Math.abs(by)));
    parts.push(
      `<g class="${kind}">`,
      `<text class="small label" text-anchor="end" x="${LEFT - 8}" y="${at(middle + 3.5)}">${escaped(line.program)}</text>`,
      ...(line.isOurs ? ourDots(line, y, x) : peerDots(line, middle, x)),
      `<text class="small label" text-anchor="end" x="${WIDTH - 14}" y="${at(middle + 3.5)}">${largestText(largest)}</text>`,
      '</g>',
    );
    y += height;
  }
  return parts.join('\n');
}

/** Each case on a height of its own, so that every error bar can be seen to hold zero or not. */
function ourDots({ deviations }: PlotLine, top: number, x: (value: number) => number): string[] {
  return deviations.map(({ by, error = 0 }, index) => {
    const y = at(top + 3 + (index + 0.5) * OUR_CASE);
    return (
      `<line x1="${at(x(by - error))}" x2="${at(x(by + error))}" y1="${y}" y2="${y}"/>` +
      `<circle cx="${at(x(by))}" cy="${y}" r="1.5"/>`
    );
  });
}

function peerDots({ deviations }: PlotLine, middle: number, x: (value: number) => number): string[] {
  return deviations.map(
    ({ by }, index) => `<circle cx="${at(x(by))}" cy="${at(middle + ((index % 5) - 2) * 1.6)}" r="1.7"/>`,
  );
}

function lineHeight({ isOurs, deviations }: PlotLine): number {
  return isOurs ? Math.max(PEER_LINE, deviations.length * OUR_CASE + 6) : PEER_LINE;
}

function heightOf({ lines }: PlotGroup): number {
  return 26 + lines.reduce((sum, line) => sum + lineHeight(line), 0);
}

function farOf({ by, error = 0 }: { readonly by: number; readonly error?: number }): number {
  return Math.abs(by) + error;
}

function symlog(value: number): number {
  return Math.sign(value) * Math.log10(1 + Math.abs(value) / KNEE);
}

function tickText(tick: number): string {
  return tick > 0 ? `+${tick}` : `${tick}`.replace('-', '−');
}

function largestText(value: number): string {
  return value < 0.001 ? '&lt; 0.001' : significant(value, 2);
}

const at = (value: number) => value.toFixed(1);

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const STYLE = `
text { font-family: system-ui, "Segoe UI", Helvetica, Arial, sans-serif; fill: #1f2328; }
.title { font-size: 15px; font-weight: 600; } .figure { font-size: 12px; font-weight: 600; } .small, .reached { font-size: 10.5px; }
.page { fill: #ffffff; } .grid { stroke: #d8dee4; } .zero { stroke: #57606a; } .reach { fill: #0072b2; opacity: 0.1; }
.reached { fill: #57606a; }
.ours circle { fill: #0072b2; } .ours line { stroke: #0072b2; stroke-width: 1.2; opacity: 0.45; } .ours .label { fill: #0072b2; font-weight: 600; }
.plastimatch circle { fill: #00805c; opacity: 0.75; } .plastimatch .label { fill: #00694b; }
.dicompyler circle { fill: #c2410c; opacity: 0.75; } .dicompyler .label { fill: #b03a08; }
@media (prefers-color-scheme: dark) {
text { fill: #e6edf3; } .page { fill: #0d1117; } .grid { stroke: #30363d; } .zero { stroke: #9198a1; } .reach { fill: #56b4e9; opacity: 0.16; }
.reached { fill: #9198a1; }
.ours circle { fill: #56b4e9; } .ours line { stroke: #56b4e9; } .ours .label { fill: #79c4f2; }
.plastimatch circle { fill: #2fbf8f; } .plastimatch .label { fill: #4fd1a5; }
.dicompyler circle { fill: #f0883e; } .dicompyler .label { fill: #f5a268; }
}
`;
