import { createHash } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { open, rename, rm, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { DomainError } from '@isocenter/messages';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Migration } from '../database/database.ts';
import { refuseUnknown } from '../database/migrate.ts';
import type { RecordedTable } from '../record/record-changes-of.ts';
import { VERSION } from '../version.ts';
import { type BackupWriter, HEADER, writeBackupTo } from './backup-file.ts';
import { type CopiedTable, tablesInOrder } from './tables-in-order.ts';

/** The bytes that rows name, by their SHA-256. */
export interface KeptObjects {
  /** @throws DomainError where they are not there */
  stream(sha256: string): Promise<AsyncIterable<Uint8Array>>;
}

export interface BackupSource {
  /** Connection string of the owner of the tables. */
  readonly url: string;
  readonly objects: KeptObjects;
  /** Which columns name objects. */
  readonly tables: readonly RecordedTable[];
  /** All steps of the schema that this version knows: of a newer one it does not know which columns name objects. */
  readonly migrations: readonly Migration[];
}

/** What stands in a backup. */
export interface BackupMade {
  readonly rows: number;
  readonly objects: number;
  /** Objects that a row names and that are not there, or are other bytes than their name says: they are not in the backup. */
  readonly lost: readonly string[];
  /** False of a department so old that its changes are no events yet. */
  readonly hasRecord: boolean;
}

/**
 * Writes one file with all rows of one moment and every object that they name, while the department is at work. It has its name
 * only when it is whole and on disk; before, it lies beside it as `FILE.partial`.
 * @throws DomainError `backup/file-exists`, `backup/nothing-here`, `platform/newer-schema`
 */
export async function writeBackup(
  source: BackupSource,
  file: string,
  told: (progress: Pick<BackupMade, 'rows' | 'objects'>) => void = () => undefined,
): Promise<BackupMade> {
  const path = resolve(file);
  const partial = `${path}.partial`;
  await refuseTaken(path);
  try {
    const made = await writeWhole(partial, source, told);
    await rename(partial, path);
    await syncFolder(dirname(path));
    return made;
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}

/** Anew where an object was discarded, row and bytes, after its row had been copied. */
async function writeWhole(
  partial: string,
  source: BackupSource,
  told: (progress: Pick<BackupMade, 'rows' | 'objects'>) => void,
): Promise<BackupMade> {
  await rm(partial, { force: true }); // of one that was stopped
  const handle = await open(partial, 'wx', 0o600);
  let made: BackupMade;
  try {
    const stream = createWriteStream(partial, { fd: handle.fd, autoClose: false });
    made = await inSnapshot(source.url, (client) => fill(writeBackupTo(stream), { ...source, client }, told));
    await handle.sync();
  } finally {
    await handle.close();
  }
  if (made.lost.length === 0) return made;
  const named = new Set(await inSnapshot(source.url, (client) => namedObjects(client, source.tables)));
  return made.lost.every((sha256) => named.has(sha256)) ? made : writeWhole(partial, source, told);
}

async function refuseTaken(path: string): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
  if (found) throw new DomainError('backup/file-exists', { file: path });
}

/** All statements of `work` see the rows of one moment. */
async function inSnapshot<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'isocenter backup' });
  client.on('error', () => undefined); // the statement under way tells
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    return await work(client);
  } finally {
    await client.end();
  }
}

async function fill(
  backup: BackupWriter,
  { client, objects, tables, migrations }: Omit<BackupSource, 'url'> & { readonly client: pg.Client },
  told: (progress: Pick<BackupMade, 'rows' | 'objects'>) => void,
): Promise<BackupMade> {
  const copied = await tablesInOrder(client);
  const names = new Set(copied.map(({ table }) => table));
  if (!names.has('applied_migration')) throw new DomainError('backup/nothing-here', { folder: 'DATABASE_URL' });
  refuseUnknown(await appliedSteps(client), migrations);
  await backup.add(HEADER, [Buffer.from(JSON.stringify(await header(client, copied)))]);
  let rows = 0;
  for (const { table, columns } of copied) {
    const query = client.query(copyTo(`copy ${quoted(table)} (${columns.map(quoted).join(', ')}) to stdout`));
    await backup.add(`tables/${table}`, query);
    rows += query.rowCount;
    told({ rows, objects: 0 });
  }
  const lost: string[] = [];
  let kept = 0;
  for (const sha256 of await namedObjects(client, tables)) {
    if (await addObject(backup, objects, sha256)) kept += 1;
    else lost.push(sha256);
    told({ rows, objects: kept });
  }
  await backup.finish({ lost });
  return { rows, objects: kept, lost, hasRecord: names.has('record_event') };
}

/** @param copied names the columns: in a database that took its migrations in another order they stand in another one */
async function header(client: pg.Client, copied: readonly CopiedTable[]) {
  const [sequences, moment] = [
    await client.query<{ name: string; last: string }>(
      `select sequencename as name, last_value::text as last from pg_sequences
        where schemaname = current_schema() and last_value is not null order by 1`,
    ),
    await client.query<{ at: Date }>('select now() as at'),
  ];
  return {
    format: 1,
    program: VERSION,
    at: moment.rows[0]?.at.toISOString(),
    migrations: await appliedSteps(client),
    sequences: sequences.rows,
    tables: copied,
  };
}

async function appliedSteps(client: pg.Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ name: string }>('select name from applied_migration order by name');
  return rows.map(({ name }) => name);
}

/** Of the tables that there are: the schema may be of an earlier version. */
async function namedObjects(client: pg.Client, tables: readonly RecordedTable[]): Promise<readonly string[]> {
  const present = new Set(
    (await tablesInOrder(client)).flatMap(({ table, columns }) => columns.map((column) => `${table} ${column}`)),
  );
  const named = tables.flatMap(({ table, blobs = [] }) =>
    blobs
      .filter((column) => present.has(`${table} ${column}`))
      .map((column) => `select ${quoted(column)} as sha256 from ${quoted(table)} where ${quoted(column)} is not null`),
  );
  if (named.length === 0) return [];
  const { rows } = await client.query<{ sha256: string }>(`${named.join(' union ')} order by 1`);
  return rows.map(({ sha256 }) => sha256);
}

/** Read once to be proved and once to be written, for a part is written as it comes. @returns whether the object is what its name says */
async function addObject(backup: BackupWriter, objects: KeptObjects, sha256: string): Promise<boolean> {
  try {
    const hash = createHash('sha256');
    for await (const piece of await objects.stream(sha256)) hash.update(piece);
    if (hash.digest('hex') !== sha256) return false;
  } catch (error) {
    if (error instanceof DomainError) return false;
    throw error;
  }
  await backup.add(`objects/${sha256}`, await objects.stream(sha256));
  return true;
}

/** A name as SQL writes it. */
export function quoted(name: string): string {
  return pg.escapeIdentifier(name);
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder);
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
