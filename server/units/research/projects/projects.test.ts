import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestSession, testSession } from '../../../platform/access/test-session.ts';
import { reckonAnew } from '../entries/reckon-anew.ts';
import { Patent } from '../patents/contract.ts';
import { researchTestServer } from '../research-test-server.ts';
import { Project, type ProjectContent, Projects } from './contract.ts';
import { PROJECTS } from './project-dues.ts';

const NOW = new Date('2026-06-15T04:00:00Z');
let at: Awaited<ReturnType<typeof researchTestServer>>;
let researcher: TestSession;
beforeAll(async () => {
  at = await researchTestServer(() => NOW);
  researcher = await testSession(at, { name: 'Yu Fan', role: 'researcher' });
});
afterAll(() => at.close());

const PROJECT: ProjectContent = {
  ...{
    title: { zh: '射线与免疫', en: '' },
    programme: 'nsfc-general',
    funder: '国家自然科学基金委员会',
    number: '82370001',
  },
  ...{ role: 'led', leadInstitution: '', from: '2024-01-01', to: '2027-12-31', inHouseDay: '01-12' },
  people: [{ id: 'a', name: '余帆', personKey: null, isOurs: true, isLeader: true, sharePercent: 60 }],
  budget: [{ id: 'b', heading: 'business', amountCents: 30_000_000 }],
  ...{ spending: [], events: [], narratives: [], note: '' },
};
let last = 82370000;
/** Each with a number of its own. */
const add = (content: object = {}) => {
  last += 1;
  return researcher.ask('POST', 'research/projects', { content: { ...PROJECT, number: String(last), ...content } });
};
const change = (project: Project, content: object, reason = '') =>
  researcher.ask(
    'PUT',
    `research/projects/${project.entryKey}`,
    { content: { ...project.content, ...content }, inError: false, reason },
    project.revision,
  );

test('what is spent beyond a heading is said, and the report on the first year without one is owed', async () => {
  const project = Project.parse((await add()).body);
  const spending = [{ id: 's', heading: 'business', on: '2026-05-04', amountCents: 30_000_001, note: '' }];
  const spent = Project.parse((await change(project, { spending })).body);
  expect(spent.sheet).toEqual({
    lines: [{ heading: 'business', budgetCents: 30_000_000, spentCents: 30_000_001, overCents: 1 }],
    ...{ budgetCents: 30_000_000, spentCents: 30_000_001 },
  });
  expect(spent.due).toEqual([
    { what: 'progress-report', year: 2024, dueOn: '2025-01-15', inHouseOn: '2025-01-12', verified: 'source' },
  ]);
  const { rows } = { rows: Projects.parse((await researcher.ask('GET', 'research/projects')).body).projects };
  expect(rows.map(({ entryKey }) => entryKey)).toContain(project.entryKey);
});

test('an extension is an event with its reason and a new end; one that does not go further is refused', async () => {
  const project = Project.parse((await add()).body);
  const extension = { id: 'e', kind: 'extension', on: '2026-06-01', year: null, document: '' };
  const events = [{ ...extension, until: '2028-12-31', reason: '入组延迟' }];
  expect((await change(project, { events: [{ ...events[0], reason: '' }] })).status).toBe(400);
  expect((await change(project, { events: [{ ...events[0], until: '2027-12-31' }] })).body).toMatchObject({
    code: 'research/extension-back',
  });
  expect((await change(project, { events })).body).toMatchObject({
    standing: { state: 'running', endsOn: '2028-12-31', isExtended: true },
  });
});

const REFUSED = [
  { content: { inHouseDay: '02-30' }, status: 400, why: 'no month has that day' },
  { content: { to: '2023-12-31' }, status: 400, why: 'it ends before it begins' },
  {
    content: { spending: [{ id: 's', heading: 'x', on: '2026-06-16', amountCents: 1, note: '' }] },
    status: 422,
    why: 'it lies in the future',
  },
  {
    content: { spending: [{ id: 's', heading: 'x', on: '2023-06-16', amountCents: 1, note: '' }] },
    status: 422,
    why: 'it lies before the project',
  },
  { content: { people: [{ ...PROJECT.people[0], personKey: '999' }] }, status: 404, why: 'nobody has that account' },
  {
    content: { people: [{ ...PROJECT.people[0], personKey: '1', isOurs: false }] },
    status: 400,
    why: 'who has an account is ours',
  },
];
for (const { content, status, why } of REFUSED)
  test(`${why}: ${status}`, async () => expect((await add(content)).status).toBe(status));

