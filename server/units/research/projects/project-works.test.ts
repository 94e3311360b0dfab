import type { Work } from '@isocenter/bibliography';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestSession, testSession } from '../../../platform/access/test-session.ts';
import { WorkDetail } from '../outputs/contract.ts';
import { mergeInto, undoMerge } from '../outputs/merge-works.ts';
import { researchTestServer } from '../research-test-server.ts';
import { Project, type ProjectContent } from './contract.ts';
import { ProjectWorks, WorkProjects } from './project-works-contract.ts';

const NOW = new Date('2026-06-15T04:00:00Z');
let at: Awaited<ReturnType<typeof researchTestServer>>;
let researcher: TestSession;
let reader: TestSession;
let clock = NOW;
beforeAll(async () => {
  at = await researchTestServer(() => clock);
  researcher = await testSession(at, { name: 'Yu Fan', role: 'researcher' });
  reader = await testSession(at, { name: 'He Lan', role: 'nurse' });
});
afterAll(() => at.close());
const later = () => {
  clock = new Date(clock.getTime() + 1000);
};

async function addProject(number: string): Promise<Project> {
  const content: ProjectContent = {
    ...{ title: { zh: '射线与免疫', en: '' }, programme: 'nsfc-general', funder: '国家自然科学基金委员会', number },
    ...{ role: 'led', leadInstitution: '', from: '2024-01-01', to: '2027-12-31', inHouseDay: null, people: [] },
    ...{ budget: [], spending: [], events: [], narratives: [], note: '' },
  };
  return Project.parse((await researcher.ask('POST', 'research/projects', { content })).body);
}

async function addWork(title: string, funding: Work['funding'], year = 2025): Promise<string> {
  const content = {
    ...{ type: 'article', title, authors: [], keywords: [], publicationTypes: [], relations: [], funding },
    ...{ isRetracted: false, issued: { year } },
  };
  return WorkDetail.parse((await researcher.ask('POST', 'research/works', { content })).body).workKey;
}

const worksOf = async ({ entryKey }: Project) =>
  ProjectWorks.parse((await researcher.ask('GET', `research/projects/${entryKey}/works`)).body);
const say = async ({ entryKey }: Project, workKey: string, isOf: boolean | null) => {
  later();
  return ProjectWorks.parse(
    (await researcher.ask('PUT', `research/projects/${entryKey}/works/${workKey}`, { isOf })).body,
  );
};
const keysOf = (works: readonly { readonly workKey: string }[]) => works.map(({ workKey }) => workKey);

test('each work of a project says whether it names the number, and where no funding was read nothing is known', async () => {
  const project = await addProject('82371001');
  const named = await addWork('Names it', [{ funder: '国家自然科学基金', award: '8237 1001' }]);
  const other = await addWork('Names another', [{ award: '82379999' }], 2024);
  const unread = await addWork('Without funding', [], 2023);
  for (const workKey of [named, other, unread]) await say(project, workKey, true);
  const { works, check, proposed } = await worksOf(project);
  expect(works.map(({ workKey, acknowledgement }) => [workKey, acknowledgement])).toEqual([
    [named, 'named'],
    [other, 'not-named'],
    [unread, 'unknown'],
  ]);
  expect(check).toEqual({ named: 1, notNamed: 1, unknown: 1 });
  expect(proposed).toEqual([]);
  expect(works[0]).toMatchObject({ funding: ['国家自然科学基金 8237 1001'], saidBy: { name: 'Yu Fan' } });
});

test('a work that names the number is proposed until somebody says yes or no, and again when that is taken back', async () => {
  const project = await addProject('82371002');
  const work = await addWork('Proposed', [{ award: 'No.82371002' }]);
  await addWork('Of a longer number', [{ award: '823710021' }]);
  expect(keysOf((await worksOf(project)).proposed)).toEqual([work]);
  const denied = await say(project, work, false);
  expect([denied.proposed, keysOf(denied.notOf)]).toEqual([[], [work]]);
  const taken = await say(project, work, null);
  expect([keysOf(taken.proposed), taken.notOf]).toEqual([[work], []]);
  expect(keysOf((await say(project, work, true)).works)).toEqual([work]);
});

test('a work names its projects, and those that it acknowledges', async () => {
  const [of, named] = [await addProject('82371003'), await addProject('82371004')];
  const work = await addWork('Of two', [{ award: '82371004' }]);
  await say(of, work, true);
  const { body } = await reader.ask('GET', `research/works/${work}/projects`);
  const told = WorkProjects.parse(body).map(({ projectKey, isOf, acknowledgement }) => [
    projectKey,
    isOf,
    acknowledgement,
  ]);
  expect(told).toEqual([
    [named.entryKey, null, 'named'],
    [of.entryKey, true, 'not-named'],
  ]);
});

test('a work that was merged into another stands for its project as that one, and the last word on either holds', async () => {
  const project = await addProject('82371005');
  const [kept, merged] = [await addWork('The paper', []), await addWork('The paper once more', [], 2019)];
  await say(project, merged, true);
  await at.database
    .transaction()
    .execute((transaction) =>
      mergeInto(transaction, { keptKey: Number(kept), mergedKey: Number(merged), why: 'title' }),
    );
  expect(keysOf((await worksOf(project)).works)).toEqual([kept]);
  expect((await say(project, kept, null)).works).toEqual([]);
  await undoMerge(at.database, { mergeKey: '1', now: NOW });
  expect(keysOf((await worksOf(project)).works)).toEqual([merged]);
});

test('a struck work is shown and not counted', async () => {
  const project = await addProject('82371006');
  const workKey = await addWork('Entered twice', [{ award: '82371006' }]);
  await say(project, workKey, true);
  const work = WorkDetail.parse((await researcher.ask('GET', `research/works/${workKey}`)).body);
  const struck = { content: work.content, isStruck: true, reason: 'not ours' };
  await researcher.ask('PUT', `research/works/${workKey}`, struck, work.revision);
  const { works, check } = await worksOf(project);
  expect(works).toMatchObject([{ workKey, state: 'struck' }]);
  expect(check).toEqual({ named: 0, notNamed: 0, unknown: 0 });
});

test('who only reads the register links nothing; what is not there is not found', async () => {
  const project = await addProject('82371007');
  const work = await addWork('Anything', []);
  const path = `research/projects/${project.entryKey}/works`;
  expect((await reader.ask('PUT', `${path}/${work}`, { isOf: true })).status).toBe(403);
  expect((await researcher.ask('PUT', `${path}/999999`, { isOf: true })).status).toBe(404);
  expect((await researcher.ask('GET', 'research/projects/999999/works')).status).toBe(404);
});
