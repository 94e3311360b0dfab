import { DomainError, notFound } from '@isocenter/messages';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { actingPerson, recordedBy } from '../../clinic/index.ts';
import type { EntryMeta } from './contract.ts';
import { corrects } from './corrects.ts';
import type { EntryKind } from './entry-kind.ts';

export type Entry<Content> = EntryMeta & { readonly content: Content };

interface Row<Content> {
  readonly entry_key: string;
  readonly content: Content;
  readonly is_public: boolean;
  readonly in_error: boolean;
  readonly reason: string | null;
  readonly revision: number;
  readonly recorded_by: number | null;
  readonly recorded_at: Date;
  readonly name: string | null;
  readonly name_zh: string | null;
}

/** Every entry of a kind, the latest first; those entered in error, too. */
export async function allEntries<Content>(database: Database, kind: EntryKind<Content>): Promise<Entry<Content>[]> {
  const { rows } = await reading(kind, sql`true`).execute(database);
  return rows.map(entryOf);
}

/** @throws DomainError `platform/not-found` */
export async function oneEntry<Content>(
  database: Database,
  kind: EntryKind<Content>,
  entryKey: string,
): Promise<Entry<Content>> {
  const { rows } = await reading(kind, sql`e.${sql.ref(kind.key)} = ${keyNumber(entryKey)}`).execute(database);
  const [row] = rows;
  if (!row) throw notFound(kind.thing, entryKey);
  return entryOf(row);
}

function reading<Content>({ table, key }: EntryKind<Content>, which: RawBuilder<unknown>) {
  return sql<
    Row<Content>
  >`select e.${sql.ref(key)}::text as entry_key, e.content, e.is_public, e.in_error, e.reason, e.revision,
      e.recorded_by, e.recorded_at, o.name, o.name_zh
    from ${sql.table(table)} e left join access_person o on o.person_key = e.recorded_by
    where ${which} order by e.${sql.ref(key)} desc`;
}

const entryOf = <Content>(row: Row<Content>): Entry<Content> => ({
  ...{ entryKey: row.entry_key, revision: row.revision, isPublic: row.is_public, inError: row.in_error },
  ...{ reason: row.reason, recordedBy: recordedBy(row), recordedAt: row.recorded_at.toISOString() },
  content: row.content,
});

/** @returns its key */
export async function addEntry<Content>(
  database: Database,
  kind: EntryKind<Content>,
  { content, today }: { readonly content: Content; readonly today: string },
): Promise<string> {
  const asked = Object.entries(kind.asked(content, today));
  const columns = sql.join([...asked.map(([column]) => sql.ref(column)), sql.ref('content'), sql.ref('recorded_by')]);
  const values = sql.join([
    ...asked.map(([, at]) => sql`${at}`),
    sql`${JSON.stringify(content)}`,
    sql`${actingPerson()}`,
  ]);
  const { rows } = await sql<{ key: string }>`insert into ${sql.table(kind.table)} (${columns}) values (${values})
    returning ${sql.ref(kind.key)}::text as key`.execute(database);
  return rows[0]?.key ?? '';
}

interface Changed<Content> {
  readonly entryKey: string;
  readonly revision: number;
  readonly content: Content;
  readonly inError: boolean;
  readonly reason: string;
  readonly today: string;
}

/** Within a transaction of the caller's. @throws DomainError `research/reason-needed`, `platform/changed-meanwhile`, `platform/not-found` */
export async function changeEntry<Content extends object>(
  transaction: Database,
  kind: EntryKind<Content>,
  { entryKey, revision, content, inError, reason, today }: Changed<Content>,
): Promise<void> {
  const present = await lockedEntry(transaction, kind, entryKey);
  requireSame(present.revision, revision);
  const takesBack =
    inError !== present.inError ||
    corrects(JSON.parse(JSON.stringify(present.content)), JSON.parse(JSON.stringify(content)));
  if (takesBack && reason === '') throw new DomainError('research/reason-needed');
  const asked = Object.entries(kind.asked(content, today)).map(
    ([column, at]) => sql`${sql.ref(column)} = ${inError ? null : at}, `,
  );
  await sql`update ${sql.table(kind.table)} set ${sql.join(asked, sql``)} content = ${JSON.stringify(content)}, in_error = ${inError},
    reason = ${takesBack ? reason : present.reason}, revision = ${revision + 1}
    where ${sql.ref(kind.key)} = ${keyNumber(entryKey)}`.execute(transaction);
}

/** @throws DomainError `platform/changed-meanwhile`, `platform/not-found` */
export async function publishEntry<Content>(
  database: Database,
  kind: EntryKind<Content>,
  {
    entryKey,
    revision,
    isPublic,
  }: { readonly entryKey: string; readonly revision: number; readonly isPublic: boolean },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    requireSame((await lockedEntry(transaction, kind, entryKey)).revision, revision);
    await sql`update ${sql.table(kind.table)} set is_public = ${isPublic}, revision = ${revision + 1}
      where ${sql.ref(kind.key)} = ${keyNumber(entryKey)}`.execute(transaction);
  });
}

async function lockedEntry<Content>(transaction: Database, kind: EntryKind<Content>, entryKey: string) {
  await sql`select from ${sql.table(kind.table)} where ${sql.ref(kind.key)} = ${keyNumber(entryKey)} for update`.execute(
    transaction,
  );
  return oneEntry(transaction, kind, entryKey);
}
