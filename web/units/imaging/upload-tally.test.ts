import { expect, test } from 'vitest';
import type { ChosenFile } from './collect-files.ts';
import type { UploadEvent } from './upload-queue.ts';
import { filesRemaining, startTally, tallyEvent, tallyMore, type UploadTally } from './upload-tally.ts';

const slice: ChosenFile = { path: 'CT/1.dcm', blob: new Blob(['x'.repeat(100)]) };
const zip: ChosenFile = { path: 'export.zip', blob: new Blob(['x'.repeat(900)]) };
const after = (...events: readonly UploadEvent[]): UploadTally => events.reduce(tallyEvent, startTally([slice, zip]));

test('at the start nothing has gone out', () => {
  expect(startTally([slice, zip])).toMatchObject({ files: 2, bytes: 1000, bytesSent: 0 });
});

test('bytes under way count in part; when the file must go again they count no more', () => {
  const sending = after({ kind: 'bytes', file: zip, sentBytes: 300 }, { kind: 'bytes', file: zip, sentBytes: 500 });
  expect(sending.bytesSent).toBe(500);
  const blocked = tallyEvent(sending, { kind: 'waiting', file: zip });
  expect(blocked.bytesSent).toBe(0);
  expect(blocked.blocked.size).toBe(1);
  expect(tallyEvent(blocked, { kind: 'bytes', file: zip, sentBytes: 1 }).blocked.size).toBe(0);
});

test('a browser that counts headers too never sends more than the file', () => {
  expect(after({ kind: 'bytes', file: slice, sentBytes: 180 }).bytesSent).toBe(100);
});

test('a ZIP is one file with many outcomes', () => {
  const tally = after({
    kind: 'answered',
    file: zip,
    outcomes: [
      { fileName: 'a', outcome: 'stored', patientKey: '7' },
      { fileName: 'b', outcome: 'already present', patientKey: '7' },
      { fileName: 'c', outcome: 'conflict', patientKey: '8' },
      { fileName: 'd', outcome: 'quarantined', refusal: { code: 'x', values: {} } },
      { fileName: 'e', outcome: 'ignored' },
    ],
  });
  expect(tally.counts).toEqual({ stored: 1, 'already present': 1, conflict: 1, quarantined: 1, ignored: 1 });
  expect(tally.remarkable.map(({ fileName }) => fileName)).toEqual(['c', 'd']);
  expect(tally.ignored.map(({ fileName }) => fileName)).toEqual(['e']);
  expect([...tally.patientKeys]).toEqual(['7']); // of patient 8 nothing came in
  expect([filesRemaining(tally), tally.bytesSent]).toEqual([1, 900]);
});

test('a failed file is no longer remaining and is named', () => {
  const tally = after({ kind: 'failed', file: slice, error: new Error('413') });
  expect(filesRemaining(tally)).toBe(1);
  expect(tally.failures.map(({ file }) => file.path)).toEqual(['CT/1.dcm']);
});

test('files dropped while others are under way join them', () => {
  expect(tallyMore(after({ kind: 'answered', file: slice, outcomes: [] }), [zip])).toMatchObject({
    files: 3,
    filesAnswered: 1,
    bytes: 1900,
    bytesSent: 100,
  });
});
