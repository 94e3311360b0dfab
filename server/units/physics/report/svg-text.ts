import { COLOURS } from './ink.ts';

/** Size of the words in a picture [pt]. */
export const LABEL_SIZE = 6;

/** A coordinate of a picture. */
export const n = (value: number) => value.toFixed(2);

export const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

/** The least of 1, 2, 5, 10, 20 … that is not below `least`: the step between the ticks of an axis. */
export function niceStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(least));
  return ([1, 2, 5, 10].find((factor) => factor * power >= least) ?? 10) * power;
}

export function svgText(
  text: string,
  at: {
    readonly x: number;
    readonly y: number;
    readonly anchor?: 'start' | 'middle' | 'end';
    readonly size?: number;
    readonly colour?: string;
    readonly bold?: boolean;
  },
): string {
  const { anchor = 'start', size = LABEL_SIZE, colour = COLOURS.quiet, bold = false } = at;
  const weight = bold ? ' font-weight="bold"' : '';
  return `<text x="${n(at.x)}" y="${n(at.y)}" font-size="${size}" fill="${colour}" text-anchor="${anchor}"${weight}>${escaped(text)}</text>`;
}

/** A thin straight line. */
export function svgLine(from: readonly [number, number], to: readonly [number, number], colour: string): string {
  return `<path d="M${n(from[0])} ${n(from[1])} L${n(to[0])} ${n(to[1])}" stroke="${colour}" stroke-width="0.5" fill="none"/>`;
}
