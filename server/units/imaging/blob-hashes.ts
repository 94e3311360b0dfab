import { createHash } from 'node:crypto';
import { DomainError } from '@isocenter/messages';
import type { BlobHashes } from '../../platform/record/check-blobs.ts';
import type { BlobStore } from './blob-store.ts';

/** The objects as the record proves them: read anew, however large. */
export function blobHashes(blobs: Pick<BlobStore, 'stream'>): BlobHashes {
  return {
    hashOf: async (sha256) => {
      const stream = await blobs.stream(sha256).catch((error: unknown) => {
        if (error instanceof DomainError && error.code === 'imaging/blob-missing') return undefined;
        throw error;
      });
      if (!stream) return undefined;
      const hash = createHash('sha256');
      for await (const piece of stream) hash.update(piece);
      return hash.digest('hex');
    },
  };
}
