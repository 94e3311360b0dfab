import { describe, expect, test } from 'vitest';
import type { ChosenFile } from './collect-files.ts';
import { retryPauseSeconds } from './retry-pause.ts';
import { type UploadEvent, type UploadWorld, uploadAll } from './upload-queue.ts';

const files = (count: number): ChosenFile[] =>
  Array.from({ length: count }, (_, index) => ({ path: `${index}.dcm`, blob: new Blob(['x'.repeat(index)]) }));

const networkGone = new Error('network');
const refused = new Error('refused');

function world(send: UploadWorld['send']): UploadWorld & { readonly pauses: number[] } {
  const pauses: number[] = [];
  return {
    send,
    isPassing: (error) => error === networkGone,
    pause: async (failures) => {
      pauses.push(failures);
    },
    pauses,
  };
}

async function run(count: number, parts: UploadWorld, signal = new AbortController().signal) {
  const events: UploadEvent[] = [];
  await uploadAll(files(count), parts, { atOnce: 4, signal, onEvent: (event) => events.push(event) });
  return events;
}

const stored: UploadWorld['send'] = async ({ path }) => [{ fileName: path, outcome: 'stored' }];

describe('uploadAll', () => {
  test('sends each file once, and never more than four at a time', async () => {
    let atOnce = 0;
    let most = 0;
    const events = await run(
      25,
      world(async (file, options) => {
        atOnce += 1;
        most = Math.max(most, atOnce);
        await new Promise((later) => setTimeout(later, 1));
        atOnce -= 1;
        return stored(file, options);
      }),
    );
    expect(most).toBe(4);
    expect(new Set(events.map(({ file }) => file.path)).size).toBe(25);
    expect(events.every(({ kind }) => kind === 'answered')).toBe(true);
  });

  test('a lost network is waited for, longer each time, and the file is sent again', async () => {
    let tries = 0;
    const parts = world(async (file, options) => {
      tries += 1;
      if (tries <= 3) throw networkGone;
      return stored(file, options);
    });
    const events = await run(1, parts);
    expect(events.map(({ kind }) => kind)).toEqual(['waiting', 'waiting', 'waiting', 'answered']);
    expect(parts.pauses).toEqual([1, 2, 3]);
  });

  test('a refusal fails its file alone', async () => {
    const events = await run(
      6,
      world(async (file, options) => {
        if (file.path === '2.dcm') throw refused;
        return stored(file, options);
      }),
    );
    expect(events.filter(({ kind }) => kind === 'failed').map(({ file }) => file.path)).toEqual(['2.dcm']);
    expect(events.filter(({ kind }) => kind === 'answered')).toHaveLength(5);
  });

  test('after cancelling, nothing more is sent and nothing is reported as failed', async () => {
    const cancel = new AbortController();
    let sent = 0;
    const events = await run(
      40,
      world(async (file, options) => {
        sent += 1;
        if (sent === 6) {
          cancel.abort();
          throw cancel.signal.reason;
        }
        return stored(file, options);
      }),
      cancel.signal,
    );
    expect(sent).toBeLessThan(12);
    expect(events.some(({ kind }) => kind === 'failed')).toBe(false);
  });

  test('no files, no work', async () => {
    expect(await run(0, world(stored))).toEqual([]);
  });
});

test.each([
  [1, 1, 1],
  [2, 1, 2],
  [5, 1, 16],
  [6, 1, 30],
  [60, 1, 30],
  [3, 0, 3],
])('after %d failures the pause is %d × share → %d s', (failures, share, seconds) => {
  expect(retryPauseSeconds(failures, share)).toBe(seconds);
});
