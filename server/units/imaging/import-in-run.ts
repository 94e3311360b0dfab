import { DomainError } from '@isocenter/messages';
import { byteSource, watchedSource } from './byte-source.ts';
import type { ArrivingFile } from './import-file.ts';
import type { ImportRuns } from './import-runs.ts';
import { isObjectsAway } from './objects-away.ts';

/**
 * Takes one file in by `take`. Where the disk, the database or the bucket fails, its run is told why; what was answered before stays.
 * @throws DomainError `imaging/storage-failed`, `platform/objects-away`; what the sender's stream threw, as it is
 */
export async function importInRun<Answer>(
  { runs, take }: { readonly runs: Pick<ImportRuns, 'fail'>; take(file: ArrivingFile): Promise<Answer> },
  file: ArrivingFile,
): Promise<Answer> {
  let senderFailed = false;
  const source = watchedSource(byteSource(file.source), () => {
    senderFailed = true;
  });
  try {
    return await take({ ...file, source });
  } catch (cause) {
    if (senderFailed || (cause instanceof DomainError && !isObjectsAway(cause))) throw cause;
    const error = isObjectsAway(cause) ? cause : storageFailed(cause);
    if (file.importKey !== null) await runs.fail(file.importKey, { code: error.code, values: error.values });
    throw error;
  }
}

/** What the disk or the database threw, as it is told. */
export function storageFailed(cause: unknown): DomainError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new DomainError('imaging/storage-failed', { reason }, { cause });
}
