import { SOP_CLASS, TRANSFER_SYNTAX, writeCtSlices } from '@isocenter/dicom-rt';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { fixtureObject } from '../object-fixture.ts';
import { type Imaging, openImaging } from '../open-imaging.ts';
import { quarantinedFiles } from '../quarantine.ts';
import { imagingRoutes } from '../routes.ts';
import { IMAGING_MIGRATIONS } from '../schema.ts';
import { mediaTypeParameter, messageParts } from './multipart.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let imaging: Imaging;
let server: HttpServer;
beforeAll(async () => {
  opened = await testDatabase(IMAGING_MIGRATIONS);
  imaging = await openImaging(opened);
  server = testServer();
  await imagingRoutes(server, imaging);
  await store([...cts, plan]);
});
afterAll(async () => {
  await server.close();
  await imaging.close();
  await opened.close();
});

const host = '127.0.0.1:8080';
const base = `http://${host}/dicom-web`;
const study = '1.2.3';
const cts = [1, 2, 3].map((instanceNumber) =>
  fixtureObject({ uid: `1.2.3.1.${instanceNumber}`, seriesUid: '1.2.3.1', instanceNumber, comment: 'slice' }),
);
const plan = fixtureObject({
  uid: '1.2.3.2.1',
  seriesUid: '1.2.3.2',
  modality: 'RTPLAN',
  patientName: 'Phantom^Pelvis',
});

function message(objects: readonly Uint8Array[]): Buffer {
  const parts = objects.flatMap((bytes) => [
    Buffer.from('--b\r\nContent-Type: application/dicom\r\n\r\n'),
    bytes,
    Buffer.from('\r\n'),
  ]);
  return Buffer.concat([...parts, Buffer.from('--b--')]);
}
const multipart = 'multipart/related; type="application/dicom"; boundary=b';

async function store(objects: readonly Uint8Array[], path = '/dicom-web/studies', contentType = multipart) {
  const payload = contentType === multipart ? message(objects) : Buffer.from(objects[0]!);
  const answer = await server.inject({
    method: 'POST',
    url: path,
    headers: { host, 'content-type': contentType },
    payload,
  });
  return { status: answer.statusCode, json: answer.json() };
}

async function get(url: string, accept?: string) {
  return server.inject({ url: `/dicom-web${url}`, headers: { host, ...(accept ? { accept } : {}) } });
}

async function partsOf(answer: { headers: Record<string, unknown>; rawPayload: Buffer }) {
  const boundary = mediaTypeParameter(String(answer.headers['content-type']), 'boundary')!;
  const parts: { type: string | undefined; bytes: Buffer }[] = [];
  const source = (async function* () {
    yield answer.rawPayload;
  })();
  for await (const { headers, body } of messageParts(source, boundary)) {
    const chunks: Uint8Array[] = [];
    for await (const chunk of body) chunks.push(chunk);
    parts.push({ type: headers.get('content-type'), bytes: Buffer.concat(chunks) });
  }
  return parts;
}

test('STOW-RS answers for each object: PS3.18 table I.1-1', async () => {
  const fresh = fixtureObject({ uid: '1.9.1', studyUid: '1.9', patientId: 'P9' });
  const { status, json } = await store([fresh]);
  expect(status).toBe(200);
  expect(json).toEqual({
    '00081190': { vr: 'UR', Value: [`${base}/studies/1.9`] },
    '00081199': {
      vr: 'SQ',
      Value: [
        {
          '00081150': { vr: 'UI', Value: ['1.2.840.10008.5.1.4.1.1.2'] },
          '00081155': { vr: 'UI', Value: ['1.9.1'] },
          '00081190': { vr: 'UR', Value: [`${base}/studies/1.9/series/1.9.2/instances/1.9.1`] },
        },
      ],
    },
  });
});

