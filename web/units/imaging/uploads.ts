import type { ImportProgress } from '../../../server/units/imaging/contract.ts';
import type { ChosenFile, Collected } from './collect-files.ts';
import { followUnpacking, type UnpackingWorld } from './follow-unpacking.ts';
import { type UploadEvent, type UploadWorld, uploadAll } from './upload-queue.ts';
import { startTally, tallyEvent, tallyMore, type UploadTally } from './upload-tally.ts';

/** What is being sent, or was sent last. */
export interface Upload {
  /** `reading`: the dropped folders are still being walked, `found` files so far; `unpacking`: all is sent, ZIPs are unpacked. */
  readonly state: 'reading' | 'sending' | 'unpacking' | 'complete' | 'cancelled' | 'failed';
  readonly found: number;
  readonly tally: UploadTally;
  /** Paths that the browser itself could not read. */
  readonly unreadable: readonly string[];
  readonly startedMs: number;
  readonly finishedMs: number | null;
  readonly bytesPerSecond: number | null;
  readonly error: unknown;
}

export interface Uploads {
  subscribe(changed: () => void): () => void;
  current(): Upload | null;
  /** Sends what `collect` finds; while something is under way it joins in. */
  add(collect: (onFound: (files: number) => void) => Promise<Collected>): void;
  cancel(): void;
  /** Takes a finished upload off the page. */
  dismiss(): void;
}

export interface UploadsWorld extends Pick<UploadWorld, 'isPassing' | 'pause'> {
  open(filesExpected: number, signal: AbortSignal): Promise<ImportProgress>;
  send(importKey: string, ...rest: Parameters<UploadWorld['send']>): ReturnType<UploadWorld['send']>;
  /** Says that no more files come: the server ends the run with its last ZIP. */
  complete(importKey: string): Promise<ImportProgress>;
  unpacked: UnpackingWorld['unpacked'];
  /** Takes in no more of a ZIP. */
  cancelUnpacking(jobKey: string): void;
  nowMs(): number;
  /** Told when files have arrived: every 3 s while sending and at the end. */
  onArrived(): void;
}

/** States of an upload that goes on. */
export const UNDER_WAY: ReadonlySet<Upload['state']> = new Set(['reading', 'sending', 'unpacking']);

const AT_ONCE = 4;
const TELL_EVERY_MS = 120;
const SPEED_OVER_MS = 4000;
const ARRIVED_EVERY_MS = 3000;

