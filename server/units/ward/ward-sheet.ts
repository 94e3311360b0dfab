import { dayIn, timeIn } from '@isocenter/deadlines';
import type { Language, MessageKey } from '@isocenter/messages';
import type { Content, TableCell } from 'pdfmake/interfaces';
import { contentSha256 } from '../../platform/signatures/canonical-json.ts';
import { VERSION } from '../../platform/version.ts';
import { FONT_FAMILY, type Ink, inkFor, pdfOf, reportFontCoverage } from '../physics/index.ts';

/** Who has a sheet made, when, and where that time is. */
export interface SheetMade {
  readonly language: Language;
  readonly timeZone: string;
  readonly madeAt: Date;
  readonly madeBy: string;
}

const HASH_DIGITS = 16;
const LINES = {
  ...{ hLineWidth: () => 0.5, vLineWidth: () => 0.5, hLineColor: () => '#cfd6dd', vLineColor: () => '#cfd6dd' },
  ...{ paddingTop: () => 1.5, paddingBottom: () => 1.5 },
};

/**
 * A paper of the ward, A4 across: title and what it is about above each sheet, below it who made it when, version, the hash of what it tells, page n of m.
 * `told`: what the hash is of.
 */
export async function wardSheet(
  { language, timeZone, madeAt, madeBy }: SheetMade,
  paper: {
    readonly title: MessageKey;
    readonly about: (ink: Ink) => string;
    readonly told: unknown;
    readonly content: (ink: Ink) => Content[];
  },
): Promise<Buffer> {
  const ink = inkFor(language, await reportFontCoverage());
  const made = ink.say('ward.sheet.made', {
    ...{ at: `${dayIn(timeZone, madeAt)} ${timeIn(timeZone, madeAt)}`, zone: timeZone, name: madeBy, version: VERSION },
    sha256: contentSha256(paper.told).slice(0, HASH_DIGITS),
  });
  return pdfOf({
    ...{ pageSize: 'A4', pageOrientation: 'landscape', pageMargins: [30, 58, 30, 42] },
    info: { title: ink.say(paper.title), creationDate: madeAt },
    language: language === 'zh' ? 'zh-CN' : 'en',
    defaultStyle: { font: FONT_FAMILY, fontSize: 8, lineHeight: 1.1 },
    header: () => ({
      margin: [30, 20, 30, 0],
      stack: [
        {
          columns: [
            { text: ink.say('report.hospital-unnamed'), bold: true, fontSize: 11 },
            { text: ink.say(paper.title), bold: true, fontSize: 13, alignment: 'right' },
          ],
        },
        { text: ink.print(paper.about(ink)), fontSize: 9 },
      ],
    }),
    footer: (page, pages) => ({
      ...{ margin: [30, 8, 30, 0], fontSize: 6.5 },
      columns: [ink.print(made), { text: ink.say('report.page', { page, pages }), alignment: 'right', width: 70 }],
    }),
    content: paper.content(ink),
  });
}

/** A table whose head stands again on each sheet. */
export function sheetTable(
  heads: readonly string[],
  rows: readonly (readonly string[])[],
  widths: (number | '*' | 'auto')[],
): Content {
  const head: TableCell[] = heads.map((text) => ({ text, bold: true, fillColor: '#eef1f4' }));
  return {
    ...{ margin: [0, 3, 0, 6], fontSize: 7.2 },
    table: { headerRows: 1, dontBreakRows: true, widths, body: [head, ...rows.map((row) => [...row])] },
    layout: LINES,
  };
}
