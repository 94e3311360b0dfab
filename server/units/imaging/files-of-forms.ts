import type { Database } from '../../platform/database/database.ts';
import type { FormFiles } from '../../platform/forms/form-files.ts';
import type { BlobStore } from './blob-store.ts';
import { keepNamed } from './keep-named.ts';

/** The archive's store as the place for files of forms. */
export function filesOfForms({
  database,
  blobs,
}: {
  readonly database: Database;
  readonly blobs: Pick<BlobStore, 'receive' | 'stream'>;
}): FormFiles {
  return {
    receive: async (source) => {
      const blob = await blobs.receive(source);
      return {
        ...{ sha256: blob.sha256, sizeBytes: blob.sizeBytes, start: blob.start },
        keep: (name) => keepNamed(database, blob, name),
        discard: () => blob.discard(),
      };
    },
    stream: (sha256) => blobs.stream(sha256),
  };
}
