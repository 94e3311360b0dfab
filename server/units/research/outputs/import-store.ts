import { DomainError, notFound } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import type { FormFiles } from '../../../platform/forms/form-files.ts';
import { upTo } from '../../../platform/forms/up-to.ts';
import type { JobKind } from '../../../platform/jobs/job-kind.ts';
import { startJob } from '../../../platform/jobs/start-job.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { actingPerson, recordedBy } from '../../clinic/index.ts';
import { ImportResult, type WorkImport } from './contract.ts';

/** Some 10,000 records of PubMed with their abstracts. */
const LARGEST_MB = 200;

export interface ImportAsked {
  readonly importKey: string;
}

/**
 * Keeps a file of literature, and starts the job that reads it.
 * @returns the key of the import
 * @throws DomainError `forms/file-size`, `research/empty-file`
 */
export async function askImport(
  {
    files,
    job,
  }: {
    readonly files: FormFiles;
    readonly job: JobKind<ImportAsked>;
  },
  asked: { readonly name: string; readonly source: AsyncIterable<Uint8Array> },
): Promise<string> {
  const arrived = await files.receive(upTo(asked.source, LARGEST_MB));
  try {
    const { sha256, sizeBytes } = arrived;
    if (sizeBytes === 0) throw new DomainError('research/empty-file');
    let importKey = '';
    await arrived.keep(async (transaction) => {
      const { import_key } = await transaction
        .insertInto('research_import')
        .values({ file_name: asked.name, sha256, size_bytes: sizeBytes, result: null, started_by: actingPerson() })
        .returning('import_key')
        .executeTakeFirstOrThrow();
      importKey = String(import_key);
      const jobKey = await startJob(transaction, job, { importKey });
      await transaction
        .updateTable('research_import')
        .set({ job_key: keyNumber(jobKey) })
        .where('import_key', '=', import_key)
        .execute();
    });
    return importKey;
  } finally {
    await arrived.discard();
  }
}

const imports = (database: Database) =>
  database
    .selectFrom('research_import as i')
    .leftJoin('access_person as p', 'p.person_key', 'i.started_by')
    .select(['i.import_key', 'i.file_name', 'i.sha256', 'i.size_bytes', 'i.result', 'i.started_at', 'i.job_key'])
    .select(['i.started_by as recorded_by', 'p.name', 'p.name_zh']);

/** The latest first. */
export async function listImports(database: Database): Promise<WorkImport[]> {
  const rows = await imports(database).orderBy('i.import_key', 'desc').limit(100).execute();
  return rows.map(importOf);
}

/** @throws DomainError `platform/not-found` */
export async function readImport(database: Database, importKey: string): Promise<WorkImport> {
  const row = await imports(database).where('i.import_key', '=', keyNumber(importKey)).executeTakeFirst();
  if (!row) throw notFound('researchImport', importKey);
  return importOf(row);
}

type Row = Awaited<ReturnType<ReturnType<typeof imports>['execute']>>[number];

function importOf(row: Row): WorkImport {
  return {
    ...{ importKey: String(row.import_key), fileName: row.file_name, sha256: row.sha256, sizeBytes: row.size_bytes },
    jobKey: row.job_key === null ? null : String(row.job_key),
    result: row.result === null ? null : ImportResult.parse(row.result),
    ...{ startedBy: recordedBy(row), startedAt: row.started_at.toISOString() },
  };
}