test('a patent names the projects it came of, and they name it', async () => {
  const project = Project.parse((await add()).body);
  const content = {
    ...{ title: { zh: '装置', en: '' }, office: 'CN', type: 'invention', number: null, applicants: [], inventors: [] },
    ...{ events: [], fees: [], income: [], projectKeys: [project.entryKey], note: '' },
  };
  const patent = Patent.parse((await researcher.ask('POST', 'research/patents', { content })).body);
  expect(patent.projects).toEqual([
    { projectKey: project.entryKey, title: PROJECT.title, number: project.content.number },
  ]);
  const told = Project.parse((await researcher.ask('GET', `research/projects/${project.entryKey}`)).body);
  expect(told.patents).toEqual([{ patentKey: patent.entryKey, title: content.title, number: null }]);
  const unknown = { content: { ...content, projectKeys: ['999'] } };
  expect((await researcher.ask('POST', 'research/patents', unknown)).status).toBe(404);
});

test('a report is drafted as a PDF, of a year and of the whole', async () => {
  const { entryKey } = Project.parse((await add()).body);
  for (const asked of ['year=2024&lang=zh', 'lang=en']) {
    const { status, body } = await researcher.ask('GET', `research/projects/${entryKey}/report.pdf?${asked}`);
    expect([status, String(body).slice(0, 5)]).toEqual([200, '%PDF-']);
  }
});

test('rows of an older version are reckoned anew: planned and past projects alike, and none that was entered in error', async () => {
  const { entryKey } = Project.parse((await add()).body);
  const struck = Project.parse((await add()).body);
  const asked = { content: struck.content, inError: true, reason: '误录' };
  await researcher.ask('PUT', `research/projects/${struck.entryKey}`, asked, 1);
  const { owner } = at.opened;
  await sql`update research_project set progress_from = null, closing_from = null`.execute(owner);
  await reckonAnew(owner, PROJECTS, '2026-06-15');
  const { rows } = await sql`select project_key::text as key, progress_from, closing_from from research_project
    where project_key in (${entryKey}, ${struck.entryKey}) order by project_key`.execute(owner);
  expect(rows).toEqual([
    {
      ...{ key: entryKey, progress_from: new Date('2024-12-13T12:00:00Z') },
      closing_from: new Date('2027-12-31T12:00:00Z'),
    },
    { key: struck.entryKey, progress_from: null, closing_from: null },
  ]);
});

test('a number that a funder gave is entered once, however it is written; one entered in error gives it free', async () => {
  const number = '82991234';
  const first = Project.parse((await add({ number })).body);
  const again = { number: '８２９９ 1234', programme: 'nsfc-youth', funder: 'NSFC', title: { zh: '另一', en: '' } };
  const refused = await add(again);
  expect([refused.status, refused.body]).toMatchObject([409, { code: 'research/project-there' }]);
  expect(JSON.stringify(refused.body)).toContain(PROJECT.title.zh);
  expect((await add({ number, programme: 'hospital', funder: '某医院' })).status).toBe(201);
  expect((await add({ number: '' })).status).toBe(201);
  expect((await add({ number: '' })).status).toBe(201);
  expect((await change(first, { note: 'x' })).status).toBe(200);
  const asked = { content: first.content, inError: true, reason: '误录' };
  expect((await researcher.ask('PUT', `research/projects/${first.entryKey}`, asked, 2)).status).toBe(200);
  expect((await add(again)).status).toBe(201);
  const back = { ...asked, inError: false };
  expect((await researcher.ask('PUT', `research/projects/${first.entryKey}`, back, 3)).status).toBe(409);
});