const reason = (code: number) => ({ '00081197': { vr: 'US', Value: [code] } });
test('STOW-RS: some stored is 202, none 409, each failure with its reason', async () => {
  const other = fixtureObject({ uid: '1.2.3.1.1', seriesUid: '1.2.3.1', comment: 'other bytes' });
  const some = await store([cts[1]!, other, Buffer.from('\x01\x02 no object', 'latin1')]);
  expect(some.status).toBe(202);
  expect(some.json['00081198'].Value).toMatchObject([{ '00081155': { Value: ['1.2.3.1.1'] }, ...reason(0x0111) }]);
  expect(some.json['0008119A'].Value).toEqual([reason(0xc000)]);
  expect(some.json['00081199'].Value).toHaveLength(1);
  const none = await store([fixtureObject({ uid: '1.8.1', studyUid: '1.8' })], '/dicom-web/studies/1.2.3');
  expect(none.status).toBe(409);
  expect(none.json['00081198'].Value).toMatchObject([{ '00081155': { Value: ['1.8.1'] }, ...reason(0xa900) }]);
  expect((await quarantinedFiles(imaging.database, { limit: 100 })).rows.map(({ refusal }) => refusal.code)).toEqual([
    'dicom/not-dicom',
  ]);
});

const notStored = [
  { contentType: 'application/json', status: 415, code: 'imaging/media-type' },
  {
    contentType: 'multipart/related; type="application/dicom+json"; boundary=b',
    status: 415,
    code: 'imaging/media-type',
  },
  { contentType: 'multipart/related; type="application/dicom"', status: 400, code: 'imaging/multipart' },
  {
    contentType: 'multipart/related; type="application/dicom"; boundary=other',
    status: 400,
    code: 'imaging/multipart',
  },
];
for (const { contentType, status, code } of notStored)
  test(`STOW-RS of ${contentType} is ${status}`, async () => {
    const before = await imaging.runs.latest(1);
    const answer = await store([plan], '/dicom-web/studies', contentType);
    expect([answer.status, answer.json.code]).toEqual([status, code]);
    expect(await imaging.runs.latest(1)).toEqual(before);
  });

test('STOW-RS of no object is 400', async () => {
  const { status, json } = await store([]);
  expect([status, json.code]).toEqual([400, 'imaging/multipart']);
});

test('STOW-RS of a message that breaks off is interrupted; what came before it is stored', async () => {
  const [first, second] = ['1.5.1', '1.5.2'].map((uid) =>
    fixtureObject({ uid, studyUid: '1.5', patientId: 'B5', patientName: 'Broken^Off' }),
  );
  const payload = message([first!, second!]).subarray(0, -40);
  const headers = { host, 'content-type': multipart };
  const answer = await server.inject({ method: 'POST', url: '/dicom-web/studies', headers, payload });
  expect([answer.statusCode, answer.json().code]).toEqual([400, 'imaging/multipart']);
  expect(await imaging.runs.latest(1)).toMatchObject([{ state: 'interrupted', stored: 1 }]);
});

test('STOW-RS takes one object as the whole body', async () => {
  expect((await store([plan], '/dicom-web/studies', 'application/dicom')).status).toBe(200);
});

const retrievals = [
  { url: `/studies/${study}`, objects: [...cts, plan] },
  { url: `/studies/${study}/series/1.2.3.1`, objects: cts },
  { url: `/studies/${study}/series/1.2.3.1/instances/1.2.3.1.2`, objects: [cts[1]!] },
];
for (const { url, objects } of retrievals)
  test(`WADO-RS ${url} gives the bytes that were stored`, async () => {
    const parts = await partsOf(await get(url, 'multipart/related; type="application/dicom"; transfer-syntax=*'));
    expect(parts.map(({ type }) => type)).toEqual(
      objects.map(() => 'application/dicom; transfer-syntax=1.2.840.10008.1.2.1'),
    );
    for (const [index, { bytes }] of parts.entries()) expect(Buffer.compare(bytes, objects[index]!)).toBe(0);
  });

