import path from 'node:path';

/** Where the object with this SHA-256 lies in a store. */
export const blobPlace = (root: string, sha256: string) => path.join(root, sha256.slice(0, 2), sha256);
