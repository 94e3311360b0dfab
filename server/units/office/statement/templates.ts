import { type Language, type MessageKey, say } from '@isocenter/messages';
import type { NewStatement, Question, StatementContent, Told } from './contract.ts';
import { eachLanguage, sayBoth } from './in-both.ts';
import { dossierQuestions, personQuestions, recordQuestions } from './record-questions.ts';
import { type Names, nameOf } from './rule-words.ts';
import { type Window, yearsUpTo } from './window.ts';
import type { Place, WorkRule } from './work-rule.ts';

/** What a department calls its papers: what says something of its own in a journal. */
const PAPERS = ['article', 'review', 'guideline', 'letter', 'editorial'] as const;
const CORE = ['PKU-CORE', 'CSCD', 'CSTPCD', 'CSSCI'] as const;
/** A life is told from its beginning. */
const BEGINNING = '1900-01-01';

/** A statement as its template begins it; from there each question is edited. */
export function fromTemplate(asked: NewStatement, names: Names): StatementContent {
  const { template, endsOn, personKey } = asked;
  const window = windowOf(asked);
  const questions = personKey === null ? ofDepartment(asked, window) : ofPerson(personKey, window);
  const title = eachLanguage((language) => titleIn(language, asked, names));
  return { title, template, endsOn, personKey, isPutAway: false, questions };
}

function windowOf({ template, endsOn }: NewStatement): Window {
  return template === 'person' ? { from: BEGINNING, to: endsOn } : yearsUpTo(endsOn, template === 'annual' ? 1 : 5);
}

function titleIn(language: Language, { template, endsOn, personKey }: NewStatement, names: Names): string {
  if (personKey !== null)
    return say(language, 'statement.title-of-person', { endsOn, name: nameOf(personKey, language, names) });
  return say(language, 'statement.title-of', { endsOn, template: say(language, `statement.template.${template}`) });
}

function ofDepartment({ template }: NewStatement, window: Window): readonly Question[] {
  const ours = (place: Place) => ({ whose: { who: 'department', place } }) as const;
  const all = worksFrom(window, ours('author'));
  return [
    all('papers', {}),
    all('papers-sci', { indexes: ['SCIE'] }),
    all('papers-sci-first', { indexes: ['SCIE'], ...ours('first-or-corresponding') }),
    all('papers-q1', { indexes: ['SCIE'], jcrAtMost: 1 }),
    all('papers-cas', { casAtMost: 2 }),
    all('papers-core', { indexes: CORE }),
    ...(template === 'dossier'
      ? [all('guidelines', { types: ['guideline'] }), all('books', { types: ['book', 'chapter'] })]
      : []),
    ...recordQuestions(window),
    ...(template === 'dossier' ? dossierQuestions(window) : []),
  ];
}

function ofPerson(personKey: string, window: Window): readonly Question[] {
  const theirs = (place: Place) => ({ whose: { who: 'person', personKey, place } }) as const;
  const all = worksFrom(window, theirs('author'));
  return [
    all('papers-sci-first', { indexes: ['SCIE'], ...theirs('first-or-corresponding') }),
    all('papers-sci', { indexes: ['SCIE'] }),
    all('papers', {}),
    all('guidelines', { types: ['guideline'] }),
    all('books', { types: ['book', 'chapter'] }),
    ...personQuestions(personKey, window),
  ];
}

type WorksLabel = Extract<MessageKey, `statement.q.${string}`> extends `statement.q.${infer Name}` ? Name : never;

/** Questions over the works of a window. */
function worksFrom(window: Window, base: Pick<WorkRule, 'whose'>) {
  const usual: WorkRule = {
    ...{ types: PAPERS, preprints: false, retracted: false, language: null },
    ...{ ...base, indexes: null, jcrAtMost: null, casAtMost: null },
  };
  return (label: WorksLabel, rule: Partial<WorkRule>): Question => ({
    ...{ id: label, label: labelOf(label), kind: 'works', window },
    rule: { ...usual, ...rule },
  });
}

const labelOf = (label: WorksLabel): Told => sayBoth(`statement.q.${label}`);
