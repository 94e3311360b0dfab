import { expect, test } from 'vitest';
import type { ImportProgress, UnpackedZip } from '../../../server/units/imaging/contract.ts';
import type { ChosenFile } from './collect-files.ts';
import { createUploads, type UploadsWorld } from './uploads.ts';

const run: ImportProgress = {
  importKey: '5',
  source: 'page',
  state: 'running',
  startedAt: '2026-03-09T14:30:00+01:00',
  finishedAt: null,
  filesExpected: null,
  stored: 0,
  alreadyPresent: 0,
  conflicting: 0,
  quarantined: 0,
  ignored: 0,
};
const files = (...names: string[]): ChosenFile[] => names.map((path) => ({ path, blob: new Blob([path]) }));
const found =
  (...names: string[]) =>
  async () => ({ files: files(...names), unreadable: [] });

type Job = UnpackedZip['job'];
const job = (state: Job['state'], more: Partial<Job> = {}): Job => ({
  ...{ jobKey: '9', kind: 'job/zip-import', state, startedBy: null, role: null, startedAt: '', beganAt: null },
  ...{ endedAt: null, done: 0, total: null, failures: 0, nextTryAt: null, isCancelling: false, failure: null },
  ...{ result: null, maySettle: true, ...more },
});

function play(changes: Partial<UploadsWorld> = {}) {
  const log: string[] = [];
  const uploads = createUploads({
    open: async () => {
      log.push('open');
      return run;
    },
    send: async (importKey, file) => {
      log.push(`${importKey}:${file.path}`);
      return [{ fileName: file.path, outcome: 'stored', patientKey: '1' }];
    },
    complete: async () => {
      log.push('complete');
      return run;
    },
    unpacked: async (jobKey, after) => {
      log.push(`unpacked ${jobKey} after ${after}`);
      return { job: job('done'), fileName: 'a.zip', upTo: after, outcomes: [] };
    },
    cancelUnpacking: (jobKey) => void log.push(`cancel ${jobKey}`),
    isPassing: () => false,
    pause: async () => {},
    nowMs: () => 0,
    onArrived: () => {},
    ...changes,
  });
  const settled = () =>
    new Promise<void>((done) => {
      const look = () => (uploads.current()?.finishedMs === null ? setTimeout(look, 1) : done());
      look();
    });
  return { uploads, log, settled };
}

test('an upload opens a run, sends, and completes it', async () => {
  const { uploads, log, settled } = play();
  uploads.add(found('a', 'b'));
  await settled();
  expect(log).toEqual(['open', '5:a', '5:b', 'complete']);
  expect(uploads.current()).toMatchObject({ state: 'complete', tally: { files: 2, filesAnswered: 2 } });
});

test('files added while others are under way join the same run', async () => {
  let more = () => {};
  const { uploads, log, settled } = play({
    send: async (_key, file) => {
      log.push(file.path);
      more();
      await new Promise((later) => setTimeout(later, 5));
      return [];
    },
  });
  more = () => {
    more = () => {};
    uploads.add(found('c'));
  };
  uploads.add(found('a'));
  await settled();
  expect(log).toEqual(['open', 'a', 'c', 'complete']);
  expect(uploads.current()?.tally.files).toBe(2);
});

test('a server that is away when the run is opened is waited for', async () => {
  let tries = 0;
  const { uploads, settled } = play({
    open: async () => {
      tries += 1;
      if (tries < 3) throw new Error('away');
      return run;
    },
    isPassing: () => true,
  });
  uploads.add(found('a'));
  await settled();
  expect(tries).toBe(3);
  expect(uploads.current()?.state).toBe('complete');
});

test('a server that refuses the run ends the upload with its error', async () => {
  const refusal = new Error('no');
  const { uploads, settled } = play({ open: () => Promise.reject(refusal) });
  uploads.add(found('a'));
  await settled();
  expect(uploads.current()).toMatchObject({ state: 'failed', error: refusal });
});

test('a folder that cannot be walked ends the upload with its error, and what others found is sent', async () => {
  const broken = new Error('the folder is gone');
  const alone = play();
  alone.uploads.add(() => Promise.reject(broken));
  await alone.settled();
  expect(alone.uploads.current()).toMatchObject({ state: 'failed', error: broken });

  const together = play();
  together.uploads.add(() => Promise.reject(broken));
  together.uploads.add(found('a'));
  await together.settled();
  expect(together.log).toEqual(['open', '5:a', 'complete']);
  expect(together.uploads.current()).toMatchObject({ state: 'failed', error: broken, tally: { filesAnswered: 1 } });
});

