import { say } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import {
  patentsForStatement,
  projectsForStatement,
  recognitionsForStatement,
  type StatementPatent,
  type StatementProject,
  type StatementRecognition,
  type WorkLine,
  workLines,
} from '../../research/index.ts';
import type { Line, Question } from './contract.ts';
import { placeWords } from './entry-whose.ts';
import { eachLanguage, toldOf } from './in-both.ts';

/** Entries of the register as a list names them, of a person with what they are in each; those that are not there are missing. */
export async function entryLines(
  database: Database,
  { kind, personKey }: { readonly kind: Question['kind']; readonly personKey: string | null },
  keys: readonly string[],
): Promise<readonly Line[]> {
  if (keys.length === 0) return [];
  const asked = new Set(keys);
  const named = <Entry extends { readonly entryKey: string }>(
    entries: readonly Entry[],
    line: (entry: Entry, personKey: string | null) => Line,
  ) => entries.filter(({ entryKey }) => asked.has(entryKey)).map((entry) => line(entry, personKey));
  switch (kind) {
    case 'works':
      return (await workLines(database, keys)).map(workLine);
    case 'projects':
      return named(await projectsForStatement(database), projectLine);
    case 'patents':
      return named(await patentsForStatement(database), patentLine);
    case 'recognitions':
      return named(await recognitionsForStatement(database), recognitionLine);
  }
}

/** Authors. Journal, year; volume(issue): pages. DOI, as the work has them. */
function workLine({ key, title, titleOther, authors, container, year, volume, issue, pages, doi }: WorkLine): Line {
  const place = [container, year].filter((part) => part !== null).join(', ');
  const number = `${volume ?? ''}${issue === null ? '' : `(${issue})`}${pages === null ? '' : `: ${pages}`}`;
  const about = [authors, number === '' ? place : `${place}; ${number}`, doi && `doi:${doi}`]
    .filter(Boolean)
    .join('. ');
  const isChinese = /\p{Script=Han}/u.test(title);
  const other = titleOther ?? '';
  return {
    ...{ key, about: { zh: about, en: about } },
    title: toldOf(isChinese ? { zh: title, en: other } : { zh: other, en: title }),
  };
}

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
  return { key: entryKey, title: toldOf(title), about };
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
  return { key: entryKey, title: toldOf(title), about };
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
  return { key: entryKey, title: toldOf(title), about };
}
