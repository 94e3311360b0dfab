import { say } from '@isocenter/messages';
import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeadingLevel,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { PrintedStatement } from './printed-statement.ts';

const QUIET = '5A6673';
const ACCENT = '123E63';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'CFD6DD' } as const;
const BORDERS = {
  top: LINE,
  bottom: LINE,
  left: LINE,
  right: LINE,
  insideHorizontal: LINE,
  insideVertical: LINE,
} as const;
/** Widths in twentieths of a point; of an A4 sheet 9638 lie between the margins. */
const NARROW = 700;
const NUMBER = 1200;
const WIDE = 9638;
type Question = PrintedStatement['questions'][number];

/** A statement for Word: what the PDF shows, to go on writing in. */
export async function statementDocx(statement: PrintedStatement): Promise<Buffer> {
  const { language, hospital, title, about, standing, made, questions } = statement;
  const document = new Document({
    ...{ creator: 'Isocenter', title },
    styles: {
      default: { document: { run: { size: 20, font: { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'SimSun' } } } },
    },
    sections: [
      {
        properties: {
          page: { margin: { top: 1134, bottom: 1134, left: 1134, right: 1134 }, size: { width: 11906, height: 16838 } },
        },
        headers: { default: new Header({ children: [line(hospital, { color: ACCENT, bold: true })] }) },
        footers: { default: new Footer({ children: [line(standing, small), line(made, small), pageNumber()] }) },
        children: [
          new Paragraph({ text: title, heading: HeadingLevel.TITLE }),
          line(about, { color: QUIET }),
          summary(questions, language),
          ...questions.flatMap((question) => section(question, language)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

const small = { size: 14, color: QUIET } as const;
const line = (text: string, look: { bold?: true; color?: string; size?: number } = {}) =>
  new Paragraph({ children: [new TextRun({ text, ...look })] });
const pageNumber = () =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], ...small })],
  });

const cell = (width: number, children: readonly Paragraph[]) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    children,
    margins: { left: 80, right: 80, top: 30, bottom: 30 },
  });
const row = (cells: readonly TableCell[], tableHeader = false) =>
  new TableRow({ children: cells, tableHeader, cantSplit: true });
const table = (widths: readonly number[], rows: readonly TableRow[]) =>
  new Table({ columnWidths: widths, width: { size: WIDE, type: WidthType.DXA }, borders: BORDERS, rows });
const right = (text: string) =>
  new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text, bold: true })] });

function summary(questions: readonly Question[], language: PrintedStatement['language']): Table {
  const heads = (['statement.sheet.no', 'statement.question', 'statement.number'] as const).map((key) =>
    say(language, key),
  );
  const widths = [NARROW, WIDE - NARROW - NUMBER, NUMBER];
  return table(widths, [
    row(
      heads.map((text, index) => cell(widths[index] ?? NARROW, [line(text, { bold: true })])),
      true,
    ),
    ...questions.map(({ place, label, count }) =>
      row([
        cell(NARROW, [line(place)]),
        cell(WIDE - NARROW - NUMBER, [line(label)]),
        cell(NUMBER, [right(String(count))]),
      ]),
    ),
  ]);
}

function section({ place, label, count, rule, lines, leftOut }: Question, language: PrintedStatement['language']) {
  const left = leftOut.length > 0 && say(language, 'statement.sheet.left-out', { all: leftOut.join(' · ') });
  return [
    new Paragraph({ text: `${place}. ${label}: ${count}`, heading: HeadingLevel.HEADING_2 }),
    line(rule.join(' '), { color: QUIET }),
    ...(left ? [line(left, { color: QUIET })] : []),
    ...(lines.length === 0 ? [line(say(language, 'statement.nothing'))] : [listOf(lines)]),
  ];
}

const listOf = (lines: Question['lines']) =>
  table(
    [NARROW, WIDE - NARROW],
    lines.map(({ place, title, about }) =>
      row([cell(NARROW, [line(place)]), cell(WIDE - NARROW, [line(title), line(about, { size: 17, color: QUIET })])]),
    ),
  );
