import { say } from '@isocenter/messages';
import writeXlsxFile from 'write-excel-file/node';
import type { PrintedStatement } from './printed-statement.ts';
import { xlsxPrinting } from './xlsx-printing.ts';

type Question = PrintedStatement['questions'][number];
const HEAD = { fontWeight: 'bold', backgroundColor: '#eef1f4', alignVertical: 'center' } as const;
const WRAPPED = { wrap: true, alignVertical: 'top' } as const;
const LINK = { ...WRAPPED, textColor: '#123e63', textDecoration: { underline: true } } as const;
/** Rows of the summary, and of a list, down to the one that heads the columns. */
const SUMMARY_HEAD = 7;
const LIST_HEAD = 2;
/** In characters. */
const SUMMARY_WIDTHS = [6, 40, 9, 80, 44] as const;
const LIST_WIDTHS = [6, 60, 80] as const;
const CELL_WIDTH = 22;
const FONT = { fontFamily: 'Arial', fontSize: 10 } as const;

/** A statement for Excel: a sheet with the numbers and their rules, then one with the list of each question, to which its name leads. */
export async function statementXlsx(statement: PrintedStatement): Promise<Buffer> {
  const { questions, language, standing, made } = statement;
  const summarySheet = say(language, 'statement.sheet.summary');
  const printing = xlsxPrinting(
    [
      { name: summarySheet, headRow: SUMMARY_HEAD, links: questions.map(linkTo) },
      ...questions.map((question) => ({ name: sheetName(question), headRow: LIST_HEAD, links: [] })),
    ],
    `${standing}\n${made}`,
  );
  const same = { orientation: 'landscape' as const, showGridLines: false };
  const sheets = [
    {
      ...{ ...same, data: summary(statement), sheet: summarySheet, stickyRowsCount: SUMMARY_HEAD },
      columns: widths(SUMMARY_WIDTHS),
    },
    ...questions.map((question) => ({
      ...{ ...same, data: listOf(question, statement), sheet: sheetName(question), stickyRowsCount: LIST_HEAD },
      columns: widths([LIST_WIDTHS[0], LIST_WIDTHS[1], ...detailWidths(question.columns.length)]),
    })),
  ];
  return writeXlsxFile(sheets, { ...FONT, features: [printing] }).toBuffer();
}

const widths = (all: readonly number[]) => all.map((width) => ({ width }));
const linkTo = (question: Question, index: number) => ({
  ...{ cell: `B${SUMMARY_HEAD + 1 + index}`, sheet: sheetName(question) },
});

/** What Excel allows: 31 characters, none of these, no quotation mark at an end; the place before it keeps them apart. */
const sheetName = ({ place, label }: Question) =>
  `${place} ${label.replace(/[\\/*?:[\]]/g, ' ')}`.slice(0, 31).replace(/'+$/, '');

function summary({ language, hospital, title, about, standing, made, questions }: PrintedStatement) {
  const heads = [
    'statement.sheet.no',
    'statement.question',
    'statement.number',
    'statement.rule',
    'statement.left-out',
  ] as const;
  return [
    [{ value: hospital, fontWeight: 'bold' as const }],
    [{ value: title, fontWeight: 'bold' as const, fontSize: 14, height: 22 }],
    ...[about, standing, made].map((value) => [{ value }]),
    [],
    heads.map((key) => ({ value: say(language, key), ...HEAD })),
    ...questions.map(({ place, label, count, rule, leftOut }) => {
      const rules = rule.join(' ');
      const height = Math.max(linesOf(rules, SUMMARY_WIDTHS[3]), leftOut.length, 1) * LINE_POINTS;
      return [
        { value: Number(place), type: Number, height, ...WRAPPED },
        { value: label, ...LINK },
        { value: count, type: Number, fontWeight: 'bold' as const, alignVertical: 'top' as const },
        { value: rules, ...WRAPPED },
        { value: leftOut.join('\n'), ...WRAPPED },
      ];
    }),
  ];
}

function listOf({ label, count, lines, columns }: Question, { language }: PrintedStatement) {
  const heads = [say(language, 'statement.sheet.no'), say(language, 'statement.sheet.entry')];
  const details = columns.length > 0 ? columns : [say(language, 'statement.sheet.details')];
  return [
    [{ value: `${label}: ${count}`, fontWeight: 'bold' as const, fontSize: 12, height: 20 }],
    [...heads, ...details].map((value) => ({ value, ...HEAD })),
    ...lines.map(({ place, title, about, cells }) => {
      const said = columns.length > 0 ? cells : [about];
      const widths = [LIST_WIDTHS[1], ...detailWidths(columns.length)];
      const lineCount = Math.max(...[title, ...said].map((text, at) => linesOf(String(text ?? ''), widths[at] ?? 20)));
      return [
        { value: Number(place), type: Number, height: lineCount * LINE_POINTS, ...WRAPPED },
        { value: title, ...WRAPPED },
        ...said.map((value) => ({ ...cellOf(value), ...WRAPPED })),
      ];
    }),
  ];
}

/** A number stays one, so that a list can be sorted by it; nothing known is an empty cell. */
const cellOf = (value: string | number | null) =>
  typeof value === 'number' ? { value, type: Number } : { value: value ?? '' };

/** Of each column of a list, in characters. */
const detailWidths = (columns: number): readonly number[] =>
  columns === 0 ? [LIST_WIDTHS[2]] : Array.from({ length: columns }, () => CELL_WIDTH);

const LINE_POINTS = 13.5;

/** Lines of a text in a column so many characters wide, with a little to spare: who opens the file may have another font. A Chinese character is as wide as two. */
function linesOf(text: string, width: number): number {
  const characters = [...text].reduce((sum, character) => sum + (/[\u2e80-\uffef]/.test(character) ? 2 : 1), 0);
  return Math.max(1, Math.ceil(characters / (width * 0.95)));
}
