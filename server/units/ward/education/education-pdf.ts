import { dayIn, timeIn } from '@isocenter/deadlines';
import type { EducationPart, EducationSheet } from '@isocenter/knowledge';
import { type Language, MISSING } from '@isocenter/messages';
import type { Content } from 'pdfmake/interfaces';
import { VERSION } from '../../../platform/version.ts';
import { FONT_FAMILY, type Ink, inkFor, pdfOf, reportFontCoverage } from '../../physics/index.ts';
import type { Stay } from '../stay/contract.ts';
import type { SheetCheck } from './contract.ts';
import { sheetSha256 } from './sheet-of.ts';

interface Made {
  readonly language: Language;
  readonly timeZone: string;
  readonly madeAt: Date;
  readonly checked: SheetCheck['checked'];
  /** Whose it is; without one the sheet is for anybody. */
  readonly stay: Stay | null;
}

const HASH_DIGITS = 16;
const MARGIN_PT = 48;
const WIDTH_PT = 595 - 2 * MARGIN_PT;

/** A sheet for a patient as PDF, A4, in large type; what to call for at once is framed. The telephone number is written by hand. */
export async function educationPdf(sheet: EducationSheet, made: Made): Promise<Buffer> {
  const { language, timeZone, madeAt } = made;
  const ink = inkFor(language, await reportFontCoverage());
  const { say, print } = ink;
  const version = say('education.sheet.version', {
    ...{ version: sheet.version, sha256: sheetSha256(sheet).slice(0, HASH_DIGITS) },
    at: `${dayIn(timeZone, madeAt)} ${timeIn(timeZone, madeAt)}`,
  });
  return pdfOf({
    pageSize: 'A4',
    pageMargins: [MARGIN_PT, made.stay ? 92 : 72, MARGIN_PT, 64],
    info: { title: print(sheet.title[language]), creationDate: madeAt },
    language: language === 'zh' ? 'zh-CN' : 'en',
    defaultStyle: { font: FONT_FAMILY, fontSize: 15, lineHeight: 1.2 },
    header: () => header(made.stay, ink),
    footer: (page, pages) => ({
      ...{ margin: [MARGIN_PT, 8, MARGIN_PT, 0], fontSize: 8 },
      stack: [
        {
          columns: [
            { text: checkedBy(made, ink), fontSize: 10 },
            { text: say('report.page', { page, pages }), alignment: 'right', width: 90 },
          ],
        },
        `${version} · Isocenter ${VERSION}`,
      ],
    }),
    content: [
      { text: print(sheet.title[language]), fontSize: 22, bold: true, margin: [0, 0, 0, 4] },
      ...sheet.parts.map((part) => partOf(part, language, ink)),
      { text: say('education.phone'), bold: true, margin: [0, 14, 0, 26] },
      { canvas: [{ type: 'line', x1: 0, y1: 0, x2: WIDTH_PT, y2: 0, lineWidth: 0.8 }] },
    ],
  });
}

function header(stay: Stay | null, { say, print }: Ink): Content {
  const patient: Content[] = stay
    ? [
        {
          margin: [0, 6, 0, 0],
          columns: [
            { text: print([stay.nameZh, stay.name].filter(Boolean).join(' ')), bold: true },
            {
              text: `${print(stay.identifier ?? MISSING)}  ·  ${say('report.birth-date')} ${stay.birthDate ?? MISSING}`,
              alignment: 'right',
            },
          ],
        },
      ]
    : [];
  return {
    ...{ margin: [MARGIN_PT, 26, MARGIN_PT, 0], fontSize: 11 },
    stack: [
      {
        columns: [
          { text: say('report.hospital-unnamed'), bold: true },
          { text: say('education.for-patients'), alignment: 'right' },
        ],
      },
      ...patient,
      { canvas: [{ type: 'line', x1: 0, y1: 4, x2: WIDTH_PT, y2: 4, lineWidth: 0.8 }] },
    ],
  };
}

function partOf({ heading, isUrgent, statements }: EducationPart, language: Language, { print }: Ink): Content {
  const stack: Content[] = [
    { text: print(heading[language]), fontSize: 17, bold: true, margin: [0, 0, 0, 2] },
    { ul: statements.map(({ says }) => ({ text: print(says[language]), margin: [0, 0, 0, 3] })) },
  ];
  if (!isUrgent) return { margin: [0, 8, 0, 0], stack };
  return {
    ...{ margin: [0, 12, 0, 0], unbreakable: true },
    table: { widths: ['*'], body: [[{ stack, margin: [8, 6, 8, 4] }]] },
    layout: { hLineWidth: () => 2, vLineWidth: () => 2 },
  };
}

function checkedBy({ checked, language, timeZone }: Made, { say, print }: Ink): string {
  if (checked === null) return say('education.sheet.unchecked');
  const { by, at } = checked;
  const name = (language === 'zh' ? (by?.nameZh ?? by?.name) : by?.name) ?? MISSING;
  return say('education.sheet.checked', { name: print(name), day: dayIn(timeZone, new Date(at)) });
}
