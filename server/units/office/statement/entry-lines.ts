import { say } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import {
  type AuthorOfWork,
  authorsOfWorks,
  patentsForStatement,
  projectsForStatement,
  recognitionsForStatement,
  type StatementPatent,
  type StatementProject,
  type StatementRecognition,
  type WorkForStatement,
  type WorkLine,
  workLines,
} from '../../research/index.ts';
import { type Cell, COLUMNS, type Line, type Question } from './contract.ts';
import { placeWords } from './entry-whose.ts';
import { journalWords, oursWords } from './evidence-words.ts';
import { eachLanguage, sayBoth, toldOf } from './in-both.ts';

interface EntriesOf {
  readonly kind: Question['kind'];
  readonly personKey: string | null;
  /** As they were judged. */
  readonly works: ReadonlyMap<string, WorkForStatement>;
}

/** Entries of the register as a list names them, of a person with what they are in each; those that are not there are missing. */
export async function entryLines(
  database: Database,
  { kind, personKey, works }: EntriesOf,
  keys: readonly string[],
): Promise<readonly Line[]> {
  if (keys.length === 0) return [];
  const asked = new Set(keys);
  const named = <Entry extends { readonly entryKey: string }>(
    entries: readonly Entry[],
    line: (entry: Entry, personKey: string | null) => Line,
  ) => entries.filter(({ entryKey }) => asked.has(entryKey)).map((entry) => line(entry, personKey));
  switch (kind) {
    case 'works': {
      const [lines, authors] = await Promise.all([workLines(database, keys), authorsOfWorks(database, keys)]);
      return lines.map((line) => workLine(line, authors.get(line.key) ?? [], works.get(line.key)));
    }
    case 'projects':
      return named(await projectsForStatement(database), projectLine);
    case 'patents':
      return named(await patentsForStatement(database), patentLine);
    case 'recognitions':
      return named(await recognitionsForStatement(database), recognitionLine);
  }
}

/** Authors. Journal, year; volume(issue): pages. DOI, as the work has them; and why it is the department's, and what its journal was. */
function workLine(line: WorkLine, printed: readonly AuthorOfWork[], judged: WorkForStatement | undefined): Line {
  const { key, title, titleOther, authors, container, year, volume, issue, pages, doi } = line;
  const place = [container, year].filter((part) => part !== null).join(', ');
  const number = `${volume ?? ''}${issue === null ? '' : `(${issue})`}${pages === null ? '' : `: ${pages}`}`;
  const about = [authors, number === '' ? place : `${place}; ${number}`, doi && `doi:${doi}`]
    .filter(Boolean)
    .join('. ');
  const isChinese = /\p{Script=Han}/u.test(title);
  const other = titleOther ?? '';
  const ours = eachLanguage((language) => oursWords(printed, language));
  const journal = judged?.journalYear ?? null;
  const evidence = eachLanguage((language) =>
    [ours[language], journalWords(journal, year, language)].filter(Boolean).join(' · '),
  );
  return {
    ...{ key, about: { zh: about, en: about }, evidence },
    title: toldOf(isChinese ? { zh: title, en: other } : { zh: other, en: title }),
    cells: cellsOf({
      ...{ authors, ours, container, year, place: number, doi },
      ...{
        indexes: journal?.indexes.join(', ') ?? null,
        jcr: journal?.jcrQuartile ?? null,
        cas: journal?.casPartition ?? null,
      },
    }),
  };
}

const cellsOf = (values: { readonly [Column in Cell['column']]?: Cell['value'] }): Cell[] =>
  COLUMNS.flatMap((column) => {
    const value = values[column];
    return value === undefined ? [] : [{ column, value }];
  });

const joined = (parts: readonly (string | null)[]) => parts.filter(Boolean).join(' · ');

function projectLine({ entryKey, content }: StatementProject, personKey: string | null): Line {
  const { people, title, programme, number, from, to, role, funder } = content;
  const about = eachLanguage((language) =>
    joined([
      say(language, `projects.programme.${programme}`),
      ...[number, funder, `${from} – ${to}`, say(language, `projects.role.${role}`)],
      personKey && placeWords(people, personKey, language),
    ]),
  );
  const cells = cellsOf({
    programme: sayBoth(`projects.programme.${programme}`),
    ...{ role: sayBoth(`projects.role.${role}`), funder, number, from, to },
    people: people.map(({ name }) => name).join(', '),
  });
  return { key: entryKey, title: toldOf(title), about, cells };
}

function patentLine({ entryKey, content }: StatementPatent, personKey: string | null): Line {
  const { title, type, number, inventors, events } = content;
  const granted = events.find(({ kind }) => kind === 'granted');
  const about = eachLanguage((language) =>
    joined([
      ...[say(language, `patents.type.${type}`), number, inventors.map(({ name }) => name).join(', ')],
      granted ? say(language, 'statement.entry.granted', { on: granted.on, document: granted.document }) : null,
      personKey &&
        placeWords(
          inventors.map((inventor) => ({ personKey: inventor.personKey })),
          personKey,
          language,
        ),
    ]),
  );
  const cells = cellsOf({
    'patent-type': sayBoth(`patents.type.${type}`),
    ...{ number, inventors: inventors.map(({ name }) => name).join(', ') },
    ...{ granted: granted?.on ?? null, document: granted?.document ?? null },
  });
  return { key: entryKey, title: toldOf(title), about, cells };
}

function recognitionLine({ entryKey, content }: StatementRecognition, personKey: string | null): Line {
  const { people, title, sort, level, body, rank, from, to } = content;
  const about = eachLanguage((language) =>
    joined([
      ...[say(language, `recognitions.sort.${sort}`), say(language, `recognitions.level.${level}`), body, rank],
      to === null ? from : `${from} – ${to}`,
      personKey &&
        placeWords(
          people.map((person) => ({ personKey: person.personKey })),
          personKey,
          language,
        ),
    ]),
  );
  const cells = cellsOf({
    ...{ sort: sayBoth(`recognitions.sort.${sort}`), level: sayBoth(`recognitions.level.${level}`) },
    ...{ body, rank, from, to, people: people.map(({ name }) => name).join(', ') },
  });
  return { key: entryKey, title: toldOf(title), about, cells };
}