test('WADO-RS gives one object bare where that is asked, and a bare data set as a file', async () => {
  const url = `/studies/${study}/series/1.2.3.1/instances/1.2.3.1.2`;
  const single = await get(url, 'application/dicom');
  expect(Buffer.compare(single.rawPayload, cts[1]!)).toBe(0);
  const file = fixtureObject({ uid: '1.7.1', studyUid: '1.7', patientId: 'P7' });
  const dataset = file.subarray(Buffer.from(file).indexOf(Buffer.from([8, 0, 0x16, 0])));
  await store([dataset]);
  const answer = await get('/studies/1.7/series/1.7.2/instances/1.7.1', 'application/dicom');
  expect(answer.rawPayload.subarray(128, 132).toString()).toBe('DICM');
  expect(Buffer.compare(answer.rawPayload.subarray(-dataset.length), dataset)).toBe(0);
});

test('WADO-RS metadata: the DICOM JSON model', async () => {
  const answer = await get(`/studies/${study}/series/1.2.3.1/metadata`, 'application/dicom+json');
  expect(answer.headers['content-type']).toBe('application/dicom+json');
  const metadata = answer.json();
  expect(metadata.map((json: Record<string, unknown>) => json['00200013'])).toEqual(
    [1, 2, 3].map((number) => ({ vr: 'IS', Value: [number] })),
  );
  expect(metadata[0]['00100010']).toEqual({ vr: 'PN', Value: [{ Alphabetic: 'Phantom^Pelvis' }] });
});

test('objects that came before the index held attributes answer the same, and need their file once', async () => {
  const urls = [`/studies/${study}/metadata`, `/studies/${study}/instances?includefield=all`, '/studies?PatientID=P1'];
  const answers = () => Promise.all(urls.map(async (url) => (await get(url)).json()));
  const before = await answers();
  const kept = () =>
    opened.database
      .selectFrom('imaging_instance')
      .select(['sop_instance_uid', 'attributes'])
      .where('sop_instance_uid', 'like', `${study}.%`)
      .orderBy('sop_instance_uid')
      .execute();
  const rows = await kept();
  expect(rows.map(({ attributes }) => JSON.parse(attributes ?? '{}')['00080018'].Value[0])).toEqual(
    rows.map((row) => row.sop_instance_uid),
  );
  await opened.database.updateTable('imaging_instance').set({ attributes: null }).execute();
  expect(await answers()).toEqual(before);
  expect(await kept()).toEqual(rows);
});

test('attributes too long for the index are read from the file', async () => {
  const comment = 'a long word '.repeat(6000);
  await store([
    fixtureObject({
      uid: '1.4.1',
      studyUid: '1.4',
      patientId: 'P4',
      patientName: 'Long',
      comment: comment.slice(0, 65_530),
    }),
  ]);
  const [metadata] = (await get('/studies/1.4/metadata')).json();
  expect(metadata['00204000'].Value[0]).toBe(comment.slice(0, 65_530).trimEnd());
  const { attributes } = await opened.database
    .selectFrom('imaging_instance')
    .select('attributes')
    .where('sop_instance_uid', '=', '1.4.1')
    .executeTakeFirstOrThrow();
  expect(attributes).toBeNull();
});

