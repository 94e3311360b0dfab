import { dayIn, timeIn } from '@isocenter/deadlines';
import { type Language, say } from '@isocenter/messages';
import { VERSION } from '../../../platform/version.ts';
import type { ToldStatement } from './contract.ts';

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
  readonly lines: readonly { readonly place: string; readonly title: string; readonly about: string }[];
  /** Each reason with its number; empty where nothing was left out. */
  readonly leftOut: readonly string[];
}

interface Printing {
  readonly language: Language;
  readonly timeZone: string;
  readonly sha256: string;
  readonly isFrozen: boolean;
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
    ...{ language, hospital: say(language, 'report.hospital-unnamed'), title: told.title[language] },
    about: `${say(language, `statement.template.${told.template}`)} · ${say(language, 'statement.sheet.period', { endsOn: told.endsOn })}`,
    standing: isFrozen ? drawn : `${drawn} · ${say(language, 'statement.sheet.draft')}`,
    ...{ made: say(language, 'statement.sheet.made', { version: VERSION, sha256 }), sha256, madeAt: at },
    questions: told.questions.map((question, index) => ({
      ...{ place: String(index + 1), label: question.label[language], count: question.number },
      rule: question.rule[language],
      lines: question.lines.map(({ title, about }, line) => ({
        ...{ place: String(line + 1), title: title[language], about: about[language] },
      })),
      leftOut: question.leftOut.map(({ why, count }) =>
        say(language, 'statement.sheet.left-out.each', { count, why: say(language, `statement.why.${why}`) }),
      ),
    })),
  };
}
