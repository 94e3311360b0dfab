import { notFound } from '@isocenter/messages';
import type { Selectable } from 'kysely';
import { throughService } from '../../platform/access/through-service.ts';
import { actorNow } from '../../platform/database/acting.ts';
import type { Database, Tables } from '../../platform/database/database.ts';
import { keyNumber } from '../../platform/key-number.ts';
import type { ImportProgress, Refusal } from './contract.ts';
import { countImports } from './count-arrivals.ts';
import { closeInterruptedImports } from './presence.ts';

/** The runs in which files came in; the counters themselves are written with the rows they count. */
export interface ImportRuns {
  open(source: ImportProgress['source'], filesExpected: number | null): Promise<string>;
  progress(importKey: string): Promise<ImportProgress>;
  /** The key as it is stored. @throws DomainError `platform/not-found` */
  find(importKey: string): Promise<string>;
  /**
   * Says why a file of the run could not be taken in. The run goes on, and ends as interrupted; the first reason stands.
   * Never throws: where the database is what failed, the reason is written when the run ends.
   */
  fail(importKey: string, failure: Refusal): Promise<void>;
  /** No more files come: the run ends, or with its last ZIP. One that is over stays as it is; one with a failure ends as interrupted. */
  complete(importKey: string): Promise<ImportProgress>;
  /** Ends a run that cannot go on. */
  interrupt(importKey: string): Promise<ImportProgress>;
  latest(limit: number): Promise<readonly ImportProgress[]>;
  countIgnored(importKey: string | null): Promise<void>;
}

export function createImportRuns(database: Database, owner: number): ImportRuns {
  /** A run of another process may be over without having said so. */
  const read = async (query: () => Promise<readonly Selectable<Tables['imaging_import']>[]>) => {
    const rows = await query();
    if (!rows.some((row) => row.state === 'running' && row.owner !== owner)) return rows.map(toProgress);
    await asArchive(() => closeInterruptedImports(database));
    return (await query()).map(toProgress);
  };
  const progress = async (importKey: string) => {
    const [found] = await read(() =>
      database.selectFrom('imaging_import').selectAll().where('import_key', '=', keyNumber(importKey)).execute(),
    );
    if (!found) throw notFound('import', importKey);
    return found;
  };
  /** Runs of this process with the site at which they were opened: these need not be looked for with every file. */
  const opened = new Map<string, string | undefined>();
  /** Of runs of this process, until they end. */
  const failures = new Map<string, Refusal>();
  const fail = async (importKey: string, failure: Refusal) => {
    if (failures.has(importKey)) return;
    failures.set(importKey, failure);
    await database
      .updateTable('imaging_import')
      .set({ failure: JSON.stringify(failure) })
      .where('import_key', '=', keyNumber(importKey))
      .where('failure', 'is', null)
      .execute()
      .catch(() => undefined);
  };
  const finish = async (importKey: string, asked: 'complete' | 'interrupted') => {
    const failure = failures.get(importKey);
    await database
      .updateTable('imaging_import')
      .set({
        // What is complete is over with its last ZIP, and as interrupted where it has a failure: the database says when (`zip-schema.ts`).
        ...(asked === 'complete' ? { is_sent: true } : { state: asked, finished_at: new Date() }),
        ...(failure ? { failure: JSON.stringify(failure) } : {}),
      })
      .where('import_key', '=', keyNumber(importKey))
      .where('state', '=', 'running')
      .execute();
    failures.delete(importKey);
    return progress(importKey);
  };
  const isKnownHere = (importKey: string) => opened.has(importKey) && opened.get(importKey) === siteNow();
  const find = async (importKey: string) =>
    isKnownHere(importKey) ? importKey : (await progress(importKey)).importKey;
  const open: ImportRuns['open'] = async (source, filesExpected) => {
    const importKey = await openRun(database, { source, owner, filesExpected });
    opened.set(importKey, siteNow());
    return importKey;
  };
  const latest = (limit: number) =>
    read(() => database.selectFrom('imaging_import').selectAll().orderBy('import_key', 'desc').limit(limit).execute());
  return {
    progress,
    fail: (importKey, failure) => asArchive(() => fail(importKey, failure)),
    find,
    open: (source, filesExpected) => asArchive(() => open(source, filesExpected)),
    complete: async (importKey) => {
      await find(importKey);
      return asArchive(() => finish(importKey, 'complete'));
    },
    interrupt: (importKey) => asArchive(() => finish(importKey, 'interrupted')),
    latest,
    countIgnored: (importKey) => asArchive(() => countImports(database, [{ importKey, outcome: 'ignored' }])),
  };
}

/** Runs are the archive's to keep, whoever brings files in; whoever asks for one sees those of their site. */
const asArchive = <T>(work: () => Promise<T>) => throughService('archive', work);

/** The site of the person who brings files in; undefined where a part of the program does by itself. */
function siteNow(): string | undefined {
  const actor = actorNow();
  return actor?.kind === 'person' ? actor.siteKey : actor?.onBehalfOf?.siteKey;
}

async function openRun(
  database: Database,
  run: { readonly source: ImportProgress['source']; readonly owner: number; readonly filesExpected: number | null },
): Promise<string> {
  const now = new Date();
  const { import_key } = await database
    .insertInto('imaging_import')
    .values({
      source: run.source,
      state: 'running',
      owner: run.owner,
      started_at: now,
      last_activity_at: now,
      finished_at: null,
      files_expected: run.filesExpected,
      stored: 0,
      already_present: 0,
      conflicting: 0,
      quarantined: 0,
      ignored: 0,
    })
    .returning('import_key')
    .executeTakeFirstOrThrow();
  return String(import_key);
}

/** A page that was closed in the middle of an import says nothing more. */
const PAGE_SILENT_MS = 15 * 60 * 1000;

function toProgress(row: Selectable<Tables['imaging_import']>): ImportProgress {
  const silentMs = Date.now() - row.last_activity_at.getTime();
  const abandoned = row.state === 'running' && row.source === 'page' && !row.is_sent && silentMs > PAGE_SILENT_MS;
  return {
    importKey: String(row.import_key),
    source: row.source,
    state: abandoned ? 'interrupted' : row.state,
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    filesExpected: row.files_expected,
    stored: row.stored,
    alreadyPresent: row.already_present,
    conflicting: row.conflicting,
    quarantined: row.quarantined,
    ignored: row.ignored,
    ...(row.failure ? { failure: row.failure } : {}),
  };
}
