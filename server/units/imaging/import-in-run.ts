import { DomainError } from '@isocenter/messages';
import { byteSource, watchedSource } from './byte-source.ts';
import type { FileOutcome } from './contract.ts';
import { type ArrivingFile, type ImportParts, importFile } from './import-file.ts';
import type { ImportRuns } from './import-runs.ts';

/**
 * Takes one file in. Where the disk or the database fails, its run is told why; what was answered before stays.
 * @throws DomainError `imaging/storage-failed`; what the sender's stream threw, as it is
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
    if (senderFailed || cause instanceof DomainError) throw cause;
    const reason = cause instanceof Error ? cause.message : String(cause);
    const error = new DomainError('imaging/storage-failed', { reason }, { cause });
    if (file.importKey !== null) await runs.fail(file.importKey, { code: error.code, values: error.values });
    throw error;
  }
}
