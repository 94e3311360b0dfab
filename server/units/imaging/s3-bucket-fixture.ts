import { readFile } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { S3Bucket } from '../../platform/storage/s3-bucket.ts';

/** A bucket in memory, as S3 answers: what is put is there as a whole, what is missing is undefined. */
export function bucketInMemory() {
  const objects = new Map<string, Uint8Array>();
  /** What was put, in this order. */
  const puts: { readonly key: string; readonly by: 'put' | 'putFile' }[] = [];
  const bucket: S3Bucket = {
    put: async (key, bytes) => {
      puts.push({ key, by: 'put' });
      objects.set(key, bytes.slice());
    },
    putFile: async (key, { path, sizeBytes }) => {
      puts.push({ key, by: 'putFile' });
      const bytes = await readFile(path);
      if (bytes.length < sizeBytes) throw new Error('the file became shorter while it was sent');
      objects.set(key, bytes);
    },
    sizeOf: async (key) => objects.get(key)?.length,
    get: async (key) => {
      const bytes = objects.get(key);
      return bytes && Readable.from([bytes]);
    },
    remove: async (key) => void objects.delete(key),
    close: () => undefined,
  };
  return { bucket, objects, puts };
}
