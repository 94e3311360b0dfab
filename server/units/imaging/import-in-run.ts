import { DomainError } from '@isocenter/messages';
import { byteSource, watchedSource } from './byte-source.ts';
import type { FileOutcome } from './contract.ts';
import { type ArrivingFile, type ImportParts, importFile } from './import-file.ts';
import type { ImportRuns } from './import-runs.ts';
import { isObjectsAway } from './objects-away.ts';

/**
 * Takes one file in. Where the disk, the database or the bucket fails, its run is told why; what was answered before stays.
 * @throws DomainError `imaging/storage-failed`, `platform/objects-away`; what the sender's stream threw, as it is
 */
export async function importInRun(
  parts: Omit<ImportParts, 'countIgnored'> & { readonly runs: ImportRuns },
  file: ArrivingFile,
): Promise<readonly FileOutcome[]> {
  const { runs, blobs, intake } = parts;
  let senderFailed = false;
  const source = watchedSource(byteSource(file.source), () => {
    senderFailed = true;
  });
  try {
    return await importFile({ blobs, intake, countIgnored: runs.countIgnored }, { ...file, source });
  } catch (cause) {
    if (senderFailed || (cause instanceof DomainError && !isObjectsAway(cause))) throw cause;
    const error = isObjectsAway(cause) ? cause : storageFailed(cause);
    if (file.importKey !== null) await runs.fail(file.importKey, { code: error.code, values: error.values });
    throw error;
  }
}

function storageFailed(cause: unknown): DomainError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new DomainError('imaging/storage-failed', { reason }, { cause });
}
