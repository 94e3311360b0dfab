import { dayIn, timeIn } from '@isocenter/deadlines';
import { type Language, say } from '@isocenter/messages';
import { VERSION } from '../../../platform/version.ts';
import type { Cell, Line, ToldStatement } from './contract.ts';

/** A statement in one language, as paper, Word and Excel show it alike. */
export interface PrintedStatement {
  readonly language: Language;
  readonly hospital: string;
  readonly title: string;
  /** Up to which day it counts, and what it was made from. */
  readonly about: string;
  /** Who froze it when, or that it is not frozen. */
  readonly standing: string;
  /** Program and hash of what the statement tells. */
  readonly made: string;
  readonly sha256: string;
  readonly madeAt: Date;
  readonly questions: readonly PrintedQuestion[];
}

interface PrintedQuestion {
  /** `1`, `2`, … */
  readonly place: string;
  readonly label: string;
  readonly count: number;
  readonly rule: readonly string[];
  readonly lines: readonly PrintedLine[];
  /** What a spreadsheet says of each line, column by column; empty where the lines do not have it so. */
  readonly columns: readonly string[];
  /** Each reason with its number; empty where nothing was left out. */
  readonly leftOut: readonly string[];
}

export interface PrintedLine {
  readonly place: string;
  readonly title: string;
  readonly about: string;
  /** Who of the department, and what the journal was; empty where that is not told. */
  readonly evidence: string;
  readonly cells: readonly (string | number | null)[];
}

interface Printing {
  readonly language: Language;
  readonly timeZone: string;
  readonly sha256: string;
  readonly isFrozen: boolean;
}

function houseOf({ department }: ToldStatement, language: Language): string {
  if (!department) return say(language, 'report.hospital-unnamed');
  return [department.parent[language], department.name[language]].filter(Boolean).join(' · ');
}

export function printedStatement(
  told: ToldStatement,
  { language, timeZone, sha256, isFrozen }: Printing,
): PrintedStatement {
  const at = new Date(told.toldAt);
  const { name, nameZh } = told.toldBy;
  const by = {
    ...{ at: `${dayIn(timeZone, at)} ${timeIn(timeZone, at)}`, zone: timeZone },
    name: (language === 'zh' ? nameZh : null) ?? name,
  };
  const drawn = say(language, isFrozen ? 'statement.sheet.frozen' : 'statement.sheet.drawn', by);
  return {
    ...{ language, hospital: houseOf(told, language), title: told.title[language] },
    about: `${say(language, `statement.template.${told.template}`)} · ${say(language, 'statement.sheet.period', { endsOn: told.endsOn })}`,
    standing: isFrozen ? drawn : `${drawn} · ${say(language, 'statement.sheet.draft')}`,
    ...{ made: say(language, 'statement.sheet.made', { version: VERSION, sha256 }), sha256, madeAt: at },
    questions: told.questions.map((question, index) => ({
      ...{ place: String(index + 1), label: question.label[language], count: question.number },
      rule: question.rule[language],
      ...printedLines(question.lines, language),
      leftOut: question.leftOut.map(({ why, count }) =>
        say(language, 'statement.sheet.left-out.each', { count, why: say(language, `statement.why.${why}`) }),
      ),
    })),
  };
}

function printedLines(lines: readonly Line[], language: Language): Pick<PrintedQuestion, 'lines' | 'columns'> {
  const isTold = lines.every(({ cells }) => cells !== undefined);
  const columns = isTold ? (lines[0]?.cells ?? []).map(({ column }) => column) : [];
  return {
    columns: columns.map((column) => say(language, `statement.column.${column}`)),
    lines: lines.map(({ title, about, evidence, cells = [] }, line) => ({
      ...{ place: String(line + 1), title: title[language], about: about[language] },
      evidence: evidence?.[language] ?? '',
      cells: columns.map((column) =>
        printedCell(cells.find((cell) => cell.column === column)?.value ?? null, language),
      ),
    })),
  };
}

const printedCell = (value: Cell['value'], language: Language) =>
  typeof value === 'object' && value !== null ? value[language] : value;
