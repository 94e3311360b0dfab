import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { DomainError } from '@isocenter/messages';
import { Kysely, PostgresDialect, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { z } from 'zod';
import type { Database, Migration, Tables } from '../database/database.ts';
import { migrateWithin, refuseUnknown } from '../database/migrate.ts';
import { type BackupPart, HEADER, PART_BYTES, readBackup } from './backup-file.ts';
import { quoted } from './write-backup.ts';

const OBJECTS_AT_ONCE = 16;

/** Where the bytes of a backup go. */
export interface ObjectsToKeep {
  /** Resolves once they survive a power failure. @returns false where the bytes are not those of the SHA-256; then they are not kept */
  keep(sha256: string, source: AsyncIterable<Uint8Array>): Promise<boolean>;
}

export interface RestoreTarget {
  /** Connection string of whoever shall own the tables. */
  readonly url: string;
  readonly objects: ObjectsToKeep;
  /** All steps of the schema that this version knows. */
  readonly migrations: readonly Migration[];
}

/** What was brought back. */
export interface Restored {
  /** When the backup was made, as `2026-03-09T08:00:00.000Z`. */
  readonly at: string;
  readonly rows: number;
  readonly objects: number;
  /** Objects that were not there when the backup was made. */
  readonly lost: readonly string[];
}

const headerSchema = z.object({
  format: z.literal(1),
  at: z.string(),
  migrations: z.array(z.string()),
  sequences: z.array(z.object({ name: z.string(), last: z.string() })),
  tables: z.array(z.object({ table: z.string(), columns: z.array(z.string()) })),
});
type Header = z.infer<typeof headerSchema>;

/**
 * Brings a backup back into a database without tables. All rows are one transaction, committed when the end of the file proves it whole:
 * before that, the database is what it was. The schema is that of the backup, and is then brought up to date.
 * @throws DomainError `backup/not-empty`, `backup/not-a-backup`, `backup/damaged`, `platform/newer-schema`
 */
export async function restoreBackup(
  { url, objects, migrations }: RestoreTarget,
  file: string,
  told: (progress: Pick<Restored, 'rows' | 'objects'>) => void = () => undefined,
): Promise<Restored> {
  const client = new pg.Client({ connectionString: url, application_name: 'isocenter restore' });
  client.on('error', () => undefined); // the statement under way tells
  await client.connect();
  try {
    await client.query('begin');
    await refuseTables(client);
    const restored = await fill(client, { file, objects, migrations, told });
    await migrateWithin(throughClient(client), migrations);
    await client.query('commit');
    return restored;
  } finally {
    await client.end();
  }
}

interface Filling extends Pick<RestoreTarget, 'objects' | 'migrations'> {
  readonly file: string;
  told(progress: Pick<Restored, 'rows' | 'objects'>): void;
}

async function fill(client: pg.Client, { file, objects, migrations, told }: Filling): Promise<Restored> {
  const keeper = keepSome(objects);
  let header: Header | undefined;
  let rows = 0;
  const end = await eachMember(readBackup(file), async (name, source) => {
    if (name === HEADER) {
      header = headerOf(await bytesOf(source), file);
      await makeSchema(client, { header, migrations });
    } else if (name.startsWith('tables/')) {
      rows += await fillTable(client, { table: tableOf(header, name, file), source });
    } else {
      await keeper.keep(name.slice('objects/'.length), source, file);
    }
    told({ rows, objects: keeper.kept() });
  });
  await keeper.finish();
  if (!header) throw new DomainError('backup/damaged', { file });
  for (const { name, last } of header.sequences)
    await client.query('select setval($1::regclass, $2::bigint)', [quoted(name), last]);
  for (const { table } of header.tables) await client.query(`alter table ${quoted(table)} enable trigger user`);
  return { at: header.at, rows, objects: keeper.kept(), lost: z.array(z.string()).parse(end['lost']) };
}

/** The schema of the backup, its tables empty, and none of their triggers awake: the rows bring their events with them. */
async function makeSchema(
  client: pg.Client,
  { header, migrations }: { readonly header: Header; readonly migrations: readonly Migration[] },
): Promise<void> {
  refuseUnknown(header.migrations, migrations);
  const applied = new Set(header.migrations);
  const steps = migrations.filter(({ name }) => applied.has(name));
  await migrateWithin(throughClient(client), steps);
  await client.query('set constraints all immediate');
  const tables = header.tables.map(({ table }) => quoted(table));
  for (const table of tables) await client.query(`alter table ${table} disable trigger user`);
  await client.query(`truncate ${tables.join(', ')}`);
}

async function fillTable(
  client: pg.Client,
  { table, source }: { readonly table: Header['tables'][number]; readonly source: AsyncIterable<Buffer> },
): Promise<number> {
  const query = client.query(
    copyFrom(`copy ${quoted(table.table)} (${table.columns.map(quoted).join(', ')}) from stdin`),
  );
  await pipeline(source, query);
  return query.rowCount;
}

/** Short objects several at a time, for each waits for the disk. */
function keepSome(objects: ObjectsToKeep) {
  const underWay = new Set<Promise<void>>();
  let kept = 0;
  const failures: unknown[] = [];
  const keepOne = async (sha256: string, source: AsyncIterable<Uint8Array>, file: string) => {
    if (!(await objects.keep(sha256, source))) throw new DomainError('backup/damaged', { file });
    kept += 1;
  };
  const throwFailure = () => {
    if (failures.length > 0) throw failures[0];
  };
  return {
    kept: () => kept,
    keep: async (sha256: string, source: AsyncIterable<Buffer>, file: string): Promise<void> => {
      const parts = source[Symbol.asyncIterator]();
      const first = await parts.next();
      const bytes = first.done ? Buffer.alloc(0) : first.value;
      if (bytes.length >= PART_BYTES) return keepOne(sha256, following(bytes, parts), file);
      while (underWay.size >= OBJECTS_AT_ONCE) await Promise.race(underWay);
      throwFailure();
      const keeping = keepOne(sha256, Readable.from([bytes]), file)
        .catch((failure: unknown) => void failures.push(failure))
        .finally(() => underWay.delete(keeping));
      underWay.add(keeping);
    },
    finish: async () => {
      await Promise.all(underWay);
      throwFailure();
    },
  };
}

async function* following(first: Buffer, rest: AsyncIterator<Buffer>): AsyncGenerator<Buffer, void, void> {
  yield first;
  for (let next = await rest.next(); !next.done; next = await rest.next()) yield next.value;
}

/** Hands on each name with all its parts. @returns what the backup ends with */
async function eachMember(
  parts: AsyncGenerator<BackupPart, Record<string, unknown>, void>,
  work: (name: string, source: AsyncIterable<Buffer>) => Promise<void>,
): Promise<Record<string, unknown>> {
  let next = await parts.next();
  while (!next.done) {
    const { name } = next.value;
    const source = (async function* () {
      while (!next.done && next.value.name === name) {
        const { bytes } = next.value;
        next = await parts.next();
        yield bytes;
      }
    })();
    await work(name, source);
    for await (const _ of source); // what the work left
  }
  return next.value;
}

async function bytesOf(source: AsyncIterable<Buffer>): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of source) pieces.push(piece);
  return Buffer.concat(pieces);
}

function headerOf(bytes: Buffer, file: string): Header {
  try {
    return headerSchema.parse(JSON.parse(bytes.toString('utf8')));
  } catch (cause) {
    throw new DomainError('backup/not-a-backup', { file }, { cause });
  }
}

function tableOf(header: Header | undefined, name: string, file: string): Header['tables'][number] {
  const table = header?.tables.find(({ table }) => name === `tables/${table}`);
  if (!table) throw new DomainError('backup/damaged', { file });
  return table;
}

/** @throws DomainError `backup/not-empty` */
async function refuseTables(client: pg.Client): Promise<void> {
  const { rows } = await client.query(
    `select from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r' limit 1`,
  );
  if (rows.length > 0) throw new DomainError('backup/not-empty');
}

/** The schema's steps, as statements of the transaction that the client has open. */
function throughClient(client: pg.Client): Database {
  const lent = { query: client.query.bind(client), release: () => undefined } as PostgresPoolClient;
  return new Kysely<Tables>({
    dialect: new PostgresDialect({ pool: { connect: async () => lent, end: async () => undefined } }),
  });
}
