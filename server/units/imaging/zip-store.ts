import { notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import { throughService } from '../../platform/access/through-service.ts';
import type { Database } from '../../platform/database/database.ts';
import { keyNumber } from '../../platform/key-number.ts';
import type { FileOutcome } from './contract.ts';
import { countImports } from './count-arrivals.ts';
import type { ArrivedZip } from './import-file.ts';

/** A ZIP that was sent, by the job that unpacks it. */
export interface KeptZip {
  readonly jobKey: string;
  readonly importKey: string | null;
  readonly fileName: string;
  /** Null once the bytes are not needed any more. */
  readonly sha256: string | null;
  readonly sizeBytes: number;
  readonly isUnpacked: boolean;
}

/** Names the bytes of a ZIP, as part of the transaction that starts its job. */
export async function addZip(transaction: Database, jobKey: string, zip: ArrivedZip): Promise<void> {
  const { importKey, fileName, blob } = zip;
  await transaction
    .insertInto('imaging_zip')
    .values({
      job_key: keyNumber(jobKey),
      import_key: importKey === null ? null : keyNumber(importKey),
      ...{ file_name: fileName, sha256: blob.sha256, size_bytes: blob.sizeBytes },
    })
    .execute();
}

/** @throws DomainError `platform/not-found` */
export async function keptZip(database: Database, jobKey: string): Promise<KeptZip> {
  const row = await database
    .selectFrom('imaging_zip')
    .selectAll()
    .where('job_key', '=', keyNumber(jobKey))
    .executeTakeFirst();
  if (!row) throw notFound('zip', jobKey);
  return {
    jobKey,
    importKey: row.import_key === null ? null : String(row.import_key),
    ...{ fileName: row.file_name, sha256: row.sha256, sizeBytes: row.size_bytes },
    isUnpacked: row.unpacked_at !== null,
  };
}

/** Up to which entry of a ZIP it is told what became of them. */
export async function toldUpTo(database: Database, jobKey: string): Promise<number> {
  const row = await database
    .selectFrom('imaging_zip_outcome')
    .select(({ fn }) => fn.max(sql<number>`after + entries`).as('place'))
    .where('job_key', '=', keyNumber(jobKey))
    .executeTakeFirst();
  return row?.place ?? 0;
}

/** Entries of a ZIP that follow on each other. */
export interface ToldEntries {
  readonly after: number;
  readonly entries: number;
  readonly outcomes: readonly FileOutcome[];
}

/**
 * Tells what became of the next entries of a ZIP, and counts them for its run: all of it, or nothing. Each entry is told once, also where two
 * workers unpack the ZIP at one time: the later one fails here.
 */
export async function tellEntries(database: Database, zip: KeptZip, told: ToldEntries): Promise<void> {
  const { after, entries, outcomes } = told;
  await throughService('archive', () =>
    database.transaction().execute(async (transaction) => {
      await transaction
        .insertInto('imaging_zip_outcome')
        .values({ job_key: keyNumber(zip.jobKey), after, entries, outcomes: JSON.stringify(outcomes) })
        .execute();
      await countImports(
        transaction,
        outcomes.map(({ outcome }) => ({ importKey: zip.importKey, outcome })),
      );
    }),
  );
}

/** Portions of what became of a ZIP's files that are read at one time. */
const PORTIONS = 50;

/** What became of the entries after that one, as far as one answer holds. @returns also up to which entry that is */
export async function toldEntries(
  database: Database,
  jobKey: string,
  after: number,
): Promise<{ readonly upTo: number; readonly outcomes: readonly FileOutcome[] }> {
  const rows = await database
    .selectFrom('imaging_zip_outcome')
    .select(['after', 'entries', 'outcomes'])
    .where('job_key', '=', keyNumber(jobKey))
    .where('after', '>=', after)
    .orderBy('after')
    .limit(PORTIONS)
    .execute();
  const last = rows.at(-1);
  return { upTo: last ? last.after + last.entries : after, outcomes: rows.flatMap(({ outcomes }) => outcomes) };
}

/** How many files of a ZIP had each outcome. */
export async function countTold(
  database: Database,
  jobKey: string,
): Promise<ReadonlyMap<FileOutcome['outcome'], number>> {
  const { rows } = await sql<{ outcome: FileOutcome['outcome']; files: number }>`
    select o ->> 'outcome' as outcome, count(*)::int as files
    from imaging_zip_outcome, jsonb_array_elements(outcomes) o where job_key = ${keyNumber(jobKey)} group by 1`.execute(
    database,
  );
  return new Map(rows.map(({ outcome, files }) => [outcome, files]));
}

/** Lets the bytes of a ZIP go, which is unpacked or given up: from here on no row of ours names them. */
export async function letZipGo(
  database: Database,
  jobKey: string,
  { isUnpacked }: { readonly isUnpacked: boolean },
): Promise<void> {
  await throughService('archive', () =>
    database
      .updateTable('imaging_zip')
      .set({ sha256: null, ...(isUnpacked ? { unpacked_at: new Date() } : {}) })
      .where('job_key', '=', keyNumber(jobKey))
      .execute(),
  );
}

/** ZIPs whose jobs ended before that instant without having unpacked them, and whose bytes are still here. */
export async function abandonedZips(
  database: Database,
  before: Date,
): Promise<readonly { readonly jobKey: string; readonly sha256: string }[]> {
  const { rows } = await sql<{ job_key: number; sha256: string }>`select job_key, sha256 from imaging_zip
    where sha256 is not null and imaging_zip_over_since(job_key) < ${before}`.execute(database);
  return rows.map(({ job_key, sha256 }) => ({ jobKey: String(job_key), sha256 }));
}
