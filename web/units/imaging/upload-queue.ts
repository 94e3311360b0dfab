import type { FileAnswer, FileOutcome } from '../../../server/units/imaging/contract.ts';
import type { ChosenFile } from './collect-files.ts';

/** What the queue needs from the world, handed in so that a test can play it. */
export interface UploadWorld {
  /** Sends one file; `onBytes` tells how much of it has gone out. Rejects with whatever went wrong. */
  send(
    file: ChosenFile,
    options: { readonly signal: AbortSignal; readonly onBytes: (sentBytes: number) => void },
  ): Promise<readonly FileAnswer[]>;
  /** Whether the same file may go through later: the network is gone, the server starts anew. */
  isPassing(error: unknown): boolean;
  /** Waits before another try; resolves earlier when the network is back. */
  pause(failures: number, signal: AbortSignal): Promise<void>;
}

/** What happens to the files, in order. */
export type UploadEvent =
  | { readonly kind: 'bytes'; readonly file: ChosenFile; readonly sentBytes: number }
  | { readonly kind: 'waiting'; readonly file: ChosenFile }
  | { readonly kind: 'answered'; readonly file: ChosenFile; readonly outcomes: readonly FileOutcome[] }
  /** A ZIP is on the server, and a job unpacks it. */
  | { readonly kind: 'kept'; readonly file: ChosenFile; readonly jobKey: string }
  /** So far it is: these files of it were taken in since. */
  | {
      readonly kind: 'unpacked';
      readonly file: ChosenFile;
      readonly outcomes: readonly FileOutcome[];
      readonly done: number;
      readonly total: number | null;
    }
  | { readonly kind: 'failed'; readonly file: ChosenFile; readonly error: unknown };

function answered(file: ChosenFile, answers: readonly FileAnswer[]): UploadEvent {
  const outcomes: FileOutcome[] = [];
  for (const answer of answers) {
    if (answer.outcome === 'unpacking') return { kind: 'kept', file, jobKey: answer.jobKey };
    outcomes.push(answer);
  }
  return { kind: 'answered', file, outcomes };
}

/**
 * Sends files, `atOnce` at a time, until all are answered. A file whose way is blocked waits and is sent again from its
 * beginning, as often as it takes: importing twice changes nothing. A file that the server refuses for good fails alone.
 * Resolves when the last one is settled, a ZIP when it is kept, or when `signal` aborts.
 */
export async function uploadAll(
  files: readonly ChosenFile[],
  world: UploadWorld,
  options: { readonly atOnce: number; readonly signal: AbortSignal; readonly onEvent: (event: UploadEvent) => void },
): Promise<void> {
  const { atOnce, signal, onEvent } = options;
  const waiting = files.values();

  async function sendUntilSettled(file: ChosenFile): Promise<void> {
    for (let failures = 0; !signal.aborted; ) {
      try {
        const onBytes = (sentBytes: number) => onEvent({ kind: 'bytes', file, sentBytes });
        onEvent(answered(file, await world.send(file, { signal, onBytes })));
        return;
      } catch (error) {
        if (signal.aborted) return;
        if (!world.isPassing(error)) {
          onEvent({ kind: 'failed', file, error });
          return;
        }
        failures += 1;
        onEvent({ kind: 'waiting', file });
        await world.pause(failures, signal);
      }
    }
  }

  async function work(): Promise<void> {
    for (const file of waiting) {
      if (signal.aborted) return;
      await sendUntilSettled(file);
    }
  }
  await Promise.all(Array.from({ length: atOnce }, work));
}
