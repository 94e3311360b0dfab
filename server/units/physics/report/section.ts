import type { Content } from 'pdfmake/interfaces';
import { COLOURS } from './ink.ts';

/** Small print below the figures: its title at the left, its lines beside it. */
export function section(title: string, content: Content[], fontSize = 6.2, color: string = COLOURS.quiet): Content {
  return {
    margin: [0, 3, 0, 0],
    columns: [
      { text: title, width: 62, bold: true, fontSize: 7, color: COLOURS.accent },
      { width: '*', stack: content, fontSize, color },
    ],
  };
}

/** A list in columns without lines, as small as it may be read. */
export function plainTable(widths: (string | number)[], body: string[][]): Content {
  return {
    table: { widths, body },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingTop: () => 0,
      paddingBottom: () => 0,
      paddingLeft: () => 0,
      paddingRight: () => 6,
    },
    fontSize: 5.6,
  };
}
