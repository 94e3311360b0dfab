import { notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';

interface NamedProject {
  readonly projectKey: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly number: string;
}

/** What projects are called, by their key; those entered in error, too: what was linked to them says so. */
export async function namedProjects(database: Database): Promise<ReadonlyMap<string, NamedProject>> {
  const { rows } = await sql<NamedProject>`select project_key::text as "projectKey", content -> 'title' as title,
    content ->> 'number' as number from research_project`.execute(database);
  return new Map(rows.map((row) => [row.projectKey, row]));
}

/** @throws DomainError `platform/not-found` */
export async function requireProjects(database: Database, keys: readonly string[]): Promise<void> {
  if (keys.length === 0) return;
  const known = await namedProjects(database);
  const missing = keys.find((key) => !known.has(key));
  if (missing !== undefined) throw notFound('researchProject', missing);
}
