import { buffer } from 'node:stream/consumers';
import { sql } from 'kysely';
import { z } from 'zod';
import type { Database } from '../../../platform/database/database.ts';
import type { FormFiles } from '../../../platform/forms/form-files.ts';
import type { JobKind } from '../../../platform/jobs/job-kind.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { createThreads } from '../../../platform/threads.ts';
import type { ImportResult } from './contract.ts';
import { type ImportAsked, readImport } from './import-store.ts';
import type { ReadFile } from './parse-worker.ts';
import { takeIn } from './take-in.ts';

const PARSER = new URL('./parse-worker.ts', import.meta.url).href;
/** Records of one transaction: others who change works wait no longer than for these. */
const AT_ONCE = 250;

/** Reads a file of literature into the register; run twice it comes to the same, for a record that was read before changes nothing. */
export function importJob({
  database,
  files,
}: {
  readonly database: Database;
  readonly files: FormFiles;
}): JobKind<ImportAsked> {
  return {
    kind: 'job/work-import',
    requires: 'register.write',
    input: z.object({ importKey: z.string() }),
    retries: 2,
    run: async ({ importKey }, run) => {
      const { sha256 } = await readImport(database, importKey);
      const { works, refused, format } = await parsed(await buffer(await files.stream(sha256)));
      for (let from = 0; from < works.length; from += AT_ONCE) {
        run.signal.throwIfAborted();
        run.progress(from, works.length);
        const records = works.slice(from, from + AT_ONCE);
        await database
          .transaction()
          .execute((transaction) =>
            takeIn(transaction, records, { format: format ?? '', importKey: keyNumber(importKey) }),
          );
      }
      const result = {
        ...{ format: format ?? null, read: works.length, ...(await outcomes(database, importKey, works.length)) },
        refused: refused.map(({ place, code, found }) => ({ place, code, found })),
      };
      await keepResult(database, importKey, result);
      const warns = refused.length > 0 || result.doubted > 0;
      const values = { added: result.added, matched: result.matched, doubted: result.doubted, refused: refused.length };
      return { said: [{ key: 'works.import.done', values }], warns, path: `/register/imports/${importKey}` };
    },
  };
}

async function parsed(bytes: Uint8Array): Promise<ReadFile> {
  const threads = createThreads<Uint8Array, ReadFile>({ filename: PARSER });
  try {
    return await threads.run(bytes);
  } finally {
    await threads.close();
  }
}

/** By what is in the register: a run that took the place of one that died says what both did. */
async function outcomes(database: Database, importKey: string, read: number) {
  const { rows } = await sql<{ outcome: 'new' | 'matched' | 'doubted'; n: number }>`
    select outcome, count(*)::integer as n from research_work_source where import_key = ${keyNumber(importKey)} group by 1`.execute(
    database,
  );
  const of = (outcome: string) => rows.find((row) => row.outcome === outcome)?.n ?? 0;
  const [added, matched, doubted] = [of('new'), of('matched'), of('doubted')];
  return { added, matched, doubted, unchanged: read - added - matched - doubted };
}

async function keepResult(database: Database, importKey: string, result: ImportResult): Promise<void> {
  await database
    .updateTable('research_import')
    .set({ result: JSON.stringify(result) })
    .where('import_key', '=', keyNumber(importKey))
    .execute();
}
