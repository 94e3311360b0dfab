import { say } from '@isocenter/messages';
import writeXlsxFile from 'write-excel-file/node';
import type { PrintedStatement } from './printed-statement.ts';

type Question = PrintedStatement['questions'][number];
const HEAD = { fontWeight: 'bold', backgroundColor: '#eef1f4' } as const;
const WRAPPED = { wrap: true, alignVertical: 'top' } as const;

/** A statement for Excel: a sheet with the numbers and their rules, then one with the list of each question. */
export async function statementXlsx(statement: PrintedStatement): Promise<Buffer> {
  const { questions } = statement;
  const sheets = [
    {
      data: summary(statement),
      sheet: say(statement.language, 'statement.sheet.summary'),
      columns: widths([6, 46, 10, 90, 50]),
    },
    ...questions.map((question) => ({
      ...{ data: listOf(question, statement), sheet: sheetName(question), columns: widths([6, 80, 90]) },
    })),
  ];
  return writeXlsxFile(sheets).toBuffer();
}

const widths = (all: readonly number[]) => all.map((width) => ({ width }));

/** What Excel allows: 31 characters, none of these; the place before it keeps them apart. */
const sheetName = ({ place, label }: Question) => `${place} ${label.replace(/[\\/*?:[\]]/g, ' ')}`.slice(0, 31);

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
    [{ value: title, fontWeight: 'bold' as const, fontSize: 14 }],
    ...[about, standing, made].map((value) => [{ value }]),
    [],
    heads.map((key) => ({ value: say(language, key), ...HEAD })),
    ...questions.map(({ place, label, count, rule, leftOut }) => [
      { value: Number(place), type: Number, ...WRAPPED },
      { value: label, ...WRAPPED },
      { value: count, type: Number, fontWeight: 'bold' as const, alignVertical: 'top' as const },
      { value: rule.join(' '), ...WRAPPED },
      { value: leftOut.join('\n'), ...WRAPPED },
    ]),
  ];
}

function listOf({ label, count, lines }: Question, { language }: PrintedStatement) {
  const heads = ['statement.sheet.no', 'statement.sheet.entry', 'statement.sheet.details'] as const;
  return [
    [{ value: `${label}: ${count}`, fontWeight: 'bold' as const }],
    heads.map((key) => ({ value: say(language, key), ...HEAD })),
    ...lines.map(({ place, title, about }) => [
      { value: Number(place), type: Number, ...WRAPPED },
      { value: title, ...WRAPPED },
      { value: about, ...WRAPPED },
    ]),
  ];
}