test('WADO-RS frames and bulk data: the stored pixels', async () => {
  const values = Int16Array.of(-1000, 0, 40, 3000);
  const header = {
    sopClassUid: SOP_CLASS.CTImageStorage,
    sopInstanceUid: '1.6.1',
    transferSyntaxUid: TRANSFER_SYNTAX.ExplicitVRLittleEndian,
    modality: 'CT',
    patient: { patientId: 'P6' },
    studyInstanceUid: '1.6',
    seriesInstanceUid: '1.6.2',
    frameOfReferenceUid: '1.6.3',
    referencedInstanceUids: [],
    referencedSeriesUids: [],
  };
  const grid = {
    size: [2, 2, 1],
    spacingMm: [1, 1, 1],
    originMm: [0, 0, 0],
    axes: [
      [1, 0, 0],
      [0, 1, 0],
      [0, 0, 1],
    ],
  } as const;
  const slice = {
    header,
    modality: 'CT',
    unit: 'HU',
    grid,
    values,
    sliceUids: ['1.6.1'],
    interpolatedSlices: [],
    notices: [],
  } as const;
  await store(writeCtSlices(slice));
  const pixels = Buffer.from(values.buffer);
  const url = '/studies/1.6/series/1.6.2/instances/1.6.1';
  const [frame] = await partsOf(
    await get(`${url}/frames/1`, 'multipart/related; type="application/octet-stream"; transfer-syntax=*'),
  );
  expect(frame).toEqual({ type: 'application/octet-stream; transfer-syntax=1.2.840.10008.1.2.1', bytes: pixels });
  expect((await get(`${url}/frames/1`, 'application/octet-stream')).rawPayload).toEqual(pixels);
  expect((await get(`${url}/frames/2`)).json().code).toBe('dicom/frame-missing');
  const [metadata] = (await get(`${url}/metadata`)).json();
  expect(metadata['7FE00010'].BulkDataURI).toBe(`${base}${url}/bulkdata/7FE00010`);
  expect((await get(`${url}/bulkdata/7FE00010`, 'application/octet-stream')).rawPayload).toEqual(pixels);
});

const refused = [
  { url: '/studies/1.2.99', accept: undefined, status: 404 },
  { url: `/studies/${study}/series/9/metadata`, accept: undefined, status: 404 },
  { url: `/studies/${study}`, accept: 'image/png', status: 406 },
  { url: `/studies/${study}/series/1.2.3.1/instances/1.2.3.1.1/frames/1`, accept: undefined, status: 404 },
  { url: `/studies/${study}/series/1.2.3.1/instances/1.2.3.1.1/frames/x`, accept: undefined, status: 400 },
  { url: '/studies?limit=-1', accept: undefined, status: 400 },
  { url: '/studies?offset=1e30', accept: undefined, status: 400 },
  { url: '/studies?StudyDate=abc', accept: undefined, status: 400 },
  { url: '/studies', accept: 'application/dicom+xml', status: 406 },
  { url: '/studies', accept: 'multipart/related; type="application/dicom+xml"', status: 406 },
  { url: '/studies', accept: 'application/dicom+xml, application/dicom+json;q=0.5', status: 200 },
  { url: '/studies', accept: 'application/json', status: 200 },
  { url: `/studies/${study}/metadata`, accept: 'application/dicom+xml', status: 406 },
  { url: `/studies/${study}`, accept: 'application/dicom;q=0', status: 406 },
  { url: `/studies/${study}`, accept: 'application/*', status: 200 },
];
for (const { url, accept, status } of refused)
  test(`${url} ${accept ?? ''} is ${status}`, async () => expect((await get(url, accept)).statusCode).toBe(status));

// Matching by PS3.4 C.2.2.2; all parameters as PS3.18 8.3.4 writes them
const searches = [
  { url: '/studies?PatientID=P1', uids: ['1.2.3'] },
  { url: '/studies?00100020=P1', uids: ['1.2.3'] },
  { url: '/studies?PatientName=phantom*pelvis', uids: ['1.2.3', '1.9', '1.7'] },
  { url: '/studies?PatientName=Ph?ntom%5EPelvis&PatientID=P9', uids: ['1.9'] },
  { url: '/studies?PatientName=Phantom', uids: [] },
  { url: '/studies?StudyDate=20260301-20260331&PatientID=P1', uids: ['1.2.3'] },
  { url: '/studies?StudyDate=20260310-', uids: [] },
  { url: '/studies?StudyDate=-20260308', uids: [] },
  { url: '/studies?StudyInstanceUID=1.9,1.7', uids: ['1.9', '1.7'] },
  { url: '/studies?ModalitiesInStudy=RTPLAN', uids: ['1.2.3'] },
  { url: '/studies?PatientID=P*&limit=1&offset=1', uids: ['1.9'] },
];
for (const { url, uids } of searches)
  test(`QIDO-RS ${url} finds ${uids.join(', ') || 'nothing'}`, async () => {
    const answer = await get(url);
    expect(answer.statusCode).toBe(200);
    expect(answer.json().map((json: Record<string, { Value: string[] }>) => json['0020000D']!.Value[0])).toEqual(uids);
  });

