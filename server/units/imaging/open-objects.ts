import path from 'node:path';
import { s3Settings } from '../../platform/storage/s3-settings.ts';
import { type BlobStore, openBlobStore } from './blob-store.ts';

/** The objects of a department: in the bucket that `S3_*` of the environment name, else in its data folder. */
export async function openObjects(dataFolder: string): Promise<BlobStore> {
  const settings = s3Settings(process.env);
  if (!settings) return openBlobStore(path.join(dataFolder, 'objects'));
  // The client takes a tenth of a second to load: only where it is used.
  const [{ openS3Bucket }, { openS3BlobStore }] = await Promise.all([
    import('../../platform/storage/s3-bucket.ts'),
    import('./s3-blob-store.ts'),
  ]);
  return openS3BlobStore({ bucket: await openS3Bucket(settings), incoming: path.join(dataFolder, 'incoming') });
}
