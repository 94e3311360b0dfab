import { DomainError, notFound } from '@isocenter/messages';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { canonicalJson } from '../../../platform/signatures/canonical-json.ts';
import { actingPerson } from '../../clinic/index.ts';
import type { PersonContent, PublicPerson, SaidPerson } from './contract.ts';

const NOTHING: PersonContent = {
  ...{ title: { zh: '', en: '' }, fields: { zh: '', en: '' }, about: { zh: '', en: '' }, email: '', website: '' },
};

/** With the ORCID iD that the register has. */
export type ReadPerson = PublicPerson & { readonly orcid: string | null };

interface Row {
  readonly person_key: string;
  readonly name: string;
  readonly name_zh: string | null;
  readonly content: PersonContent | null;
  readonly is_shown: boolean | null;
  readonly revision: number | null;
  readonly orcid: string | null;
}

/** Everybody with an account, those shown first, by their name in Latin letters. */
export async function readPeople(database: Database): Promise<readonly ReadPerson[]> {
  const { rows } = await reading(sql`true`).execute(database);
  return rows
    .map(personOf)
    .sort((a, b) => Number(b.isShown) - Number(a.isShown) || a.person.name.localeCompare(b.person.name, 'en'));
}

/** @throws DomainError `platform/not-found` */
export async function readPerson(database: Database, personKey: string): Promise<PublicPerson> {
  const { rows } = await reading(sql`p.person_key = ${keyNumber(personKey)}`).execute(database);
  const [row] = rows;
  if (!row) throw notFound('person', personKey);
  const { orcid: _, ...person } = personOf(row);
  return person;
}

const reading = (which: RawBuilder<unknown>) => sql<Row>`
  select p.person_key::text, p.name, p.name_zh, s.content, s.is_shown, s.revision, r.orcid
  from access_person p left join office_public_person s using (person_key) left join research_profile r using (person_key)
  where ${which}`;

const personOf = ({ person_key, name, name_zh, content, is_shown, revision, orcid }: Row): ReadPerson => ({
  person: { personKey: person_key, name, nameZh: name_zh },
  ...{ revision: revision ?? 0, content: content ?? NOTHING, isShown: is_shown ?? false, orcid },
});

interface Said extends SaidPerson {
  readonly personKey: string;
  readonly revision: number;
}

/**
 * Somebody says how they show themselves; whoever may publish prepares it, or takes somebody off the pages. That a person is shown says only that person,
 * and of what they have seen.
 * @throws DomainError `access/refused`, `office/only-oneself`, `platform/changed-meanwhile`, `platform/not-found`
 */
export async function sayPerson(database: Database, { personKey, revision, content, isShown }: Said): Promise<void> {
  const present = await readPerson(database, personKey);
  const isOwn = actingPerson() === keyNumber(personKey);
  if (!isOwn) await requirePublisher(database);
  const isSame = present.isShown && canonicalJson(present.content) === canonicalJson(content);
  if (!isOwn && isShown && !isSame) throw new DomainError('office/only-oneself');
  requireSame(present.revision, revision);
  const said = { content: JSON.stringify(content), is_shown: isShown };
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('office_public_person')
    .values({ person_key: keyNumber(personKey), ...said })
    .onConflict((conflict) =>
      conflict
        .column('person_key')
        .doUpdateSet({ ...said, revision: revision + 1 })
        .where('office_public_person.revision', '=', revision),
    )
    .executeTakeFirstOrThrow();
  requireSame(Number(numInsertedOrUpdatedRows ?? 0n), 1);
}

async function requirePublisher(database: Database): Promise<void> {
  const { rows } = await sql<{ may: boolean }>`select access_may('register.publish') as may`.execute(database);
  if (!rows[0]?.may) throw new DomainError('access/refused', { action: 'register.publish' });
}
