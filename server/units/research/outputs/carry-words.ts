import { nameKeysOf, placesAfter, type Work } from '@isocenter/bibliography';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';

interface Changed {
  readonly workKey: number;
  readonly before: Work;
  readonly work: Work;
}

interface Word {
  readonly work_key: number;
  readonly name_key: string;
  readonly person_key: number;
  readonly position: number | null;
}

/**
 * Moves what people said of places among the authors to where these are after a change. A word whose author is gone stays without a place, and finds it
 * again when the name comes back.
 */
export async function carryWords(transaction: Database, works: readonly Changed[]): Promise<void> {
  if (works.length === 0) return;
  const words = await transaction
    .selectFrom('research_authorship')
    .select(['work_key', 'name_key', 'person_key', 'position'])
    .where(
      'work_key',
      'in',
      works.map(({ workKey }) => workKey),
    )
    .execute();
  const moved = works.flatMap((each) =>
    carried(
      each,
      words.filter(({ work_key }) => work_key === each.workKey),
    ),
  );
  if (moved.length === 0) return;
  const column = <K extends keyof Word>(name: K) => moved.map((word) => word[name]);
  await sql`update research_authorship s set position = m.position
    from unnest(${column('work_key')}::bigint[], ${column('name_key')}::text[], ${column('person_key')}::bigint[], ${column('position')}::integer[])
      as m (work_key, name_key, person_key, position)
    where (s.work_key, s.name_key, s.person_key) = (m.work_key, m.name_key, m.person_key)`.execute(transaction);
}

/** The words of one work that are elsewhere now. */
function carried({ before, work }: Changed, words: readonly Word[]): readonly Word[] {
  if (words.length === 0) return [];
  const places = placesAfter(before.authors, work.authors);
  const placed = words.map((word) => {
    const place = word.position === null ? undefined : places[word.position - 1];
    return { ...word, position: place === undefined ? null : place + 1 };
  });
  const found = placed.map((word) =>
    word.position === null ? { ...word, position: comeBack(word, work, placed) } : word,
  );
  return found.filter(({ position }, at) => position !== words[at]?.position);
}

/** Where the only author of the name that the word was said of is, unless the person has a word there already. */
function comeBack({ name_key, person_key }: Word, { authors }: Work, placed: readonly Word[]): number | null {
  const [name = ''] = name_key.split(' #');
  const [place, ...others] = authors.flatMap((author, at) => (nameKeysOf(author).includes(name) ? [at + 1] : []));
  const isTaken = placed.some((word) => word.person_key === person_key && word.position === place);
  return place === undefined || others.length > 0 || isTaken ? null : place;
}
