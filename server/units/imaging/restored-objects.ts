import type { BlobStore } from './blob-store.ts';

/** The objects of a backup, into the archive. */
export function restoredObjects(blobs: Pick<BlobStore, 'receive'>) {
  return {
    keep: async (sha256: string, source: AsyncIterable<Uint8Array>): Promise<boolean> => {
      const blob = await blobs.receive(source);
      try {
        if (blob.sha256 !== sha256) return false;
        await blob.keep();
        return true;
      } finally {
        await blob.discard();
      }
    },
  };
}
