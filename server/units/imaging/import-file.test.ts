import { createHash, randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { testDatabase } from '../../platform/database/test-database.ts';
import type { BlobStore } from './blob-store.ts';
import { decideConflict, openConflicts } from './conflicts.ts';
import { recountPatients } from './count-arrivals.ts';
import { importFile } from './import-file.ts';
import { fixtureObject } from './object-fixture.ts';
import { type Imaging, openImaging } from './open-imaging.ts';
import { patientDetail } from './patient-detail.ts';
import { listPatients } from './patient-list.ts';
import { discardQuarantined, quarantinedFiles, retryQuarantined } from './quarantine.ts';
import { IMAGING_MIGRATIONS } from './schema.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let imaging: Imaging;
let run: string;
beforeAll(async () => {
  opened = await testDatabase(IMAGING_MIGRATIONS);
  imaging = await openImaging(opened);
});
beforeEach(async () => {
  await sql`truncate imaging_patient, imaging_identity, imaging_study, imaging_series, imaging_instance,
    imaging_conflict, imaging_quarantine, imaging_import cascade`.execute(opened.owner);
  run = await imaging.runs.open('page', null);
});
afterAll(async () => {
  await imaging.close();
  await opened.close();
});

const take = (source: Uint8Array, fileName = 'file.dcm') => imaging.importFile({ importKey: run, fileName, source });
const outcomesOf = async (...sources: Uint8Array[]) => {
  const answers = await Promise.all(sources.map((source) => take(source)));
  return answers.flat().map(({ outcome }) => outcome);
};
const patients = () =>
  listPatients(opened.database, { sort: 'patientId', order: 'asc', offset: 0, limit: 50 }).then(({ rows }) => rows);

test('an object is stored once; the same bytes again change nothing', async () => {
  const object = fixtureObject({ uid: '1.2.3.1' });
  expect(await outcomesOf(object)).toEqual(['stored']);
  const before = await patients();
  expect(await outcomesOf(object, object)).toEqual(['already present', 'already present']);
  expect(await patients()).toEqual(before);
  expect(before).toMatchObject([
    { patientId: 'P1', name: 'Phantom^Pelvis', instances: 1, plans: 0, modalities: ['CT'] },
  ]);
});

test('an object that is there comes again in other bytes, many at once: nothing of them stays', async () => {
  const object = fixtureObject({ uid: '1.2.3.1', comment: 'stored first' });
  await take(object);
  const others = Array.from({ length: 8 }, (_, n) => Uint8Array.from(object).fill(n + 1, 0, 128)); // the preamble, PS3.10 7.1
  expect(await outcomesOf(...others)).toEqual(Array(8).fill('already present'));
  const hashes = others.map((bytes) => createHash('sha256').update(bytes).digest('hex'));
  expect(await Promise.all(hashes.map((sha256) => imaging.blobs.has(sha256)))).toEqual(Array(8).fill(false));
});

test('the bytes come back as they were', async () => {
  const object = fixtureObject({ uid: '1.2.3.1', modality: 'RTPLAN' });
  const [stored] = await take(object);
  const { studies, cases } = await patientDetail(imaging, stored!.patientKey!);
  expect(cases.map(({ kind }) => kind)).toEqual(['plan']);
  const [instance] = studies[0]!.series[0]!.rtInstances;
  expect(Buffer.compare(await imaging.archive.bytesOf(instance!.instanceKey), object)).toBe(0);
});

test('a hundred at once, of five patients, each stored once, and the counters agree with the rows', async () => {
  const objects = Array.from({ length: 100 }, (_, n) =>
    fixtureObject({
      uid: `1.2.${n}`,
      patientId: `P${n % 5}`,
      studyUid: `1.9.${n % 10}`,
      studyDate: `2026030${n % 10 || 1}`,
      modality: ['CT', 'RTPLAN', 'RTDOSE'][n % 3]!,
    }),
  );
  const outcomes = await outcomesOf(...objects, ...objects);
  expect(outcomes.filter((outcome) => outcome === 'stored')).toHaveLength(100);
  expect(outcomes.filter((outcome) => outcome === 'already present')).toHaveLength(100);
  const counted = await patients();
  expect(counted.map(({ instances }) => instances)).toEqual([20, 20, 20, 20, 20]);
  await recountPatients(
    opened.database,
    counted.map(({ patientKey }) => Number(patientKey)),
  );
  expect(await patients()).toEqual(counted);
  expect(await imaging.runs.complete(run)).toMatchObject({ state: 'complete', stored: 100, alreadyPresent: 100 });
});

test('two processes that import the same objects at once store each once', async () => {
  const other = await openImaging(opened);
  const objects = Array.from({ length: 60 }, (_, n) => fixtureObject({ uid: `1.2.${n}`, patientId: `P${n % 7}` }));
  const both = await Promise.all([
    ...objects.map((source) => take(source)),
    ...[...objects].reverse().map((source) => other.importFile({ importKey: run, fileName: 'x', source })),
  ]);
  expect(both.flat().filter(({ outcome }) => outcome === 'stored')).toHaveLength(60);
  expect((await patients()).reduce((sum, { instances }) => sum + instances, 0)).toBe(60);
  await other.close();
});

test('objects without a patient ID are a patient per study', async () => {
  await outcomesOf(
    fixtureObject({ uid: '1.2.1', patientId: '', studyUid: '1.7' }),
    fixtureObject({ uid: '1.2.2', patientId: '', studyUid: '1.7' }),
    fixtureObject({ uid: '1.2.3', patientId: '', studyUid: '1.8' }),
  );
  expect((await patients()).map(({ patientId, instances }) => [patientId, instances]).sort()).toEqual([
    [null, 1],
    [null, 2],
  ]);
});

test('another name under one patient ID is told; its spelling is not another name', async () => {
  await outcomesOf(fixtureObject({ uid: '1.2.1' }), fixtureObject({ uid: '1.2.2', patientName: 'PHANTOM^PELVIS^' }));
  const [patient] = await patients();
  expect((await patientDetail(imaging, patient!.patientKey)).notices).toEqual([]);
  await outcomesOf(fixtureObject({ uid: '1.2.9', patientName: 'Other^One' }));
  expect((await patientDetail(imaging, patient!.patientKey)).notices).toEqual([
    { code: 'notice/imaging/identity-differs', values: { count: 2, uid: '1.2.9' } },
  ]);
  expect(await patients()).toHaveLength(1);
});

test('other bytes under a taken UID are kept aside until decided, and may replace, with another patient', async () => {
  const [first, second] = [fixtureObject({ uid: '1.2.1' }), fixtureObject({ uid: '1.2.1', patientId: 'P2' })];
  expect(await outcomesOf(first)).toEqual(['stored']);
  expect(await outcomesOf(second)).toEqual(['conflict']);
  expect(await outcomesOf(second)).toEqual(['conflict']);
  const [conflict, ...more] = (await openConflicts(opened.database, { limit: 100 })).rows;
  expect(more).toEqual([]);
  expect(conflict).toMatchObject({ sopInstanceUid: '1.2.1', modality: 'CT', arrived: { sizeBytes: second.length } });
  expect((await patients()).map(({ patientId }) => patientId)).toEqual(['P1']);

  await decideConflict(opened.database, conflict!.conflictKey, 'replace');
  expect((await patients()).map(({ patientId, instances }) => [patientId, instances])).toEqual([['P2', 1]]);
  expect((await openConflicts(opened.database, { limit: 100 })).rows).toEqual([]);
  expect(await imaging.blobs.has(conflict!.present.sha256)).toBe(true);
  await expect(decideConflict(opened.database, conflict!.conflictKey, 'keep')).rejects.toMatchObject({
    code: 'imaging/conflict-decided',
  });
});

test('the same object without meta information is the same object, later or at once', async () => {
  const bare = (uid: string) => {
    const file = Buffer.from(fixtureObject({ uid }));
    return file.subarray(file.indexOf(Buffer.from([0x08, 0x00, 0x16, 0x00])));
  };
  expect(await outcomesOf(fixtureObject({ uid: '1.2.1' }))).toEqual(['stored']);
  expect(await outcomesOf(bare('1.2.1'))).toEqual(['already present']);
  expect((await outcomesOf(fixtureObject({ uid: '1.2.2' }), bare('1.2.2'))).sort()).toEqual([
    'already present',
    'stored',
  ]);
  expect((await openConflicts(opened.database, { limit: 100 })).rows).toEqual([]);
});

test('a file that cannot be read is quarantined with its bytes, retried, discarded', async () => {
  const broken = fixtureObject({ uid: '1.2.1' }).subarray(0, 250);
  const [outcome] = await take(broken, 'CT.1.dcm');
  expect(outcome).toMatchObject({ fileName: 'CT.1.dcm', outcome: 'quarantined' });
  expect(outcome!.refusal!.code).toMatch(/^dicom\//);
  const [row] = (await quarantinedFiles(opened.database, { limit: 100 })).rows;
  expect(row).toMatchObject({ fileName: 'CT.1.dcm', sizeBytes: 250, refusal: outcome!.refusal });
  expect(Buffer.compare(await imaging.blobs.read(row!.sha256), broken)).toBe(0);

  const parts = { ...imaging, countIgnored: imaging.runs.countIgnored };
  expect(await retryQuarantined(parts, row!.quarantineKey)).toMatchObject({ outcome: 'quarantined' });
  expect((await quarantinedFiles(opened.database, { limit: 100 })).rows).toHaveLength(1);
  await discardQuarantined(imaging, row!.quarantineKey);
  expect((await quarantinedFiles(opened.database, { limit: 100 })).rows).toEqual([]);
  expect(await imaging.blobs.has(row!.sha256)).toBe(false);
});

test('a long quarantine comes by pages that say how long it is; none is told twice, none is left out', async () => {
  for (let file = 1; file <= 5; file++)
    await take(fixtureObject({ uid: `1.2.${file}` }).subarray(0, 200 + file), `CT.${file}.dcm`);
  const told: string[] = [];
  let after: string | undefined;
  do {
    const page = await quarantinedFiles(opened.database, { limit: 2, ...(after && { after }) });
    expect(page.total).toBe(5);
    expect(page.rows.length).toBeLessThanOrEqual(2);
    told.push(...page.rows.map(({ fileName }) => fileName));
    after = page.next ?? undefined;
  } while (after);
  expect(told).toEqual(['CT.5.dcm', 'CT.4.dcm', 'CT.3.dcm', 'CT.2.dcm', 'CT.1.dcm']);
});

test('what is too large to be read is set aside, an object in quarantine, and the rest goes on', async () => {
  const object = fixtureObject({ uid: '1.2.1' });
  /** The store, where every file has 2 GiB. */
  const blobs: BlobStore = {
    ...imaging.blobs,
    receive: async (source) => {
      const blob = await imaging.blobs.receive(source);
      const bytes = () => Promise.reject(new RangeError('File size (2147483648) is greater than 2 GiB'));
      return { ...blob, sizeBytes: 2 ** 31, bytes };
    },
  };
  const parts = { blobs, intake: imaging.intake, countIgnored: imaging.runs.countIgnored };
  const video = Buffer.concat([Buffer.alloc(8), randomBytes(200)]);
  const refusal = { code: 'imaging/too-large', values: { bytes: 2 ** 31 } };
  for (const { source, outcome } of [
    { source: object, outcome: 'quarantined' },
    { source: video, outcome: 'ignored' },
  ])
    expect(await importFile(parts, { importKey: run, fileName: 'x', source })).toMatchObject([{ outcome, refusal }]);
});

test('an object that the index cannot hold is quarantined, and the others of its batch are stored', async () => {
  const patientId = randomBytes(4000).toString('hex'); // a LO of 64 characters at most (PS3.5 6.2)
  const outcomes = await outcomesOf(
    fixtureObject({ uid: '1.2.1' }),
    fixtureObject({ uid: '1.2.2', patientId }),
    fixtureObject({ uid: '1.2.3' }),
  );
  expect(outcomes).toEqual(['stored', 'quarantined', 'stored']);
});

test('what is no object is named and counted', async () => {
  const outcomes = [
    await take(Buffer.from('how it was exported'), 'README'),
    await take(randomBytes(100), 'a/.DS_Store'),
  ].flat();
  expect(outcomes).toEqual([
    { fileName: 'README', outcome: 'ignored' },
    { fileName: 'a/.DS_Store', outcome: 'ignored' },
  ]);
  expect(await imaging.runs.progress(run)).toMatchObject({ ignored: 2, stored: 0, quarantined: 0 });
});

test('the files of a page may go to several servers: what failed on one is known to the one that ends the run', async () => {
  const other = await openImaging(opened);
  const key = await imaging.runs.open('page', 2);
  await other.runs.fail(key, { code: 'imaging/storage-failed', values: { reason: 'ENOSPC' } });
  expect(await imaging.runs.complete(key)).toMatchObject({
    state: 'interrupted',
    failure: { values: { reason: 'ENOSPC' } },
  });
  const begun = await other.runs.open('page', 2);
  await other.close();
  expect((await imaging.runs.progress(begun)).state).toBe('running'); // the page goes on with this server
  expect((await imaging.runs.complete(begun)).state).toBe('complete');
});

test('the run of a process that is gone is interrupted; that of a living one goes on', async () => {
  const other = await openImaging(opened);
  const lost = await other.runs.open('command line', 3);
  await other.close();
  await (await openImaging(opened)).close();
  expect((await imaging.runs.progress(lost)).state).toBe('interrupted');
  expect((await imaging.runs.progress(run)).state).toBe('running');
});
