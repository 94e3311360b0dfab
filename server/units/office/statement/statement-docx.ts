import { say } from '@isocenter/messages';
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx';
import type { PrintedStatement } from './printed-statement.ts';

const QUIET = '5A6673';
const ACCENT = '123E63';
const GROUND = 'EEF1F4';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'CFD6DD' } as const;
const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const BORDERS = {
  ...{ top: LINE, bottom: LINE, left: NONE, right: NONE },
  ...{ insideHorizontal: LINE, insideVertical: NONE },
} as const;
/** Both have sisters of the same widths where they are not installed. */
const FONT = { ascii: 'Arial', hAnsi: 'Arial', eastAsia: 'Microsoft YaHei' } as const;
/** Widths in twentieths of a point; of an A4 sheet 9638 lie between the margins. */
const NARROW = 700;
const NUMBER = 1200;
const WIDE = 9638;
type Question = PrintedStatement['questions'][number];
type Language = PrintedStatement['language'];

/** A statement for Word: what the PDF shows, to go on writing in. Each number of the summary leads to its list. */
export async function statementDocx(statement: PrintedStatement): Promise<Buffer> {
  const { language, hospital, title, about, standing, made, questions } = statement;
  const document = new Document({
    ...{ creator: 'Isocenter', title, styles: stylesOf(language) },
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
          line(''),
          summary(questions, language),
          ...questions.flatMap((question) => section(question, language)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

function stylesOf(language: Language) {
  const spoken = { value: 'en-GB', eastAsia: 'zh-CN' };
  const heading = { font: FONT, bold: true, color: ACCENT } as const;
  return {
    default: {
      document: { run: { size: 19, font: FONT, language: language === 'zh' ? { ...spoken, value: 'zh-CN' } : spoken } },
      title: { run: { ...heading, size: 34 }, paragraph: { spacing: { after: 60 } } },
      heading2: { run: { ...heading, size: 24 }, paragraph: { spacing: { before: 300, after: 80 }, keepNext: true } },
    },
  };
}

const small = { size: 14, color: QUIET } as const;
interface Look {
  readonly bold?: true;
  readonly color?: string;
  readonly size?: number;
}
const line = (text: string, look: Look = {}) => new Paragraph({ children: [new TextRun({ text, ...look })] });
/** Stays on the page of what comes next. */
const kept = (text: string) =>
  new Paragraph({ keepNext: true, spacing: { after: 60 }, children: [new TextRun({ text, color: QUIET })] });
const pageNumber = () =>
  new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], ...small })],
  });

const cell = (width: number, children: readonly Paragraph[], isHead = false) =>
  new TableCell({
    ...{ width: { size: width, type: WidthType.DXA }, children },
    margins: { left: 80, right: 80, top: 40, bottom: 40 },
    ...(isHead && {
      shading: { type: ShadingType.CLEAR, fill: GROUND, color: 'auto' },
      verticalAlign: VerticalAlign.CENTER,
    }),
  });
const row = (cells: readonly TableCell[], tableHeader = false) =>
  new TableRow({ children: cells, tableHeader, cantSplit: true });
const table = (widths: readonly number[], rows: readonly TableRow[]) =>
  new Table({ columnWidths: widths, width: { size: WIDE, type: WidthType.DXA }, borders: BORDERS, rows });
const right = (text: string, look: Look = {}) =>
  new Paragraph({ alignment: AlignmentType.RIGHT, children: [new TextRun({ text, bold: true, ...look })] });

/** The row that stands again at the head of each page. */
const heads = (widths: readonly number[], texts: readonly string[]) =>
  row(
    texts.map((text, index) => cell(widths[index] ?? NARROW, [line(text, { bold: true })], true)),
    true,
  );
const anchorOf = ({ place }: Question) => `question-${place}`;

function summary(questions: readonly Question[], language: Language): Table {
  const widths = [NARROW, WIDE - NARROW - NUMBER, NUMBER];
  const words = (['statement.sheet.no', 'statement.question', 'statement.number'] as const).map((key) =>
    say(language, key),
  );
  return table(widths, [
    heads(widths, words),
    ...questions.map((question) =>
      row([
        cell(NARROW, [line(question.place)]),
        cell(WIDE - NARROW - NUMBER, [linked(question)]),
        cell(NUMBER, [right(String(question.count))]),
      ]),
    ),
  ]);
}

const linked = (question: Question) =>
  new Paragraph({
    children: [
      new InternalHyperlink({
        ...{ anchor: anchorOf(question), children: [new TextRun({ text: question.label, color: ACCENT })] },
      }),
    ],
  });

function section(question: Question, language: Language) {
  const { place, label, count, rule, lines, leftOut } = question;
  const left = leftOut.length > 0 && say(language, 'statement.sheet.left-out', { all: leftOut.join(' · ') });
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_2,
      children: [new Bookmark({ id: anchorOf(question), children: [new TextRun(`${place}. ${label}: ${count}`)] })],
    }),
    kept(rule.join(' ')),
    ...(left ? [kept(left)] : []),
    ...(lines.length === 0 ? [line(say(language, 'statement.nothing'))] : [listOf(lines, language)]),
  ];
}

function listOf(lines: Question['lines'], language: Language): Table {
  const widths = [NARROW, WIDE - NARROW];
  return table(widths, [
    heads(widths, [say(language, 'statement.sheet.no'), say(language, 'statement.list')]),
    ...lines.map(({ place, title, about, evidence }) =>
      row([
        cell(NARROW, [line(place)]),
        cell(WIDE - NARROW, [line(title), aboutOf(about), ...(evidence === '' ? [] : [line(evidence, ABOUT)])]),
      ]),
    ),
  ]);
}

const ABOUT = { size: 16, color: QUIET } as const;
const DOI = /doi:(10\.\S+)$/;

/** With a DOI as a link. */
function aboutOf(about: string): Paragraph {
  const look = ABOUT;
  const doi = DOI.exec(about)?.[1];
  if (doi === undefined) return line(about, look);
  return new Paragraph({
    children: [
      new TextRun({ text: about.replace(DOI, ''), ...look }),
      new ExternalHyperlink({
        link: `https://doi.org/${encodeURI(doi)}`,
        children: [new TextRun({ text: `doi:${doi}`, size: 16, color: ACCENT })],
      }),
    ],
  });
}
