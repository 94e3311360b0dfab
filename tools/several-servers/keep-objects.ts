import { createHash } from 'node:crypto';
import { readHeader, writeCtSlices } from '@isocenter/dicom-rt';
import { ctVolume } from '../../bench/ct-files.ts';
import type { Asking } from './load.ts';

/** What was sent and acknowledged: the SHA-256 of the bytes by the address under which they are read back. */
export interface KeptObjects {
  readonly sha256: ReadonlyMap<string, string>;
  /** Addresses that gave other bytes than were acknowledged. */
  readonly altered: readonly string[];
  /** How often an object was read while the load ran. */
  reads(): number;
}

export const OBJECT = { accept: 'application/dicom' } as const;

const SENDERS = 2;
const SLICES: readonly [number, number, number] = [256, 256, 8];
/** An object longer than what a server holds in memory on its way [columns, rows, slices]. */
const LONG: readonly [number, number, number] = [2048, 1280, 1];
/** One series of so many is of a long object. */
const LONG_EVERY = 8;

/** Modalities that send one series after another by STOW-RS, again what was not acknowledged, and people who read what came. */
export function keepObjects({ stopping, bytes }: Asking): {
  readonly kept: KeptObjects;
  readonly people: readonly Promise<void>[];
} {
  const sha256 = new Map<string, string>();
  const altered: string[] = [];
  let reads = 0;

  async function send(sender: number): Promise<void> {
    for (let series = 0; !stopping.aborted; series++) {
      const size = series % LONG_EVERY === LONG_EVERY - 1 ? LONG : SLICES;
      for (const slice of writeCtSlices(ctVolume(`LOAD ${sender} ${series}`, size))) {
        const headers = { 'content-type': 'application/dicom' };
        let answer: Buffer | undefined;
        while (!answer && !stopping.aborted)
          answer = await bytes('POST', '/dicom-web/studies', { headers, body: slice });
        if (answer) sha256.set(addressOf(slice), hashOf(slice));
        if (stopping.aborted) return;
      }
    }
  }

  async function read(): Promise<void> {
    for (let turn = 0; !stopping.aborted; turn++) {
      const known = [...sha256];
      const [address, hash] = known[(turn * 7919) % Math.max(1, known.length)] ?? [];
      const found = await bytes('GET', address ?? '/dicom-web/studies', address ? { headers: OBJECT } : {});
      if (!address || !found) continue;
      reads += 1;
      if (hashOf(found) !== hash) altered.push(address);
    }
  }

  return {
    kept: { sha256, altered, reads: () => reads },
    people: [...Array.from({ length: SENDERS }, (_, sender) => send(sender)), read()],
  };
}

export const hashOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

function addressOf(slice: Uint8Array): string {
  const { studyInstanceUid, seriesInstanceUid, sopInstanceUid } = readHeader(slice);
  return `/dicom-web/studies/${studyInstanceUid}/series/${seriesInstanceUid}/instances/${sopInstanceUid}`;
}
