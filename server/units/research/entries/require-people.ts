import { notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import type { EntryPerson } from './contract.ts';

/** Whoever is said to be one of ours by an account has it. @throws DomainError `platform/not-found` */
export async function requirePeople(database: Database, people: readonly EntryPerson[]): Promise<void> {
  const keys = [...new Set(people.flatMap(({ personKey }) => personKey ?? []))];
  if (keys.length === 0) return;
  const { rows } = await sql<{ key: string }>`select person_key::text as key from access_person
    where person_key = any (${keys.map(Number)})`.execute(database);
  const missing = keys.find((key) => !rows.some((row) => row.key === key));
  if (missing !== undefined) throw notFound('person', missing);
}
