import type { Content, TableCell } from 'pdfmake/interfaces';
import { FONT_FAMILY, type Ink, inkFor, pdfOf, reportFontCoverage } from '../../physics/index.ts';
import type { PrintedStatement } from './printed-statement.ts';

const QUIET = '#5a6673';
const ACCENT = '#123e63';
const LINES = {
  ...{ hLineWidth: () => 0.5, vLineWidth: () => 0, hLineColor: () => '#cfd6dd' },
  ...{ paddingTop: () => 2, paddingBottom: () => 2 },
};
type Question = PrintedStatement['questions'][number];

/** A statement on paper, A4: its numbers at the head, then each question with rule, list and what was left out; the hash on each sheet. */
export async function statementPdf(statement: PrintedStatement): Promise<Buffer> {
  const { language, hospital, title, about, standing, made, madeAt, questions } = statement;
  const ink = inkFor(language, await reportFontCoverage());
  const { print } = ink;
  return pdfOf({
    ...{ pageSize: 'A4', pageMargins: [40, 78, 40, 44] },
    info: { title: print(title), creationDate: madeAt },
    language: language === 'zh' ? 'zh-CN' : 'en',
    defaultStyle: { font: FONT_FAMILY, fontSize: 8.5, lineHeight: 1.15 },
    header: () => ({
      margin: [40, 24, 40, 0],
      stack: [
        { text: print(hospital), bold: true, fontSize: 10, color: ACCENT },
        { text: print(title), bold: true, fontSize: 13 },
        { text: print(about), color: QUIET },
      ],
    }),
    footer: (page, pages) => ({
      ...{ margin: [40, 8, 40, 0], fontSize: 6.5, color: QUIET },
      columns: [
        { stack: [print(standing), print(made)] },
        { text: ink.say('report.page', { page, pages }), alignment: 'right', width: 80 },
      ],
    }),
    content: [summary(questions, ink), ...questions.flatMap((question) => section(question, ink))],
  });
}

function summary(questions: readonly Question[], ink: Ink): Content {
  const head = [ink.say('statement.sheet.no'), ink.say('statement.question'), ink.say('statement.number')];
  return {
    margin: [0, 0, 0, 6],
    table: {
      ...{ headerRows: 1, dontBreakRows: true, widths: [24, '*', 60] },
      body: [
        heads(head, 2),
        ...questions.map(({ place, label, count }): TableCell[] => [
          place,
          ink.print(label),
          { text: String(count), alignment: 'right', bold: true, fontSize: 10 },
        ]),
      ],
    },
    layout: LINES,
  };
}

const heads = (words: readonly string[], right: number): TableCell[] =>
  words.map((text, index) => ({
    text,
    bold: true,
    fillColor: '#eef1f4',
    ...(index === right && { alignment: 'right' }),
  }));

function section({ place, label, count, rule, lines, leftOut }: Question, ink: Ink): Content[] {
  const { print } = ink;
  return [
    {
      ...{ margin: [0, 10, 0, 2], headlineLevel: 1, unbreakable: true },
      stack: [
        { text: `${place}. ${print(label)}: ${count}`, bold: true, fontSize: 11, color: ACCENT },
        { text: rule.map(print).join(' '), color: QUIET, margin: [0, 2, 0, 2] },
        ...(leftOut.length === 0
          ? []
          : [{ text: ink.say('statement.sheet.left-out', { all: leftOut.join(' · ') }), color: QUIET }]),
      ],
    },
    lines.length === 0
      ? { text: ink.say('statement.nothing'), margin: [0, 2, 0, 4] }
      : {
          margin: [0, 2, 0, 4],
          table: {
            ...{ headerRows: 1, dontBreakRows: true, widths: [24, '*'] },
            body: [
              heads([ink.say('statement.sheet.no'), ink.say('statement.list')], -1),
              ...lines.map((line): TableCell[] => [
                line.place,
                {
                  stack: [
                    print(line.title),
                    ...[line.about, line.evidence]
                      .filter(Boolean)
                      .map((text) => ({ text: print(text), color: QUIET, fontSize: 7.5 })),
                  ],
                },
              ]),
            ],
          },
          layout: LINES,
        },
  ];
}
