import { parseWorks } from '@isocenter/bibliography';
import { FIXTURE_WRITERS, fixtureWorks } from '@isocenter/bibliography/testing';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { accessRoutes } from '../../../platform/access/access-routes.ts';
import { openAccess } from '../../../platform/access/open-access.ts';
import { type TestSession, testSession } from '../../../platform/access/test-session.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { jobKinds } from '../../../platform/jobs/job-kind.ts';
import { type JobWorker, runJobs } from '../../../platform/jobs/run-jobs.ts';
import { CLINIC_MIGRATIONS } from '../../clinic/index.ts';
import { filesOfForms, IMAGING_MIGRATIONS, type Imaging, openImaging } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { RESEARCH_MIGRATIONS } from '../index.ts';
import { Doubts, WorkImport, WorkList } from '../outputs/contract.ts';
import { importJob } from '../outputs/import-job.ts';
import { workImportRoutes } from '../outputs/import-routes.ts';
import { outputRoutes } from '../outputs/routes.ts';
import { exchangeRoutes } from './routes.ts';
import { openWorkFiles } from './work-files.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let imaging: Imaging;
let server: HttpServer;
let jobs: JobWorker;
let researcher: TestSession;
let nurse: TestSession;

const WORKS = fixtureWorks('exchange', 60);

beforeAll(async () => {
  opened = await testDatabase([
    ...[...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS, ...RESEARCH_MIGRATIONS],
  ]);
  imaging = await openImaging(opened);
  const { database } = opened;
  const access = openAccess({ database, isDemonstration: false });
  server = testServer(access.identify);
  accessRoutes(server, access);
  const files = filesOfForms(imaging);
  const imports = importJob({ database, files });
  const workFiles = openWorkFiles(database);
  outputRoutes(server, { database, now: () => new Date() });
  workImportRoutes(server, { database, files, imports });
  exchangeRoutes(server, { database, workFiles });
  server.addHook('onClose', async () => workFiles.close());
  await server.ready();
  jobs = runJobs({
    ...{ database, kinds: jobKinds([imports]), atOnce: 1, name: 'test' },
    ...{ askEveryMs: 20, leaseMs: 15_000, beatEveryMs: 1000 },
    onFault: (error) => expect.unreachable(String(error)),
  });
  const to = { server, database };
  researcher = await testSession(to, { name: 'Bai Lu', role: 'researcher' });
  nurse = await testSession(to, { name: 'He Lan', role: 'nurse' });
  await imported(FIXTURE_WRITERS['csl-json'](WORKS), 'works.json');
});
afterAll(async () => {
  await jobs.stop();
  await server.close();
  await imaging.close();
  await opened.close();
});

async function imported(content: string, name: string) {
  const { importKey } = WorkImport.parse((await researcher.send('research/work-imports', content, name)).body);
  const told = async () => WorkImport.parse((await nurse.ask('GET', `research/work-imports/${importKey}`)).body);
  return vi.waitUntil(async () => (await told()).result, { timeout: 60_000, interval: 50 });
}
const listed = async (asked = '') => WorkList.parse((await nurse.ask('GET', `research/works?limit=200${asked}`)).body);
const file = async (path: string, who = nurse) => who.ask('GET', `research/${path}`);
const text = async (path: string) => {
  const { status, body } = await file(path);
  expect(status).toBe(200);
  return typeof body === 'string' ? body : JSON.stringify(body);
};

describe('what is exported and imported again', () => {
  test.each(['bibtex', 'ris', 'csl-json'] as const)('adds no work and leaves no doubt: %s', async (as) => {
    const before = await listed();
    expect(before.total).toBe(WORKS.length);
    const result = await imported(await text(`works/export?as=${as}&lang=en`), `works.${as}`);
    expect(result).toMatchObject({ format: as, read: WORKS.length, added: 0, doubted: 0, refused: [] });
    expect(await listed()).toEqual(before);
    expect(Doubts.parse((await nurse.ask('GET', 'research/work-doubts')).body)).toEqual([]);
  });

  test('of a person for ORCID: what is theirs alone', async () => {
    const { personKey } = researcher;
    const rows = (await listed()).rows.slice(0, 5);
    const theirs = rows.slice(0, 3).map(({ workKey }) => Number(workKey));
    const say = (keys: readonly number[], isTheirs: boolean) =>
      sql`insert into research_authorship (work_key, name_key, position, person_key, is_theirs)
        select work_key, name_key, position, ${personKey}::bigint, ${isTheirs} from research_author
        where work_key = any (${[...keys]}) and position = 1`.execute(opened.owner);
    await say(theirs, true);
    await say([Number(rows[3]?.workKey)], false);
    const exported = await text(`people/${personKey}/works/export?as=orcid-json&lang=en`);
    const titles = parseWorks(exported).works.map(({ work }) => work.title);
    expect(titles.sort()).toEqual(
      rows
        .slice(0, 3)
        .map(({ title }) => title)
        .sort(),
    );
    const result = await imported(exported, 'orcid.json');
    expect(result).toMatchObject({ format: 'orcid', read: 3, added: 0, doubted: 0, refused: [] });
    expect((await file('works/export?as=orcid-json&lang=en')).status).toBe(400);
  });
});

describe('a list', () => {
  test('is exported as it is searched, filtered and sorted', async () => {
    const asked = '&type=article&from=2019&sort=title&order=asc';
    const { rows, total } = await listed(asked);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThan(WORKS.length);
    const { works } = parseWorks(await text(`works/export?as=csl-json&lang=en${asked}`));
    expect(works.map(({ work }) => work.title)).toEqual(rows.map(({ title }) => title));
  });

  test('is printed as references, each with its number', async () => {
    const [work] = (await listed()).rows;
    const gb = await text(`works/export?as=gb-t-7714-2015&lang=zh`);
    expect(
      gb
        .split('\n')
        .filter(Boolean)
        .map((line) => line.split(' ')[0]),
    ).toEqual(WORKS.map((_, at) => `[${at + 1}]`));
    const vancouver = await text(`works/export?as=vancouver&lang=en`);
    expect(vancouver).toMatch(/^1\. \S/);
    // One alone is without a number.
    const one = await text(`works/${work?.workKey}/export?as=vancouver&lang=en`);
    expect(vancouver.startsWith(`1. ${one}`)).toBe(true);
  });

  test('has its type and file name, and stands in the record', async () => {
    const [work] = (await listed()).rows;
    const xml = await text(`works/${work?.workKey}/export?as=cerif-xml&lang=en`);
    expect(xml).toContain(`id="works-${work?.workKey}"`);
    const { rows } = await sql<{ entity: string; key: string; detail: object }>`
      select entity, entity_key as key, content::jsonb -> 'after' as detail from record_event join record_content using (event_key) where action = 'export' order by event_key desc limit 1`.execute(
      opened.owner,
    );
    expect(rows).toMatchObject([
      { entity: 'research-work', key: work?.workKey, detail: { as: 'cerif-xml', works: 1 } },
    ]);
  });

  test('is for whoever may read the register, and nothing is where nothing is', async () => {
    const answer = await server.inject({
      url: '/api/research/works/export?as=ris&lang=en',
      headers: { host: '127.0.0.1' },
    });
    expect(answer.statusCode).toBe(401);
    expect((await file('works/999999/export?as=ris&lang=en')).status).toBe(404);
    expect((await file('works/export?as=bibtex&lang=en&search=nothing-of-this-name')).body).toBeUndefined();
  });
});
