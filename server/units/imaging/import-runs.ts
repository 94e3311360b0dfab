import { DomainError } from '@isocenter/messages';
import type { Selectable } from 'kysely';
import type { Database, Tables } from '../../platform/database/database.ts';
import type { ImportProgress } from './contract.ts';
import { countImports } from './count-arrivals.ts';
import { keyNumber } from './key-number.ts';

/** The runs in which files came in; the counters themselves are written with the rows they count. */
export interface ImportRuns {
  open(source: ImportProgress['source'], filesExpected: number | null): Promise<string>;
  progress(importKey: string): Promise<ImportProgress>;
  /** A run that is over stays as it is. */
  complete(importKey: string): Promise<ImportProgress>;
  /** Ends a run that cannot go on. */
  interrupt(importKey: string): Promise<ImportProgress>;
  latest(limit: number): Promise<readonly ImportProgress[]>;
  countIgnored(importKey: string | null): Promise<void>;
}

export function createImportRuns(database: Database, owner: number): ImportRuns {
  const progress = async (importKey: string) => {
    const row = await database
      .selectFrom('imaging_import')
      .selectAll()
      .where('import_key', '=', keyNumber(importKey))
      .executeTakeFirst();
    if (!row) throw new DomainError('platform/not-found', { what: 'import', key: importKey });
    return toProgress(row);
  };
  const finish = async (importKey: string, state: 'complete' | 'interrupted') => {
    await database
      .updateTable('imaging_import')
      .set({ state, finished_at: new Date() })
      .where('import_key', '=', keyNumber(importKey))
      .where('state', '=', 'running')
      .execute();
    return progress(importKey);
  };
  return {
    progress,
    open: async (source, filesExpected) => {
      const now = new Date();
      const { import_key } = await database
        .insertInto('imaging_import')
        .values({
          source,
          state: 'running',
          owner,
          started_at: now,
          last_activity_at: now,
          finished_at: null,
          files_expected: filesExpected,
          stored: 0,
          already_present: 0,
          conflicting: 0,
          quarantined: 0,
          ignored: 0,
        })
        .returning('import_key')
        .executeTakeFirstOrThrow();
      return String(import_key);
    },
    complete: (importKey) => finish(importKey, 'complete'),
    interrupt: (importKey) => finish(importKey, 'interrupted'),
    latest: async (limit) => {
      const rows = await database
        .selectFrom('imaging_import')
        .selectAll()
        .orderBy('import_key', 'desc')
        .limit(limit)
        .execute();
      return rows.map(toProgress);
    },
    countIgnored: (importKey) => countImports(database, [{ importKey, outcome: 'ignored' }]),
  };
}

function toProgress(row: Selectable<Tables['imaging_import']>): ImportProgress {
  return {
    importKey: String(row.import_key),
    source: row.source,
    state: row.state,
    startedAt: row.started_at.toISOString(),
    finishedAt: row.finished_at?.toISOString() ?? null,
    filesExpected: row.files_expected,
    stored: row.stored,
    alreadyPresent: row.already_present,
    conflicting: row.conflicting,
    quarantined: row.quarantined,
    ignored: row.ignored,
  };
}
