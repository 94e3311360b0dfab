import { createHash } from 'node:crypto';
import { DomainError, notFound } from '@isocenter/messages';
import { createThreads } from '../../platform/threads.ts';
import type { Archive } from './archive.ts';
import type { BlobStore } from './blob-store.ts';
import type { AssembledVolume, DisplayVolume } from './volume-worker.ts';

/** Image volumes ready to be shown. */
export interface Volumes {
  /** Starts the thread, so that the first volume need not wait for the program to load. */
  prepare(): void;
  /** @throws DomainError `platform/not-found`, and what `assembleImageVolume` refuses */
  ofSeries(seriesKey: string): Promise<DisplayVolume>;
  close(): Promise<void>;
}

/** Two CTs of 200 slices, and one being looked at in another window. */
const KEPT_BYTES = 384 * 1024 * 1024;

/**
 * Assembles volumes in a thread that waits with the program loaded (200 slices of 512 × 512 take 0.3 s), and keeps the latest
 * few, by the hashes of their slices: when a slice comes or changes, the volume is made anew.
 */
export function createVolumes({ archive, blobs }: { readonly archive: Archive; readonly blobs: BlobStore }): Volumes {
  const threads = createThreads<readonly (string | Uint8Array)[], AssembledVolume>({
    filename: new URL('./volume-worker.ts', import.meta.url).href,
  });
  const kept = new Map<string, Promise<DisplayVolume>>();

  async function assemble(hashes: readonly string[]): Promise<DisplayVolume> {
    const answer = await threads.run(await Promise.all(hashes.map((sha256) => blobs.forThread(sha256))));
    if ('volume' in answer) return answer.volume;
    throw new DomainError(answer.refusal.code, answer.refusal.values);
  }

  async function forget(): Promise<void> {
    const sizes = await Promise.all([...kept].map(async ([key, volume]) => ({ key, bytes: await bytesOf(volume) })));
    let total = sizes.reduce((sum, { bytes }) => sum + bytes, 0);
    for (const { key, bytes } of sizes.slice(0, -1)) {
      if (total <= KEPT_BYTES) return;
      kept.delete(key);
      total -= bytes;
    }
  }

  return {
    prepare: threads.prepare,
    ofSeries: async (seriesKey) => {
      const instances = await archive.instancesOfSeries(seriesKey);
      if (instances.length === 0) throw notFound('series', seriesKey);
      const hashes = instances.map(({ sha256 }) => sha256);
      const key = createHash('sha256').update(hashes.join()).digest('hex');
      const volume = kept.get(key) ?? assemble(hashes);
      // Set anew, it is the youngest.
      kept.delete(key);
      kept.set(key, volume);
      volume.then(
        () => forget(),
        () => kept.delete(key),
      );
      return volume;
    },
    close: threads.close,
  };
}

async function bytesOf(volume: Promise<DisplayVolume>): Promise<number> {
  return volume.then(
    ({ values }) => values.byteLength,
    () => 0,
  );
}
