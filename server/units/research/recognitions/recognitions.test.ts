import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPerson } from '../../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../../platform/database/acting.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { CLINIC_MIGRATIONS } from '../../clinic/index.ts';
import { filesOfForms, IMAGING_MIGRATIONS, type Imaging, openImaging } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { RESEARCH_MIGRATIONS } from '../index.ts';
import { Recognition, type RecognitionContent } from './contract.ts';
import { evidenceRoutes } from './evidence-routes.ts';
import { recognitionRoutes } from './routes.ts';

const NOW = new Date('2026-06-15T04:00:00Z');
let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
let imaging: Imaging;
let researcher: ActingPerson;
let nurse: ActingPerson;
beforeAll(async () => {
  opened = await testDatabase([
    ...[...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS, ...RESEARCH_MIGRATIONS],
  ]);
  researcher = await testPerson(opened.database, 'Yu Fan', 'researcher');
  nurse = await testPerson(opened.database, 'He Lan', 'nurse');
  server = testServer();
  imaging = await openImaging(opened);
  const parts = { ...opened, now: () => NOW };
  recognitionRoutes(server, parts);
  evidenceRoutes(server, { ...parts, files: filesOfForms(imaging) });
  await server.ready();
});
afterAll(async () => {
  await server.close();
  await imaging.close();
  await opened.close();
});

const KEY_SPECIALTY: RecognitionContent = {
  ...{ title: { zh: '临床重点专科', en: '' }, kind: 'accreditation', sort: 'key-specialty', body: '省卫生健康委员会' },
  ...{ level: 'provincial', rank: '', number: '', from: '2023-01-01', to: '2027-12-31', people: [], note: '' },
  reports: [
    { id: 'b', what: '年度自评', dueOn: '2026-12-01', doneOn: null },
    { id: 'a', what: '年度自评', dueOn: '2025-12-01', doneOn: '2025-11-20' },
  ],
};
const ask = (method: 'GET' | 'POST' | 'PUT', path: string, payload?: object, as = researcher) =>
  acting(
    as,
    async () =>
      await server.inject({
        ...{ method, url: `/api/research/recognitions${path}`, headers: { host: '127.0.0.1', 'if-match': '"1"' } },
        ...(payload && { payload }),
      }),
  );
let bodies = 0;
/** Each of a body of its own. */
const add = (content: object = {}) => {
  bodies += 1;
  return ask('POST', '', { content: { ...KEY_SPECIALTY, body: `省卫生健康委员会 ${bodies}`, ...content } });
};

test('an accreditation holds from its first to its last day, and says what is to be reported next', async () => {
  const told = Recognition.parse((await add()).json());
  expect(told).toMatchObject({ state: 'holds', nextReport: { dueOn: '2026-12-01' }, files: [] });
  expect((await add({ from: '2026-06-16' })).json()).toMatchObject({ state: 'ahead' });
  expect((await add({ to: '2026-06-14' })).json()).toMatchObject({ state: 'over' });
  expect((await add({ to: '2026-06-15' })).json()).toMatchObject({ state: 'holds' });
  const award = { kind: 'award', sort: 'science', from: '2020-05-01', to: '2020-05-01', reports: [] };
  expect((await add(award)).json()).toMatchObject({ state: 'holds', nextReport: null });
});

const REFUSED = [
  { content: { sort: 'editorial-board' }, status: 400, why: 'an editorial board is no accreditation' },
  { content: { from: '2028-01-01' }, status: 400, why: 'it ends before it begins' },
  {
    content: { reports: [{ id: 'a', what: 'x', dueOn: '2026-12-01', doneOn: '2026-06-16' }] },
    ...{ status: 422, why: 'what was done lies in the future' },
  },
];
for (const { content, status, why } of REFUSED)
  test(`${why}: ${status}`, async () => expect((await add(content)).statusCode).toBe(status));

test('evidence is kept as it came, and struck out once for a reason', async () => {
  const { entryKey } = Recognition.parse((await add()).json());
  const pdf = new TextEncoder().encode('%PDF-1.7\ncertificate');
  const upload = (type: string) =>
    acting(
      researcher,
      async () =>
        await server.inject({
          ...{ method: 'POST', url: `/api/research/recognitions/${entryKey}/files`, payload: Buffer.from(pdf) },
          headers: { host: '127.0.0.1', 'content-type': type, 'x-file-name': encodeURIComponent('证书.pdf') },
        }),
    );
  expect((await upload('image/png')).json()).toMatchObject({ code: 'forms/file-content' });
  const { files } = Recognition.parse((await upload('application/pdf')).json());
  expect(files).toMatchObject([{ name: '证书.pdf', type: 'application/pdf', sizeBytes: pdf.length, struckOut: null }]);
  const one = `/${entryKey}/files/${files[0]?.fileKey}`;
  const shown = await ask('GET', one, undefined, nurse);
  expect([shown.rawPayload, shown.headers['content-type']]).toEqual([Buffer.from(pdf), 'application/pdf']);
  const { rows } = await sql<{
    named: boolean;
  }>`select form_file_names(sha256) as named from research_evidence`.execute(opened.owner);
  expect(rows).toEqual([{ named: true }]);
  const struck = await ask('PUT', `${one}/struck-out`, { reason: '不是本科室的证书' });
  expect(struck.json()).toMatchObject({ files: [{ struckOut: '不是本科室的证书' }] });
  expect((await ask('PUT', `${one}/struck-out`, { reason: 'again' })).json()).toMatchObject({
    code: 'clinic/file-struck-out',
  });
});

test('the same title of one kind, body and day is entered once; one entered in error gives it free', async () => {
  const award = { kind: 'award', sort: 'science', to: null, reports: [], body: '某学会', from: '2021-05-01' };
  const title = { zh: '科技进步奖', en: '' };
  const first = Recognition.parse((await add({ ...award, title })).json());
  const again = { ...award, body: '某 学会', title: { zh: '科技进步奖 ', en: 'Prize' } };
  const refused = await add(again);
  expect([refused.statusCode, refused.json()]).toMatchObject([409, { code: 'research/recognition-there' }]);
  expect(refused.body).toContain('科技进步奖');
  for (const other of [{ from: '2022-05-01' }, { body: '另一学会' }, { title: { zh: '教学成果奖', en: '' } }])
    expect((await add({ ...again, ...other })).statusCode).toBe(201);
  await ask('PUT', `/${first.entryKey}`, { content: first.content, inError: true, reason: '误录' });
  expect((await add(again)).statusCode).toBe(201);
});
