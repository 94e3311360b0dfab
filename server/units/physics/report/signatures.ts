import type { Content } from 'pdfmake/interfaces';
import { COLOURS, type Ink } from './ink.ts';

/** Where who checked it signs. Each line is an object of its own: the typesetter moves the one it is given. */
export function signatures(ink: Ink): Content {
  const field = (text: string) => ({
    width: '*',
    stack: [
      { text },
      { canvas: [{ type: 'line' as const, x1: 0, y1: 1, x2: 160, y2: 1, lineWidth: 0.5, lineColor: COLOURS.quiet }] },
    ],
  });
  return {
    unbreakable: true,
    fontSize: 7,
    color: COLOURS.quiet,
    margin: [0, 16, 0, 0],
    columns: [
      field(ink.say('report.sign-physicist')),
      field(ink.say('report.sign-physician')),
      field(ink.say('report.sign-date')),
    ],
  };
}
