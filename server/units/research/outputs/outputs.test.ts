import { createServer } from 'node:http';
import type { Work as Content } from '@isocenter/bibliography';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
import { Doubts, MergeView, PersonWorks, Researchers, WorkDetail, WorkImport, WorkList } from './contract.ts';
import { importJob } from './import-job.ts';
import { workImportRoutes } from './import-routes.ts';
import { lookupRoutes } from './lookup-routes.ts';
import { outputRoutes } from './routes.ts';
import { worksForStatement } from './works-for-statement.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let imaging: Imaging;
let server: HttpServer;
let jobs: JobWorker;
let researcher: TestSession;
let physician: TestSession;
let nurse: TestSession;

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
  outputRoutes(server, { database, now: () => new Date() });
  workImportRoutes(server, { database, files, imports });
  await server.ready();
  jobs = runJobs({
    ...{ database, kinds: jobKinds([imports]), atOnce: 1, name: 'test' },
    ...{ askEveryMs: 20, leaseMs: 15_000, beatEveryMs: 1000 },
    onFault: (error) => expect.unreachable(String(error)),
  });
  const to = { server, database };
  researcher = await testSession(to, { name: 'Bai Lu', role: 'researcher' });
  physician = await testSession(to, { name: 'Lin Yue', role: 'oncologist' });
  nurse = await testSession(to, { name: 'He Lan', role: 'nurse' });
});
afterAll(async () => {
  await jobs.stop();
  await server.close();
  await imaging.close();
  await opened.close();
});

const paper = (more: Partial<Content>): Content => ({
  ...{ type: 'article', title: 'A paper', authors: [], keywords: [], publicationTypes: [], funding: [], relations: [] },
  ...{ isRetracted: false, issued: { year: 2024 } },
  ...more,
});
const author = (family: string, given: string, more: object = {}) => ({ family, given, affiliations: [], ...more });
const add = async (content: Content) =>
  WorkDetail.parse((await researcher.ask('POST', 'research/works', { content })).body);
const work = async (workKey: string) => WorkDetail.parse((await nurse.ask('GET', `research/works/${workKey}`)).body);
const listed = async (search: string) =>
  WorkList.parse((await nurse.ask('GET', `research/works?search=${encodeURIComponent(search)}`)).body);
const counted = async (workKey: string) =>
  (await worksForStatement(opened.database, { years: null, keys: [] })).works.find(({ key }) => key === workKey);
const doubts = async () => Doubts.parse((await nurse.ask('GET', 'research/work-doubts')).body);

async function imported(content: string | Buffer, name = 'library.ris'): Promise<WorkImport> {
  const { importKey } = WorkImport.parse((await researcher.send('research/work-imports', content, name)).body);
  const told = async () => WorkImport.parse((await nurse.ask('GET', `research/work-imports/${importKey}`)).body);
  await expect.poll(async () => (await told()).result, { timeout: 30_000 }).not.toBeNull();
  return told();
}

const RIS = `TY  - JOUR
TI  - Imaginary dose painting of a phantom
AU  - Bai, Lu
AU  - Lin, Yue
JO  - Journal of Imaginary Oncology
PY  - 2023
DO  - 10.5555/paint
ER  - 

TY  - JOUR
TI  - A second imaginary paper
AU  - Other, Ann
PY  - 2022
ER  - 
`;

