import path from 'node:path';
import { type BlobStore, openBlobStore } from './blob-store.ts';

/** Where the archive of a data folder keeps its objects. */
export function openObjects(dataFolder: string): Promise<BlobStore> {
  return openBlobStore(path.join(dataFolder, 'objects'));
}