test('QIDO-RS at each level holds what PS3.18 asks for', async () => {
  const [found] = (await get(`/studies?StudyInstanceUID=${study}`)).json();
  expect(found).toMatchObject({
    '00080020': { vr: 'DA', Value: ['20260309'] },
    '00080056': { vr: 'CS', Value: ['ONLINE'] },
    '00080061': { vr: 'CS', Value: ['CT', 'RTPLAN'] },
    '00081190': { vr: 'UR', Value: [`${base}/studies/${study}`] },
    '00100020': { vr: 'LO', Value: ['P1'] },
    '00201206': { vr: 'IS', Value: [2] },
    '00201208': { vr: 'IS', Value: [4] },
  });
  const series = (await get(`/studies/${study}/series?Modality=CT`)).json();
  expect(series).toMatchObject([{ '0020000E': { Value: ['1.2.3.1'] }, '00201209': { Value: [3] } }]);
  const instances = (
    await get(`/studies/${study}/series/1.2.3.1/instances?InstanceNumber=2&includefield=00204000`)
  ).json();
  expect(instances).toMatchObject([
    {
      '00080018': { Value: ['1.2.3.1.2'] },
      '00204000': { vr: 'LT', Value: ['slice'] },
      '00081190': { Value: [`${base}/studies/${study}/series/1.2.3.1/instances/1.2.3.1.2`] },
    },
  ]);
});

test('QIDO-RS says what it did not do as asked', async () => {
  const answer = await get('/studies?fuzzymatching=true&limit=1');
  expect(answer.headers['warning']).toEqual([
    `299 ${host} "The fuzzymatching parameter is not supported. Only literal matching has been performed."`,
    `299 ${host} "There are more than the 1 results given here."`,
  ]);
});

// The series holds the CT slices 1.2.3.1.1 to .3; what is each slice's own is not the series'
const included = [
  { url: `/studies/${study}/series?Modality=CT&includefield=all`, tag: '00080018', value: undefined },
  { url: `/studies/${study}/series?Modality=CT&includefield=all`, tag: '00204000', value: undefined },
  { url: `/studies/${study}/series?Modality=CT&includefield=all`, tag: '00200052', value: '1.2.3.9' },
  { url: `/studies?StudyInstanceUID=${study}&includefield=all`, tag: '0020000E', value: undefined },
  { url: `/studies/${study}/series?Modality=CT&includefield=FrameOfReferenceUID`, tag: '00200052', value: '1.2.3.9' },
  { url: `/studies/${study}/instances?SOPInstanceUID=1.2.3.1.2&includefield=all`, tag: '00204000', value: 'slice' },
];
for (const { url, tag, value } of included)
  test(`QIDO-RS ${url} gives ${tag} as ${value}`, async () => {
    const [found] = (await get(url)).json();
    expect(found[tag]?.Value?.[0]).toBe(value);
  });

test('QIDO-RS says which field it does not know', async () => {
  const answer = await get('/studies?limit=1000&includefield=NoSuchField,00100020');
  expect(answer.headers['warning']).toEqual([
    `299 ${host} "The field NoSuchField is not known by this name; ask for it by its tag."`,
  ]);
});
