import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { accessRoutes } from '../../../platform/access/access-routes.ts';
import { openAccess } from '../../../platform/access/open-access.ts';
import { type TestSession, testSession } from '../../../platform/access/test-session.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { CLINIC_MIGRATIONS } from '../../clinic/index.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { RESEARCH_MIGRATIONS, researchRoutes } from '../../research/index.ts';
import { OFFICE_MIGRATIONS, officeRoutes } from '../index.ts';
import { addWork } from '../statement/example-department.ts';
import { type DepartmentContent, Overview, PublicPerson } from './contract.ts';

const NOW = new Date('2026-06-15T04:00:00Z');
let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
let researcher: TestSession;
let head: TestSession;
let nurse: TestSession;
let physicist: TestSession;
let works: { readonly shown: string; readonly hidden: string; readonly retracted: string; readonly struck: string };
beforeAll(async () => {
  opened = await testDatabase([
    ...[
      ...IMAGING_MIGRATIONS,
      ...PHYSICS_MIGRATIONS,
      ...CLINIC_MIGRATIONS,
      ...RESEARCH_MIGRATIONS,
      ...OFFICE_MIGRATIONS,
    ],
  ]);
  const access = openAccess({ database: opened.database, isDemonstration: false });
  server = testServer(access.identify);
  accessRoutes(server, access);
  const parts = { database: opened.database, now: () => NOW };
  researchRoutes(server, parts);
  officeRoutes(server, parts);
  await server.ready();
  const to = { server, database: opened.database };
  researcher = await testSession(to, { name: 'Wu Hong', role: 'researcher' });
  head = await testSession(to, { name: 'Chen Jing', role: 'head' });
  nurse = await testSession(to, { name: 'He Lan', role: 'nurse' });
  physicist = await testSession(to, { name: 'Xu Ming', role: 'physicist' });
  await fill();
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

/** What must not be in any file of the pages. */
const SECRET = 'SECRET-OF-THE-DEPARTMENT';

/** One entry of each kind that is marked and one that is not; what is not for the public in every field that has it. */
async function fill(): Promise<void> {
  const own = { personKey: physicist.personKey, isTheirs: true };
  const work = (title: string, more: object = {}) => addWork(opened.owner, { title, issued: { year: 2025 }, ...more });
  works = {
    shown: await work('A paper for everybody', { authors: [{ name: 'Xu Ming', of: own }] }),
    hidden: await work(`${SECRET} paper`),
    retracted: await work('A paper that did not hold', { isRetracted: true }),
    struck: await work(`${SECRET} struck out`, { state: 'struck' }),
  };
  await sql`update research_work set content = content || jsonb_build_object('abstract', ${SECRET}::text, 'keywords', jsonb_build_array(${SECRET}::text),
    'authors', jsonb_build_array(jsonb_build_object('literal', 'Xu Ming', 'affiliations', jsonb_build_array(${SECRET}::text))))
    where work_key = ${Number(works.shown)}`.execute(opened.owner);
  for (const key of [works.shown, works.retracted, works.struck]) await publish(`works/${key}`);
  await add('projects', project('An open project'), { isPublic: true });
  await add('projects', project(`${SECRET} project`, 'F-2'), { isPublic: false });
  await add('patents', patent('A patent', PUBLISHED), { isPublic: true });
  await add('patents', patent(`${SECRET} invention`, PUBLISHED.slice(0, 1)), { isPublic: true });
  await add('recognitions', recognition('A base', null), { isPublic: true });
  await add('recognitions', recognition(`${SECRET} base`, '2026-06-14'), { isPublic: true });
}

async function publish(path: string): Promise<void> {
  const { status } = await researcher.ask('PUT', `research/${path}/public`, { isPublic: true }, await revisionOf(path));
  expect(status).toBe(200);
}

const Entry = z.object({ entryKey: z.string() });
const revisionOf = async (path: string): Promise<number> =>
  z.object({ revision: z.int() }).parse((await researcher.ask('GET', `research/${path}`)).body).revision;

async function add(kind: string, content: object, { isPublic }: { readonly isPublic: boolean }): Promise<void> {
  const { entryKey } = Entry.parse((await researcher.ask('POST', `research/${kind}`, { content })).body);
  if (isPublic) await publish(`${kind}/${entryKey}`);
}

const person = (id: string, name: string) => ({ id, name, isOurs: true, personKey: null });
const project = (title: string, number = 'F-1') => ({
  ...{ title: { zh: title, en: '' }, programme: 'nsfc-general', funder: 'A Foundation', number, role: 'led' },
  ...{ leadInstitution: SECRET, from: '2025-01-01', to: '2027-12-31', inHouseDay: null, events: [], note: SECRET },
  people: [
    { ...person('a', SECRET), isLeader: true, sharePercent: null },
    { ...person('b', 'Xu Ming'), personKey: physicist.personKey, isLeader: false, sharePercent: null },
  ],
  budget: [{ id: 'a', heading: 'labour', amountCents: 987_654_321 }],
  spending: [{ id: 'a', heading: 'labour', on: '2025-02-01', amountCents: 123_456_789, note: SECRET }],
  narratives: [
    {
      ...{ id: 'a', year: 2025, execution: SECRET, results: SECRET, cooperation: '', trained: '', exchange: '' },
      problems: '',
    },
  ],
});
const event = (id: string, kind: string, on: string) => ({ id, kind, on, document: '', note: SECRET });
const PUBLISHED = [
  event('a', 'filed', '2023-01-05'),
  event('b', 'published', '2023-07-05'),
  event('c', 'granted', '2025-01-05'),
];
const patent = (title: string, events: readonly object[]) => ({
  ...{
    title: { zh: '', en: title },
    office: 'other',
    type: 'invention',
    number: null,
    applicants: ['A Hospital'],
    events,
  },
  inventors: [person('a', 'Inventor As Printed')],
  fees: [],
  income: [
    { id: 'a', kind: 'licence', from: SECRET, on: '2025-06-01', amountCents: 987_654_321, currency: 'CNY' },
  ].slice(events.length > 1 ? 0 : 1),
  ...{ projectKeys: [], note: SECRET },
});
const recognition = (title: string, to: string | null) => ({
  ...{
    title: { zh: title, en: title },
    kind: 'accreditation',
    sort: 'training-base',
    body: 'A Ministry',
    level: 'national',
  },
  ...{ rank: '', number: SECRET, from: '2020-01-01', to, people: [], note: SECRET },
  reports: [{ id: 'a', what: SECRET, dueOn: '2027-01-01', doneOn: null }],
});

const DEPARTMENT: DepartmentContent = {
  ...{ name: { zh: '示例放疗科', en: '' }, parent: { zh: '', en: '' }, about: { zh: '简介', en: 'About' }, base: '' },
  places: [
    { id: 'a', name: { zh: '东院', en: 'East' }, address: { zh: '示例路', en: 'Example Road' }, phone: '', email: '' },
  ],
};
const PERSON = {
  ...{ title: { zh: '物理师', en: 'Physicist' }, fields: { zh: '', en: '' }, about: { zh: '', en: 'About Xu' } },
  ...{ email: '', website: '' },
};
const ROOT = 'office/public-site';
const asked = async () => Overview.parse((await researcher.ask('GET', ROOT)).body);
const said = async (of: TestSession) =>
  PublicPerson.parse((await researcher.ask('GET', `${ROOT}/people/${of.personKey}`)).body);

test('who may publish says what the department is; what was said meanwhile is not lost', async () => {
  expect((await head.ask('GET', `${ROOT}/site.zip`)).body).toMatchObject({ code: 'office/public-site-unnamed' });
  expect((await nurse.ask('PUT', `${ROOT}/department`, DEPARTMENT, 0)).status).toBe(403);
  expect((await researcher.ask('PUT', `${ROOT}/department`, DEPARTMENT, 0)).body).toMatchObject({ revision: 1 });
  expect((await head.ask('PUT', `${ROOT}/department`, DEPARTMENT, 0)).status).toBe(412);
  expect((await head.ask('PUT', `${ROOT}/department`, { ...DEPARTMENT, base: 'javascript:alert(1)' }, 1)).status).toBe(
    400,
  );
});

test('only the person says that they are shown, and only of what they have seen', async () => {
  const path = `${ROOT}/people/${physicist.personKey}`;
  const say = (by: TestSession, content: object, isShown: boolean, revision: number) =>
    by.ask('PUT', path, { content, isShown }, revision);
  expect((await say(nurse, PERSON, false, 0)).status).toBe(403);
  expect((await say(head, PERSON, true, 0)).body).toMatchObject({ code: 'office/only-oneself' });
  expect((await say(head, PERSON, false, 0)).status).toBe(200);
  expect((await asked()).notShown).toContainEqual(
    expect.objectContaining({ kind: 'people', key: physicist.personKey, why: 'not-agreed' }),
  );
  expect((await say(physicist, PERSON, true, 1)).body).toMatchObject({ isShown: true, revision: 2 });
  expect((await say(head, PERSON, true, 2)).status).toBe(200); // nothing changed
  const other = { ...PERSON, about: { zh: '', en: 'Not seen by Xu' } };
  expect((await say(head, other, true, 3)).body).toMatchObject({ code: 'office/only-oneself' });
  // The table holds it, too, for whoever comes past the program.
  await sql`update office_public_person set content = ${JSON.stringify(other)}, is_shown = true
    where person_key = ${Number(physicist.personKey)}`.execute(opened.owner);
  expect((await said(physicist)).isShown).toBe(false);
  expect((await say(physicist, PERSON, true, 3)).status).toBe(200);
});

test('what is marked and not shown is told with the reason, and what is in one language only', async () => {
  const { shown, notShown, unmarked, oneLanguage } = await asked();
  expect(shown).toEqual({ people: 1, works: 2, projects: 1, patents: 1, recognitions: 1 });
  expect(notShown.map(({ kind, why }) => `${kind} ${why}`).sort()).toEqual([
    ...['patents unpublished', 'recognitions over', 'works struck'],
  ]);
  expect(unmarked).toMatchObject({ works: 1, projects: 1, patents: 0, recognitions: 0 });
  expect(oneLanguage.map(({ kind, text, missing }) => `${kind} ${text} ${missing}`)).toEqual([
    ...['department name en', 'people about zh', 'projects title en', 'patents title zh'],
  ]);
});

test('the export has what is public and nothing else of the record, in any of its bytes', async () => {
  expect((await nurse.ask('GET', `${ROOT}/site.zip`)).status).toBe(403);
  const { status, body } = await head.ask('GET', `${ROOT}/site.zip`);
  expect(status).toBe(200);
  const bytes = String(body); // the files lie in it as they are, uncompressed
  for (const there of [
    'A paper for everybody',
    'A paper that did not hold',
    'Retracted',
    'An open project',
    'A patent',
    'A base',
  ])
    expect(bytes).toContain(there);
  for (const there of [
    'Inventor As Printed',
    'About Xu',
    `zh/people/${physicist.personKey}.html`,
    '示例放疗科',
    'en/works/2025.html',
  ])
    expect(bytes).toContain(there);
  for (const secret of [SECRET, '9876543.21', '987654321', '1234567.89', '123456789', 'Wu Hong', 'He Lan', 'Chen Jing'])
    expect(bytes).not.toContain(secret);
});

test('who exported what is kept, with its hash, and the record has it; whether it is still what the record says is told', async () => {
  const { exports, isCurrent } = await asked();
  expect(isCurrent).toBe(true);
  expect(exports).toEqual([
    expect.objectContaining({
      exportedBy: expect.objectContaining({ name: 'Chen Jing' }),
      exportedAt: NOW.toISOString(),
    }),
  ]);
  const { rows } = await sql<{
    action: string;
  }>`select action from record_event where entity = 'office-site-export'`.execute(opened.owner);
  expect(rows).toEqual([{ action: 'insert' }]);
  const paper = `research/works/${works.shown}`;
  const revision = await revisionOf(`works/${works.shown}`);
  expect((await researcher.ask('PUT', `${paper}/public`, { isPublic: false }, revision)).status).toBe(200);
  expect((await asked()).isCurrent).toBe(false);
  expect(String((await head.ask('GET', `${ROOT}/site.zip`)).body)).not.toContain('A paper for everybody');
  expect((await asked()).exports).toHaveLength(2);
});

test('all works are marked at once by whoever may publish', async () => {
  expect((await nurse.ask('POST', `${ROOT}/works`)).status).toBe(403);
  expect((await head.ask('POST', `${ROOT}/works`)).body).toEqual({ marked: 2 });
  expect(await asked()).toMatchObject({ shown: { works: 3 }, unmarked: { works: 0 }, isCurrent: false });
});
