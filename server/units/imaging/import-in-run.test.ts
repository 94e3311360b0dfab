import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../platform/database/test-database.ts';
import { zipStream } from '../../platform/zip-stream.ts';
import { createDemonstration } from './demonstration.ts';
import { type ArrivingFile, importFile } from './import-file.ts';
import { importInRun } from './import-in-run.ts';
import { createIntake, type Intake } from './intake.ts';
import { fixtureObject } from './object-fixture.ts';
import { type Imaging, openImaging } from './open-imaging.ts';
import { IMAGING_MIGRATIONS } from './schema.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let imaging: Imaging;
beforeAll(async () => {
  opened = await testDatabase(IMAGING_MIGRATIONS);
  imaging = await openImaging(opened);
});
afterAll(async () => {
  await imaging.close();
  await opened.close();
});

/** A disk that is full after so many objects. */
function fullAfter(count: number): Intake {
  const intake = createIntake(imaging);
  let taken = 0;
  return {
    expect: intake.expect,
    take: async (arrival) => {
      taken += 1;
      if (taken > count) throw Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
      return intake.take(arrival);
    },
  };
}
const importingInto = (intake: Intake) => ({
  runs: imaging.runs,
  take: (file: ArrivingFile) => importFile({ ...imaging, intake, countIgnored: imaging.runs.countIgnored }, file),
});
const FULL = { code: 'imaging/storage-failed', values: { reason: 'ENOSPC: no space left on device, write' } };

// Vitest fails a file in which a rejection was not handled: here, Node would have ended the server.
test('a disk that fills up inside a ZIP fails the file and its run; what was stored before stays', async () => {
  const objects = Array.from({ length: 100 }, (_, n) => fixtureObject({ uid: `1.2.3.1.${n}` }));
  const files = objects.map((bytes, n) => ({ name: `${n}.dcm`, bytes: async () => bytes }));
  const importKey = await imaging.runs.open('page', 1);
  const file = { fileName: 'export.zip', importKey };
  const failing = importingInto(fullAfter(40));
  await expect(importInRun(failing, { ...file, source: zipStream(files) })).rejects.toMatchObject(FULL);
  expect(await imaging.runs.complete(importKey)).toMatchObject({ state: 'interrupted', stored: 40, failure: FULL });
  const again = await imaging.importFile({ ...file, importKey: null, source: zipStream(files) });
  const counts = ['stored', 'already present'].map((name) => again.filter(({ outcome }) => outcome === name).length);
  expect(counts).toEqual([60, 40]);
});

test('a disk that fills up during the demonstration interrupts its run', async () => {
  const intake = fullAfter(2);
  const { detailed } = createDemonstration({
    runs: imaging.runs,
    importFile: (file) => importInRun(importingInto(intake), file),
  });
  const run = { jobKey: '1', signal: new AbortController().signal, progress: () => undefined };
  await expect(detailed.run({}, run)).rejects.toMatchObject(FULL);
  expect((await imaging.runs.latest(1))[0]).toMatchObject({ state: 'interrupted', stored: 2, failure: FULL });
});

test('a sender that hangs up fails its file, not the run', async () => {
  const importKey = await imaging.runs.open('C-STORE', null);
  const source = (async function* () {
    yield fixtureObject({ uid: '1.2.3.9' }).subarray(0, 200);
    throw new Error('the association ended inside a data set');
  })();
  await expect(imaging.importFile({ importKey, fileName: 'x', source })).rejects.toThrow('the association ended');
  expect(await imaging.runs.complete(importKey)).not.toHaveProperty('failure');
});

test('who sends without end holds up nobody', async () => {
  let sendOn = () => {};
  const stalled = (async function* () {
    yield fixtureObject({ uid: '1.2.3.10' }).subarray(0, 200);
    await new Promise<void>((resolve) => {
      sendOn = resolve;
    });
    yield fixtureObject({ uid: '1.2.3.10' }).subarray(200);
  })();
  const slow = imaging.importFile({ importKey: null, fileName: 'slow', source: stalled });
  const quick = [11, 12, 13].map((n) => fixtureObject({ uid: `1.2.3.${n}` }));
  for (const source of quick)
    expect(await imaging.importFile({ importKey: null, fileName: 'quick', source })).toMatchObject([
      { outcome: 'stored' },
    ]);
  sendOn();
  expect(await slow).toMatchObject([{ outcome: 'stored' }]);
});
