import { notFound } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { actingPerson } from '../../clinic/index.ts';
import { sayWord } from './author-words.ts';
import type { Authorship, SaidAuthorship } from './contract.ts';
import { requireOwn } from './require-own.ts';
import { lockIntake } from './take-in.ts';

/** How people of the department stand to the authors of a work. */
export async function authorshipsOf(database: Database, workKey: string): Promise<Authorship[]> {
  const rows = await database
    .selectFrom('research_whose as w')
    .innerJoin('access_person as p', 'p.person_key', 'w.person_key')
    .select(['w.position', 'w.how', 'w.person_key', 'p.name', 'p.name_zh'])
    .where('w.work_key', '=', keyNumber(workKey))
    .orderBy('w.position')
    .orderBy('p.name')
    .execute();
  return rows.map(({ position, how, person_key, name, name_zh }) => ({
    ...{ position, how, person: { personKey: String(person_key), name, nameZh: name_zh } },
  }));
}

/**
 * Says that a place among the authors is somebody's, or is not; or takes that back.
 * @throws DomainError `platform/not-found` where the work has no such author, or nobody such a key; `access/refused` for somebody else
 */
export async function sayAuthorship(
  database: Database,
  { workKey, position, personKey, isTheirs, now }: SaidAuthorship & { readonly workKey: string; readonly now: Date },
): Promise<void> {
  const person = await database
    .selectFrom('access_person')
    .select('person_key')
    .where('person_key', '=', keyNumber(personKey))
    .executeTakeFirst();
  if (!person) throw notFound('person', personKey);
  await requireOwn(database, personKey);
  await database.transaction().execute(async (transaction) => {
    await lockIntake(transaction); // else an import may give the place to another name
    const author = await transaction
      .selectFrom('research_author')
      .select('name_key')
      .where('work_key', '=', keyNumber(workKey))
      .where('position', '=', position)
      .executeTakeFirst();
    if (!author) throw notFound('researchWork', workKey);
    await sayWord(transaction, {
      ...{ workKey: keyNumber(workKey), position, personKey: person.person_key, nameKey: author.name_key },
      said: { is_theirs: isTheirs, said_by: actingPerson(), said_at: now, merge_key: null },
    });
  });
}