/** The one upload of this page. It outlives the pages one walks through; the page that shows it only looks. */
export function createUploads(world: UploadsWorld): Uploads {
  const listeners = new Set<() => void>();
  let upload: Upload | null = null;
  let control = new AbortController();
  let batches: (readonly ChosenFile[])[] = [];
  let reading = 0;
  let isSending = false;
  /** Jobs that unpack. */
  const unpacking = new Set<string>();
  let telling = false;
  let arrivedToldMs = 0;
  let samples: { readonly ms: number; readonly bytes: number }[] = [];

  const tell = () => {
    telling = false;
    for (const changed of listeners) changed();
  };
  const change = (changes: Partial<Upload>, now = false) => {
    if (!upload) return;
    upload = { ...upload, ...changes };
    if (now) return tell();
    if (telling) return;
    telling = true;
    setTimeout(tell, TELL_EVERY_MS);
  };

  async function sendBatches(signal: AbortSignal): Promise<void> {
    let importKey: string | null = null;
    for (let files = batches.shift(); files && !signal.aborted; files = batches.shift()) {
      importKey ??= await openPatiently(files.length, signal);
      if (importKey === null) return;
      const key: string = importKey;
      const send: UploadWorld['send'] = (file, options) => world.send(key, file, options);
      await uploadAll(
        files,
        { ...world, send },
        {
          atOnce: AT_ONCE,
          signal,
          onEvent: (event) => {
            onEvent(event);
            if (event.kind === 'kept') void follow(event, signal);
          },
        },
      );
    }
    if (importKey !== null) await world.complete(importKey).catch(() => null); // a run left open is closed by the server
  }

  function onEvent(event: UploadEvent): void {
    if (!upload) return;
    const tally = tallyEvent(upload.tally, event);
    change({ tally, bytesPerSecond: speed(tally.bytesSent) });
    const mayHaveArrived = event.kind === 'answered' || event.kind === 'unpacked';
    if (mayHaveArrived && world.nowMs() - arrivedToldMs > ARRIVED_EVERY_MS) {
      arrivedToldMs = world.nowMs();
      world.onArrived();
    }
  }

  async function follow(
    zip: { readonly file: ChosenFile; readonly jobKey: string },
    signal: AbortSignal,
  ): Promise<void> {
    unpacking.add(zip.jobKey);
    await followUnpacking(world, { ...zip, signal, onEvent });
    unpacking.delete(zip.jobKey);
    if (!signal.aborted) settle();
  }

  async function openPatiently(files: number, signal: AbortSignal): Promise<string | null> {
    for (let failures = 1; !signal.aborted; failures += 1) {
      try {
        return (await world.open(files, signal)).importKey;
      } catch (error) {
        if (signal.aborted) return null;
        if (!world.isPassing(error)) throw error;
        await world.pause(failures, signal);
      }
    }
    return null;
  }

  async function run(): Promise<void> {
    const { signal } = control;
    isSending = true;
    change({ state: 'sending', finishedMs: null }, true);
    try {
      await sendBatches(signal);
    } catch (error) {
      change({ error });
    }
    if (signal.aborted) return;
    isSending = false;
    settle();
  }

  /** Over is what is sent and unpacked. */
  function settle(): void {
    if (isSending) return;
    if (unpacking.size > 0) change({ state: 'unpacking' }, true);
    else {
      finish();
      world.onArrived();
    }
  }

  /** Sends what was found. A folder that cannot be walked fails the upload, but nothing that others have found stays behind. */
  async function collectAndSend(collected: Promise<Collected>, signal: AbortSignal): Promise<void> {
    reading += 1;
    const found = await collected.catch((error: unknown) => ({ error }));
    if (signal.aborted || !upload) return;
    reading -= 1;
    if ('error' in found) {
      change({ error: found.error });
      if (upload.state === 'reading') finish();
      return;
    }
    const { files, unreadable } = found;
    change({ tally: tallyMore(upload.tally, files), unreadable: [...upload.unreadable, ...unreadable] });
    batches.push(files);
    if (!isSending) await run();
  }

  function finish(): void {
    const state = (upload?.error ?? null) === null ? 'complete' : 'failed';
    change(reading > 0 ? { state: 'reading' } : { state, finishedMs: world.nowMs() }, true);
  }

  function speed(bytes: number): number | null {
    const ms = world.nowMs();
    samples = [...samples.filter((sample) => ms - sample.ms < SPEED_OVER_MS), { ms, bytes }];
    const first = samples[0];
    return first && ms - first.ms > 500 ? Math.max(0, ((bytes - first.bytes) / (ms - first.ms)) * 1000) : null;
  }

  const isRunning = () => upload !== null && UNDER_WAY.has(upload.state);
  return {
    subscribe: (changed) => {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
    current: () => upload,
    add: (collect) => {
      const joins = isRunning();
      if (!joins) {
        control = new AbortController();
        batches = [];
        reading = 0;
        isSending = false;
        samples = [];
        upload = {
          state: 'reading',
          found: 0,
          tally: startTally([]),
          unreadable: [],
          startedMs: world.nowMs(),
          finishedMs: null,
          bytesPerSecond: null,
          error: null,
        };
        tell();
      }
      void collectAndSend(
        collect((found) => change({ found })),
        control.signal,
      );
    },
    cancel: () => {
      if (!isRunning()) return;
      control.abort();
      for (const jobKey of unpacking) world.cancelUnpacking(jobKey);
      change({ state: 'cancelled', finishedMs: world.nowMs() }, true);
      world.onArrived();
    },
    dismiss: () => {
      if (isRunning()) return;
      upload = null;
      tell();
    },
  };
}