test('an upload is not over while another folder is still walked', async () => {
  const { uploads, log, settled } = play();
  let walked = () => {};
  uploads.add(found('a'));
  uploads.add(
    () =>
      new Promise((answer) => {
        walked = () => answer({ files: files('b'), unreadable: [] });
      }),
  );
  await new Promise((later) => setTimeout(later, 20));
  expect(uploads.current()).toMatchObject({ state: 'reading', finishedMs: null, tally: { filesAnswered: 1 } });
  walked();
  await settled();
  expect(log.filter((line) => line.startsWith('5:'))).toEqual(['5:a', '5:b']);
  expect(uploads.current()?.state).toBe('complete');
});

test('after cancelling, what was answered stays counted and nothing more goes out', async () => {
  const { uploads, log } = play({
    send: async (_key, file) => {
      log.push(file.path);
      if (file.path === '0') uploads.cancel();
      await new Promise((later) => setTimeout(later, 2));
      return [];
    },
  });
  uploads.add(found(...Array.from({ length: 30 }, (_, index) => String(index))));
  await new Promise((later) => setTimeout(later, 30));
  expect(uploads.current()?.state).toBe('cancelled');
  expect(log.length).toBeLessThan(6);
});

const sendsZip: Pick<UploadsWorld, 'send'> = {
  send: async (_key, file) => [{ fileName: file.path, outcome: 'unpacking', jobKey: '9' }],
};
const stored = (n: number) => ({ fileName: `a.zip/${n}`, outcome: 'stored', patientKey: '1' }) as const;

test('a ZIP is followed until its job is over; the run is completed as soon as all is sent', async () => {
  const answers: readonly UnpackedZip[] = [
    { job: job('waiting'), fileName: 'a.zip', upTo: 0, outcomes: [] },
    { job: job('running', { done: 2, total: 3 }), fileName: 'a.zip', upTo: 2, outcomes: [stored(1), stored(2)] },
    { job: job('done', { done: 3, total: 3 }), fileName: 'a.zip', upTo: 3, outcomes: [stored(3)] },
    { job: job('done', { done: 3, total: 3 }), fileName: 'a.zip', upTo: 3, outcomes: [] },
  ];
  const asked: number[] = [];
  const states = new Set<string | undefined>();
  const { uploads, log, settled } = play({
    ...sendsZip,
    unpacked: async (_jobKey, after) => {
      states.add(uploads.current()?.state);
      return answers[asked.push(after) - 1]!;
    },
  });
  uploads.add(found('a.zip'));
  await settled();
  expect(log).toEqual(['open', 'complete']);
  expect(asked).toEqual([0, 0, 2, 3]);
  expect(states).toContain('unpacking');
  expect(uploads.current()).toMatchObject({
    state: 'complete',
    tally: { filesAnswered: 1, counts: { stored: 3 }, bytesSent: 5, bytes: 5 },
  });
});

test.each([
  [job('failed', { failure: { code: 'imaging/storage-failed', values: {} } }), 'imaging/storage-failed'],
  [job('cancelled'), 'imaging.result.unpackingCancelled'],
])('a ZIP whose job does not end well is a file that failed, with the reason', async (ended, code) => {
  const { uploads, settled } = play({
    ...sendsZip,
    unpacked: async (_jobKey, after) => ({ job: ended, fileName: 'a.zip', upTo: after, outcomes: [] }),
  });
  uploads.add(found('a.zip'));
  await settled();
  expect(uploads.current()?.tally.failures).toMatchObject([{ file: { path: 'a.zip' }, error: { code } }]);
});

test('cancelling while a ZIP is unpacked cancels its job', async () => {
  const { uploads, log } = play({
    ...sendsZip,
    unpacked: async (_jobKey, after) => {
      uploads.cancel();
      return { job: job('running'), fileName: 'a.zip', upTo: after, outcomes: [] };
    },
  });
  uploads.add(found('a.zip'));
  await new Promise((later) => setTimeout(later, 20));
  expect(log).toContain('cancel 9');
  expect(uploads.current()?.state).toBe('cancelled');
});
