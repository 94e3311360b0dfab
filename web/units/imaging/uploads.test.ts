import { expect, test } from 'vitest';
import type { ImportProgress } from '../../../server/units/imaging/contract.ts';
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