describe('an import', () => {
  test('adds what is not there, and changes nothing when it comes again', async () => {
    const first = await imported(RIS);
    expect(first.result).toEqual({
      ...{ format: 'ris', read: 2, added: 2, matched: 0, doubted: 0, unchanged: 0, refused: [] },
    });
    const again = await imported(RIS);
    expect(again.result).toMatchObject({ read: 2, added: 0, matched: 0, unchanged: 2 });
    expect((await listed('imaginary dose painting')).total).toBe(1);
    expect((await listed('ｉｍａｇｉｎａｒｙ oncology bai')).rows[0]).toMatchObject({
      authors: 'Bai Lu, Lin Yue',
      year: 2023,
    });
  });

  test('completes what is there by what the record says more; both records can be seen', async () => {
    const known = await imported(
      '@article{a, title={Imaginary dose painting of a phantom}, year=2023, doi={10.5555/PAINT}, volume={7}, pages={1--9}}',
    );
    expect(known.result).toMatchObject({ format: 'bibtex', read: 1, added: 0, matched: 1 });
    const { rows } = await listed('10.5555/paint');
    const told = await work(rows[0]!.workKey);
    expect(told.content).toMatchObject({ volume: '7', authors: [{ family: 'Bai' }, { family: 'Lin' }] });
    expect(told.sources.map(({ format, matchedBy }) => [format, matchedBy])).toEqual([
      ['ris', null],
      ['bibtex', 'doi'],
    ]);
  });

  test('a record that cannot be read is named with its place; a file of no known format is refused whole', async () => {
    const { result } = await imported(
      'TY  - JOUR\nTI  - Whole\nPY  - 2021\nER  - \n\nTY  - JOUR\nPY  - 2021\nER  - \n',
    );
    expect(result).toMatchObject({ read: 1, added: 1 });
    expect(result?.refused).toHaveLength(1);
    expect(result?.refused[0]?.place).toMatch(/^#2/);
    const none = await imported('just a letter', 'letter.txt');
    expect(none.result).toMatchObject({ format: null, read: 0, refused: [{ code: 'bibliography/unknown-format' }] });
    expect((await researcher.send('research/work-imports', '', 'empty.ris')).status).toBe(422);
    expect((await nurse.send('research/work-imports', RIS, 'a.ris')).status).toBe(403);
  });

  test('reads GB 18030, as older exports of Chinese databases are', async () => {
    // “放射” in GB 18030: B7 C5 C9 E4
    const bytes = Buffer.concat([
      Buffer.from('TY  - JOUR\nTI  - '),
      Buffer.from('b7c5c9e4', 'hex'),
      Buffer.from(' therapy of a phantom\nPY  - 2020\nER  - \n'),
    ]);
    await imported(bytes, 'cnki.txt');
    expect((await listed('放射 therapy')).total).toBe(1);
  });
});

describe('a look-up by DOI', () => {
  const found = {
    ...{ type: 'article-journal', title: 'Looked up in the network', DOI: '10.5555/LOOKED-UP' },
    ...{ author: [{ family: 'Bai', given: 'Lu' }], issued: { 'date-parts': [[2025, 2]] }, volume: '12' },
  };
  const service = createServer((request, response) =>
    request.url === '/10.5555/looked-up' ? response.end(JSON.stringify(found)) : response.writeHead(404).end(),
  );
  const served: HttpServer[] = [];
  let keeper: TestSession;
  /** Somebody who keeps the register, on a server that asks such a resolver. */
  const keeperAt = async (resolver: URL | undefined, name: string) => {
    const { database } = opened;
    const access = openAccess({ database, isDemonstration: false });
    const at = testServer(access.identify);
    accessRoutes(at, access);
    lookupRoutes(at, { database, resolver });
    await at.ready();
    served.push(at);
    return testSession({ server: at, database }, { name, role: 'researcher' });
  };
  const lookUp = async (doi: string, by = keeper) => (await by.ask('POST', 'research/work-lookups', { doi })).body;

  beforeAll(async () => {
    await new Promise<void>((done) => service.listen(0, '127.0.0.1', done));
    const address = service.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    keeper = await keeperAt(new URL(`http://127.0.0.1:${port}`), 'Gu Yun');
  });
  afterAll(async () => {
    await Promise.all(served.map((each) => each.close()));
    service.close();
  });

  test('adds what the agency says, or completes what is there; the place of the record is the DOI', async () => {
    const typed = await add(paper({ title: 'Looked up in the network', doi: '10.5555/looked-up', issue: '3' }));
    expect(await lookUp('https://doi.org/10.5555/LOOKED-UP')).toEqual({ workKey: typed.workKey });
    const told = await work(typed.workKey);
    expect(told.content).toMatchObject({ issue: '3', volume: '12', authors: [{ family: 'Bai' }] });
    expect(told.sources.at(-1)).toMatchObject({ format: 'csl-json', place: 'https://doi.org/10.5555/looked-up' });
  });

  test('refuses what is no DOI, what nobody registered, and everything where no resolver was set', async () => {
    expect(await lookUp('a paper')).toMatchObject({ code: 'bibliography/doi' });
    expect(await lookUp('10.5555/nobody')).toMatchObject({ code: 'research/lookup-unknown' });
    const off = await keeperAt(undefined, 'Ma Xin');
    expect(await lookUp('10.5555/looked-up', off)).toMatchObject({ code: 'research/lookup-off' });
    expect((await off.ask('GET', 'research/work-lookups')).body).toEqual({ service: null });
  });
});

describe('two works that may be one', () => {
  const twins = async (n: number) => {
    const title = `A duplicate with another identifier, number ${n}`;
    const first = await add(paper({ title, doi: `10.5555/twin-${n}a`, volume: '1' }));
    const second = await add(paper({ title, doi: `10.5555/twin-${n}b`, issue: '2' }));
    const doubt = (await doubts()).find((each) => each.second.workKey === second.workKey)!;
    return { first, second, doubt };
  };

  test('stand beside each other until a person says that they are one; that can be undone', async () => {
    const { first, second, doubt } = await twins(1);
    expect(doubt.why).toBe('doi-differs');
    await researcher.ask('PUT', `research/work-doubts/${doubt.doubtKey}`, { decision: 'same' });
    const merged = await work(first.workKey);
    expect(merged.content).toMatchObject({ volume: '1', issue: '2', doi: '10.5555/twin-1a' });
    expect(merged.merges).toMatchObject([{ merged: { workKey: second.workKey }, mayBeUndone: true }]);
    expect(await work(second.workKey)).toMatchObject({ state: 'merged', mergedInto: first.workKey });
    expect((await listed('duplicate with another identifier, number 1')).total).toBe(1);
    const undone = await researcher.ask('POST', `research/work-merges/${merged.merges[0]!.mergeKey}/undone`);
    expect(undone.status).toBe(204);
    expect((await work(first.workKey)).content).toEqual(first.content);
    expect(await work(second.workKey)).toMatchObject({ state: 'stands', mergedInto: null });
    expect((await doubts()).map(({ doubtKey }) => doubtKey)).not.toContain(doubt.doubtKey); // who took them apart said that they are two
  });

  test('what was merged is known again by its own DOI when it is imported again', async () => {
    const { first, doubt } = await twins(2);
    await researcher.ask('PUT', `research/work-doubts/${doubt.doubtKey}`, { decision: 'same' });
    const { result } = await imported(
      '@article{b, title={A duplicate, as a third database prints it}, year=2024, doi={10.5555/twin-2b}, number={3}}',
    );
    expect(result).toMatchObject({ added: 0, matched: 1, doubted: 0 });
    expect((await work(first.workKey)).sources.at(-1)?.format).toBe('bibtex');
  });

  test('a merge is not undone once the work was changed: that change would be lost', async () => {
    const { first, doubt } = await twins(3);
    await researcher.ask('PUT', `research/work-doubts/${doubt.doubtKey}`, { decision: 'same' });
    const { revision, content, merges } = await work(first.workKey);
    await researcher.ask(
      'PUT',
      `research/works/${first.workKey}`,
      { content: { ...content, pages: '3-4' }, isStruck: false, reason: 'pages' },
      revision,
    );
    expect((await researcher.ask('POST', `research/work-merges/${merges[0]!.mergeKey}/undone`)).status).toBe(409);
    expect((await work(first.workKey)).merges[0]?.mayBeUndone).toBe(false);
  });

  const merge = async (n: number) => {
    const pair = await twins(n);
    await researcher.ask('PUT', `research/work-doubts/${pair.doubt.doubtKey}`, { decision: 'same' });
    return pair;
  };
  const undo = async (workKey: string) => {
    const { merges } = await work(workKey);
    return researcher.ask('POST', `research/work-merges/${merges[0]?.mergeKey}/undone`);
  };
  const publish = async (workKey: string, isPublic: boolean) => {
    const { revision } = await work(workKey);
    return (await researcher.ask('PUT', `research/works/${workKey}/public`, { isPublic }, revision)).status;
  };

  test('marking as public does not stop a merge from being undone; a merge keeps the mark, and undone gives it back', async () => {
    const { first, second } = await merge(5);
    expect(await publish(first.workKey, true)).toBe(200);
    expect((await work(first.workKey)).merges[0]?.mayBeUndone).toBe(true);
    expect((await undo(first.workKey)).status).toBe(204);
    expect((await work(first.workKey)).isPublic).toBe(true); // marked by a person since
    expect((await work(second.workKey)).isPublic).toBe(false);

    const other = await twins(6);
    await publish(other.second.workKey, true);
    await researcher.ask('PUT', `research/work-doubts/${other.doubt.doubtKey}`, { decision: 'same' });
    expect((await work(other.first.workKey)).isPublic).toBe(true);
    await undo(other.first.workKey);
    expect((await work(other.first.workKey)).isPublic).toBe(false);
    expect((await work(other.second.workKey)).isPublic).toBe(true);
  });

  test('of two merges into one work the later one is undone first, then the earlier one can be', async () => {
    const { first } = await merge(7);
    const third = await add(
      paper({ title: 'A duplicate with another identifier, number 7', doi: '10.5555/twin-7c', pages: '7' }),
    );
    const doubt = (await doubts()).find((each) => each.second.workKey === third.workKey)!;
    await researcher.ask('PUT', `research/work-doubts/${doubt.doubtKey}`, { decision: 'same' });
    const { merges } = await work(first.workKey);
    expect(merges.map(({ mayBeUndone }) => mayBeUndone)).toEqual([false, true]);
    expect((await researcher.ask('POST', `research/work-merges/${merges[1]?.mergeKey}/undone`)).status).toBe(204);
    expect((await undo(first.workKey)).status).toBe(204);
    expect((await work(first.workKey)).content).toEqual(first.content);
  });

  test('what was said of the authors of the merged work holds for the kept one, until the merge is undone', async () => {
    const title = 'A duplicate whose authors are known';
    const names = (doi: string, family: string[]) =>
      paper({ title, doi, authors: family.map((each) => author(each, 'Lan')) });
    const first = await add(names('10.5555/known-a', ['Bai', 'He', 'Gu']));
    const second = await add(names('10.5555/known-b', ['Bai', 'He', 'Gu']));
    const say = (workKey: string, position: number, isTheirs: boolean) =>
      researcher.ask('PUT', `research/works/${workKey}/authorships`, {
        ...{ position, personKey: nurse.personKey, isTheirs },
      });
    const told = async ({ workKey }: { workKey: string }) =>
      (await work(workKey)).authorships.map(({ position, how }) => [position, how]);
    await say(second.workKey, 2, true);
    await say(second.workKey, 1, true);
    await say(first.workKey, 1, false);
    const doubt = (await doubts()).find((each) => each.second.workKey === second.workKey)!;
    await researcher.ask('PUT', `research/work-doubts/${doubt.doubtKey}`, { decision: 'same' });
    const merged = [
      [1, 'denied'], // said of the kept work itself
      [2, 'said'],
    ];
    expect(await told(first)).toEqual(merged);
    await undo(first.workKey);
    expect(await told(first)).toEqual([[1, 'denied']]);
    expect(await told(second)).toEqual([
      [1, 'said'],
      [2, 'said'],
    ]);
  });

  test('“different” is kept, and can be decided anew; so can a merge that was taken apart; “same” is decided once', async () => {
    const { first, second, doubt } = await twins(4);
    const decide = (decision: string) => researcher.ask('PUT', `research/work-doubts/${doubt.doubtKey}`, { decision });
    expect((await decide('different')).status).toBe(200);
    expect((await work(first.workKey)).doubts).toMatchObject([{ decision: 'different' }]);
    expect((await decide('same')).status).toBe(200);
    expect((await decide('same')).status).toBe(409);
    expect((await undo(first.workKey)).status).toBe(204);
    expect((await decide('same')).status).toBe(200);
    expect(await work(second.workKey)).toMatchObject({ state: 'merged', mergedInto: first.workKey });
  });

  test('that nothing found are merged by whoever chooses them, after a view of both; no work with itself', async () => {
    const en = await add(
      paper({ title: 'A paper that two databases know', volume: '3', authors: [author('Bai', 'Lu')] }),
    );
    const zh = await add(
      paper({ title: '两个数据库都收录的论文', language: 'zh', volume: '4', pages: '1-9', issued: { year: 2020 } }),
    );
    const chosen = { kept: en.workKey, merged: zh.workKey };
    const view = MergeView.parse(
      (await nurse.ask('GET', `research/work-merges?kept=${en.workKey}&merged=${zh.workKey}`)).body,
    );
    expect(view).toMatchObject({
      ...{ kept: en.content, merged: zh.content, conflicts: ['issued', 'volume'] },
      made: {
        title: zh.content.title,
        titleOther: en.content.title,
        volume: '3',
        pages: '1-9',
        issued: { year: 2024 },
      },
    });
    expect((await nurse.ask('POST', 'research/work-merges', chosen)).status).toBe(403);
    expect((await researcher.ask('POST', 'research/work-merges', { ...chosen, merged: en.workKey })).status).toBe(409);
    expect((await researcher.ask('POST', 'research/work-merges', chosen)).status).toBe(204);
    const told = await work(en.workKey);
    expect(told.content).toEqual(view.made);
    expect(told.merges).toMatchObject([{ merged: { workKey: zh.workKey }, why: 'chosen', mayBeUndone: true }]);
    expect((await undo(en.workKey)).status).toBe(204);
    expect((await researcher.ask('POST', 'research/work-merges', chosen)).status).toBe(204); // decided anew
  });

  test('a preprint that names its paper is one work with it; one that does not is a doubt', async () => {
    await add(paper({ title: 'A paper that has a preprint', doi: '10.5555/final' }));
    const preprint = await add(
      paper({
        type: 'preprint',
        title: 'A paper that has a preprint, first version',
        doi: '10.5555/pre',
        relations: [{ kind: 'is-preprint-of', doi: '10.5555/final' }],
      }),
    );
    expect(preprint.content).toMatchObject({ type: 'article', doi: '10.5555/final' });
    await add(
      paper({
        type: 'preprint',
        title: 'A paper that has a preprint',
        issued: { year: 2022 },
        doi: '10.5555/other-pre',
      }),
    );
    expect((await doubts()).map(({ why }) => why)).toContain('preprint-pair');
  });
});

describe('a work', () => {
  test('what a person corrected stays when another file says otherwise', async () => {
    const { workKey, revision, content } = await add(paper({ title: 'A titel with a slip', doi: '10.5555/slip' }));
    const corrected = { content: { ...content, title: 'A title' }, isStruck: false, reason: 'slip of the pen' };
    expect((await researcher.ask('PUT', `research/works/${workKey}`, corrected, revision)).status).toBe(200);
    await imported(
      '@article{c, title={A titel with a slip, and a longer end}, year=2024, doi={10.5555/slip}, volume={3}}',
    );
    expect((await work(workKey)).content).toMatchObject({ title: 'A title', volume: '3' });
    expect((await work(workKey)).byHand).toEqual(['title']);
  });

  test('is changed by one at a time, with a reason, by those who keep the register', async () => {
    const { workKey, revision, content } = await add(paper({ title: 'Changed at once', doi: '10.5555/once' }));
    const change = (who: TestSession) =>
      who.ask(
        'PUT',
        `research/works/${workKey}`,
        { content: { ...content, volume: '2' }, isStruck: false, reason: 'volume' },
        revision,
      );
    expect((await change(nurse)).status).toBe(403);
    expect((await change(researcher)).status).toBe(200);
    expect((await change(physician)).status).toBe(412);
  });

  test('struck out it is counted no more, and stays so when its file comes again', async () => {
    const { workKey, revision, content } = await add(paper({ title: 'Entered in error', doi: '10.5555/error' }));
    await researcher.ask('PUT', `research/works/${workKey}`, { content, isStruck: true, reason: 'not ours' }, revision);
    expect((await listed('entered in error')).total).toBe(0);
    await imported('@article{d, title={Entered in error}, year=2024, doi={10.5555/error}, volume={9}}');
    expect(await work(workKey)).toMatchObject({ state: 'struck', content: { volume: '9' } });
    expect((await listed('entered in error')).total).toBe(0);
  });

  test('that stands takes a record before one that was struck out, whichever came first', async () => {
    const twin = paper({ title: 'Entered twice, the first in error', doi: '10.5555/struck-twin' });
    const struck = await add(twin);
    const change = { content: struck.content, isStruck: true, reason: 'twice' };
    await researcher.ask('PUT', `research/works/${struck.workKey}`, change, struck.revision);
    const { workKey, revision, content } = await add(paper({ title: 'Stands', doi: '10.5555/stands-twin' }));
    const renamed = { content: { ...content, ...twin }, isStruck: false, reason: 'its own name' };
    expect((await researcher.ask('PUT', `research/works/${workKey}`, renamed, revision)).status).toBe(200);
    const told = await add({ ...twin, volume: '5' });
    expect(told).toMatchObject({ workKey, content: { volume: '5' }, doubts: [] });
    expect((await work(struck.workKey)).content.volume).toBeUndefined();
  });

  test('a DOI, PMID, ISSN or ORCID that is none is refused, and so is the DOI of another', async () => {
    const tried = async (content: Content) => (await researcher.ask('POST', 'research/works', { content })).status;
    for (const content of [
      paper({ title: 'Wrong', doi: 'not a doi' }),
      paper({ title: 'Wrong', pmid: 'x1' }),
      paper({ title: 'Wrong', container: { title: 'J', issns: ['0360-3017'] } }),
      paper({ title: 'Wrong', authors: [author('A', 'B', { orcid: '0000-0002-1825-0098' })] }),
    ])
      expect(await tried(content)).toBe(422);
    const { workKey, revision, content } = await add(paper({ title: 'Wants a DOI', doi: '10.5555/own' }));
    await add(paper({ title: 'Has the DOI', doi: '10.5555/taken' }));
    const change = { content: { ...content, doi: 'https://doi.org/10.5555/TAKEN' }, isStruck: false, reason: 'doi' };
    expect((await researcher.ask('PUT', `research/works/${workKey}`, change, revision)).status).toBe(409);
  });
});

describe('a retraction notice', () => {
  const notice = (of: Content['relations'][number], doi: string) =>
    paper({ type: 'retraction-notice', title: `Retraction: ${doi}`, doi, relations: [{ ...of, kind: 'retracts' }] });
  const isRetracted = async ({ workKey }: { workKey: string }) => (await work(workKey)).content.isRetracted;

  test('retracts its paper, whichever comes first, by DOI or PMID; the paper names it', async () => {
    const before = await add(paper({ title: 'Retracted later', doi: '10.5555/retracted', pmid: '99000101' }));
    await add(notice({ kind: 'retracts', doi: '10.5555/retracted' }, '10.5555/notice-1'));
    expect((await work(before.workKey)).content).toMatchObject({
      ...{ isRetracted: true, relations: [{ kind: 'is-retracted-by', doi: '10.5555/notice-1' }] },
    });
    await add(notice({ kind: 'retracts', pmid: '99000102' }, '10.5555/notice-2'));
    const after = await add(paper({ title: 'Imported after its notice', pmid: '99000102' }));
    expect(after.content.isRetracted).toBe(true);
    expect((await counted(after.workKey))?.isRetracted).toBe(true);
  });

  test('is not over what a person said', async () => {
    const retracted = await add(
      paper({ title: 'Not retracted at all', doi: '10.5555/not-retracted', isRetracted: true }),
    );
    const { workKey, revision, content } = retracted;
    const change = { content: { ...content, isRetracted: false }, isStruck: false, reason: 'the notice is of another' };
    await researcher.ask('PUT', `research/works/${workKey}`, change, revision);
    await add(notice({ kind: 'retracts', doi: '10.5555/not-retracted' }, '10.5555/notice-3'));
    expect(await isRetracted(retracted)).toBe(false);
  });

  test('of a preprint retracts no paper, and one of a duplicate the work that stands for it', async () => {
    const published = await add(
      paper({ title: 'Published after a preprint that was withdrawn', doi: '10.5555/stays' }),
    );
    await add(
      paper({
        ...{ type: 'preprint', title: 'Withdrawn', doi: '10.5555/withdrawn', isRetracted: true },
        relations: [{ kind: 'is-preprint-of', doi: '10.5555/stays' }],
      }),
    );
    await add(notice({ kind: 'retracts', doi: '10.5555/withdrawn' }, '10.5555/notice-4'));
    expect(await isRetracted(published)).toBe(false);

    const title = 'A duplicate whose notice names the other';
    const first = await add(paper({ title, doi: '10.5555/dup-a' }));
    const second = await add(paper({ title, doi: '10.5555/dup-b' }));
    const doubt = (await doubts()).find((each) => each.second.workKey === second.workKey)!;
    await researcher.ask('PUT', `research/work-doubts/${doubt.doubtKey}`, { decision: 'same' });
    await add(notice({ kind: 'retracts', doi: '10.5555/dup-b' }, '10.5555/notice-5'));
    expect(await isRetracted(first)).toBe(true);
  });
});

describe('whose a work is', () => {
  const orcid = '0000-0002-1825-0097'; // the example of ORCID itself
  const people = async () => Researchers.parse((await nurse.ask('GET', 'research/people')).body);
  const me = async (who: TestSession) => (await people()).find(({ person }) => person.personKey === who.personKey)!;
  const mine = async (who: TestSession) =>
    PersonWorks.parse((await who.ask('GET', `research/people/${who.personKey}/works`)).body);

  test('by ORCID; else a confirmed form of the name proposes, and the person decides', async () => {
    const profile = { orcid: `https://orcid.org/${orcid}`, family: 'Lin', given: 'Yue' };
    expect((await physician.ask('PUT', `research/people/${physician.personKey}`, profile, 0)).status).toBe(200);
    const { proposedForms } = await me(physician);
    expect(proposedForms).toContain('Lin Yue');
    expect((await mine(physician)).length).toBe(0); // a form that nobody confirmed proposes nothing
    await physician.ask('PUT', `research/people/${physician.personKey}/forms`, {
      forms: ['Lin Yue', 'Lin Y'],
      isConfirmed: true,
    });
    await add(paper({ title: 'By ORCID', doi: '10.5555/o1', authors: [author('Lin', 'Y', { orcid })] }));
    await add(
      paper({
        title: 'By a homonym with an ORCID of another',
        doi: '10.5555/o2',
        authors: [author('Lin', 'Yue', { orcid: '0000-0001-5109-3700' })],
      }),
    );
    const homonym = await add(paper({ title: 'By a homonym', doi: '10.5555/o3', authors: [author('Lin', 'Yue')] }));
    const works = await mine(physician);
    expect(works.map(({ title, how }) => [title, how])).toEqual([
      ['By a homonym', 'proposed'],
      ['Imaginary dose painting of a phantom', 'proposed'],
      ['By ORCID', 'orcid'],
    ]);
    const say = (isTheirs: boolean | null, who = physician) =>
      who.ask('PUT', `research/works/${homonym.workKey}/authorships`, {
        position: works[0]!.position,
        personKey: physician.personKey,
        isTheirs,
      });
    expect((await say(true, nurse)).status).toBe(403); // for somebody else, and keeps no register
    expect((await say(false)).status).toBe(200);
    expect((await mine(physician)).at(-1)).toMatchObject({ title: 'By a homonym', how: 'denied' });
    expect(await me(physician)).toMatchObject({ theirs: 1, proposed: 1 });
    await say(null);
    expect((await mine(physician))[0]).toMatchObject({ title: 'By a homonym', how: 'proposed' });
  });

  const say = (workKey: string, position: number, isTheirs: boolean) =>
    researcher.ask('PUT', `research/works/${workKey}/authorships`, {
      ...{ position, personKey: nurse.personKey, isTheirs },
    });
  const toldOf = async (workKey: string) =>
    (await work(workKey)).authorships
      .filter(({ person }) => person.personKey === nurse.personKey)
      .map(({ position, how }) => [position, how]);

  test('what was said of an author stays when the name is completed by an import, in another script, and corrected', async () => {
    const authors = [author('Bai', 'L'), author('He', 'L')];
    const { workKey } = await add(paper({ title: 'Abbreviated at first', doi: '10.5555/abbreviated', authors }));
    await say(workKey, 2, true);
    await say(workKey, 1, false);
    const stays = async (of: Partial<Content>) => {
      expect((await work(workKey)).content.authors).toMatchObject(of.authors ?? []);
      expect(await toldOf(workKey)).toEqual([
        [1, 'denied'],
        [2, 'said'],
      ]);
      expect(await counted(workKey)).toMatchObject({ authors: [nurse.personKey], firsts: [] });
    };
    await imported(
      '@article{n, title={Abbreviated at first}, author={Bai, Lu and He, Lan}, year=2024, doi={10.5555/abbreviated}}',
    );
    await stays({ authors: [author('Bai', 'Lu'), author('He', 'Lan')] });
    await imported('@article{z, title={缩写的题目}, author={白露 and 何兰}, year=2024, doi={10.5555/abbreviated}}');
    await stays({
      authors: [author('Bai', 'Lu', { nativeName: '白露' }), author('He', 'Lan', { nativeName: '何兰' })],
    });
    const { revision, content } = await work(workKey);
    const corrected = { ...content, authors: [author('Bay', 'Lu'), author('Heh', 'Lan')] };
    await researcher.ask(
      ...(['PUT', `research/works/${workKey}`] as const),
      ...([{ content: corrected, isStruck: false, reason: 'names' }, revision] as const),
    );
    await stays(corrected);
  });

  test('of two authors of one name it is said of that place alone, and goes with it', async () => {
    const authors = [author('Wang', 'Y'), author('Bai', 'Lu'), author('Wang', 'Y')];
    const { workKey } = await add(paper({ title: 'Two of one name', doi: '10.5555/two', authors }));
    await say(workKey, 3, true);
    expect(await toldOf(workKey)).toEqual([[3, 'said']]);
    expect(await counted(workKey)).toMatchObject({ authors: [nurse.personKey], firsts: [] });
    await say(workKey, 1, false);
    const { revision, content } = await work(workKey);
    const first = { ...content, authors: [author('Gu', 'Yun'), ...content.authors] };
    const change = { content: first, isStruck: false, reason: 'the first was missing' };
    await researcher.ask('PUT', `research/works/${workKey}`, change, revision);
    expect(await toldOf(workKey)).toEqual([
      [2, 'denied'],
      [4, 'said'],
    ]);
  });

  test('it is without a place while its author is not on the work, and comes back with the name', async () => {
    const authors = [author('Bai', 'Lu'), author('He', 'Lan')];
    const { workKey } = await add(paper({ title: 'An author left out', doi: '10.5555/left-out', authors }));
    await say(workKey, 2, true);
    const to = async (now: Content['authors']) => {
      const { revision, content } = await work(workKey);
      const change = { content: { ...content, authors: now }, isStruck: false, reason: 'authors' };
      await researcher.ask('PUT', `research/works/${workKey}`, change, revision);
    };
    await to([author('Bai', 'Lu')]);
    expect(await toldOf(workKey)).toEqual([]);
    await to(authors);
    expect(await toldOf(workKey)).toEqual([[2, 'said']]);
  });

  test('an ORCID belongs to one, and its check digit is tried', async () => {
    const say = (value: string) =>
      nurse.ask('PUT', `research/people/${nurse.personKey}`, { orcid: value, family: null, given: null }, 0);
    expect((await say(orcid)).status).toBe(409);
    expect((await say('0000-0002-1825-0098')).status).toBe(422);
  });
});
