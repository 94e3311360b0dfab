import type { UnpackedZip } from '../../../server/units/imaging/contract.ts';
import { ApiError } from '../../platform/api/api-error.ts';
import type { ChosenFile } from './collect-files.ts';
import type { UploadEvent, UploadWorld } from './upload-queue.ts';

/** How often it is asked how far a ZIP is. */
const EVERY_MS = 400;

export interface UnpackingWorld extends Pick<UploadWorld, 'isPassing' | 'pause'> {
  unpacked(jobKey: string, after: number, signal: AbortSignal): Promise<UnpackedZip>;
}

/** Follows the job that unpacks a ZIP, and tells what becomes of its files until it is over, or `signal` aborts. */
export async function followUnpacking(
  world: UnpackingWorld,
  zip: {
    readonly file: ChosenFile;
    readonly jobKey: string;
    readonly signal: AbortSignal;
    readonly onEvent: (event: UploadEvent) => void;
  },
): Promise<void> {
  const { file, jobKey, signal, onEvent } = zip;
  let failures = 0;
  for (let after = 0; !signal.aborted; ) {
    try {
      const { job, outcomes, upTo } = await world.unpacked(jobKey, after, signal);
      failures = 0;
      if (upTo > after || job.state === 'running')
        onEvent({ kind: 'unpacked', file, outcomes, done: Math.max(job.done, upTo), total: job.total });
      const isOver = job.state !== 'waiting' && job.state !== 'running';
      if (isOver && upTo === after) return onEvent(endOf(job, file));
      after = upTo;
      if (!isOver) await pause(signal);
    } catch (error) {
      if (signal.aborted) return;
      if (!world.isPassing(error)) return onEvent({ kind: 'failed', file, error });
      failures += 1;
      await world.pause(failures, signal); // the job goes on without us
    }
  }
}

function endOf({ state, failure }: UnpackedZip['job'], file: ChosenFile): UploadEvent {
  if (state === 'done') return { kind: 'answered', file, outcomes: [] };
  const refusal = state === 'failed' && failure ? failure : { code: 'imaging.result.unpackingCancelled', values: {} };
  return { kind: 'failed', file, error: new ApiError({ ...refusal, message: refusal.code, status: 409 }) };
}

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      resolve();
    };
    const timer = setTimeout(done, EVERY_MS);
    signal.addEventListener('abort', done);
  });
}
