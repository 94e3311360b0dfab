import { acting } from '../../platform/database/acting.ts';
import type { Database } from '../../platform/database/database.ts';
import type { BlobStore } from './blob-store.ts';
import { removeUnnamed } from './remove-unnamed.ts';
import { abandonedZips, letZipGo } from './zip-store.ts';

/** So long a job that failed or was cancelled can be started again [ms]: a week. */
const KEPT_MS = 7 * 24 * 3600 * 1000;

/** Removes the ZIPs that were not unpacked, and that nobody had unpacked again within a week. */
export function giveUpZips(
  parts: { readonly database: Database; readonly blobs: Pick<BlobStore, 'remove'> },
  now: Date,
): Promise<void> {
  return acting({ kind: 'service', service: 'archive', origin: 'zips' }, async () => {
    for (const { jobKey, sha256 } of await abandonedZips(parts.database, new Date(now.getTime() - KEPT_MS))) {
      await letZipGo(parts.database, jobKey, { isUnpacked: false });
      await removeUnnamed(parts, sha256);
    }
  });
}
