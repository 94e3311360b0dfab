import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessRoutes } from '../../../platform/access/access-routes.ts';
import { openAccess } from '../../../platform/access/open-access.ts';
import { type TestSession, testSession } from '../../../platform/access/test-session.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { RESEARCH_MIGRATIONS } from '../index.ts';
import { Journal, JournalLists, JournalPage } from './contract.ts';
import { journalRoutes } from './routes.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
let researcher: TestSession;
let nurse: TestSession;

beforeAll(async () => {
  opened = await testDatabase(RESEARCH_MIGRATIONS);
  const access = openAccess({ database: opened.database, isDemonstration: false });
  server = testServer(access.identify);
  accessRoutes(server, access);
  journalRoutes(server, { database: opened.database, now: () => new Date() });
  await server.ready();
  const to = { server, database: opened.database };
  researcher = await testSession(to, { name: 'Bai Lu', role: 'researcher' });
  nurse = await testSession(to, { name: 'He Lan', role: 'nurse' });
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

const load = (text: string, more: object = {}, who = researcher) =>
  who.ask('POST', 'research/journal-lists', {
    ...{ name: 'a list', text, year: null, index: null, isWhole: false, ...more },
  });
const found = async (search: string) =>
  JournalPage.parse((await nurse.ask('GET', `research/journals?search=${encodeURIComponent(search)}`)).body).rows[0]!;

describe('lists of journals', () => {
  test('two lists are one journal by any of its ISSNs, each saying what it has columns for', async () => {
    expect(
      (await load('title,issn,eissn,year,index,jcr quartile\nRed Journal,0360-3016,1879-355X,2023,SCIE,Q1\n')).status,
    ).toBe(201);
    expect((await load('刊名,issn,年份,中科院分区,top\nRed Journal (Elsevier),1879-355X,2023,2区,是\n')).status).toBe(
      201,
    );
    const journal = await found('red');
    expect(journal).toMatchObject({ title: 'Red Journal', issns: ['0360-3016', '1879-355X'], works: 0 });
    expect(journal.years).toEqual([
      {
        ...{ year: 2023, indexes: ['SCIE'], jcrQuartile: 1, casPartition: 2, isTop: true, revision: 2 },
        ...{ list: 'a list', byHand: [], reason: null },
      },
    ]);
    expect((await found('1879-355X')).journalKey).toBe(journal.journalKey);
  });

  test('loaded twice it comes to the same; several rows of one year are one, with the best quarter', async () => {
    const text = 'title,issn,year,index,quartile\nGreen,0167-8140,2024,SCIE,Q3\nGreen,0167-8140,2024,SSCI,Q2\n';
    await load(text);
    const once = await found('green');
    await load(text);
    const { years } = await found('green');
    expect(years).toEqual(once.years.map((year) => ({ ...year, revision: 2 })));
    expect(years[0]).toMatchObject({ indexes: ['SCIE', 'SSCI'], jcrQuartile: 2 });
  });

  test('a whole list of an index takes out of it what it does not name, in that year alone', async () => {
    await load('title,issn,year,index\nOut,0028-4793,2022,EI\nOut,0028-4793,2023,EI\nIn,0140-6736,2023,EI\n');
    const loaded = await load('title,issn\nIn,0140-6736\n', { year: 2023, index: 'EI', isWhole: true });
    expect(JournalLists.parse(loaded.body)[0]).toMatchObject({ taken: 1, left: 1 });
    expect((await found('out')).years.map(({ year, indexes }) => [year, indexes])).toEqual([
      [2023, []],
      [2022, ['EI']],
    ]);
    expect((await found('in')).years[0]?.indexes).toEqual(['EI']);
  });

  test('rows that are refused are kept with their line, and nothing of them is taken', async () => {
    const loaded = await load('title,issn,year\nWrong,0140-6737,2023\n');
    expect(JournalLists.parse(loaded.body)[0]?.refused).toEqual([{ line: 2, why: 'issn', found: '0140-6737' }]);
    expect(await found('wrong')).toBeUndefined();
  });

  test('a year is corrected by hand with a reason, by one at a time', async () => {
    const { journalKey, years } = await found('red');
    const corrected = { indexes: [], jcrQuartile: null, casPartition: null, isTop: null, reason: 'dropped in May' };
    const say = (revision: number, who = researcher) =>
      who.ask('PUT', `research/journals/${journalKey}/years/2023`, corrected, revision);
    expect((await say(years[0]!.revision, nurse)).status).toBe(403);
    expect(Journal.parse((await say(years[0]!.revision)).body).years[0]).toMatchObject({
      ...{ indexes: [], jcrQuartile: null, reason: 'dropped in May' },
    });
    expect((await say(years[0]!.revision)).status).toBe(412);
  });

  test('what a person said no later list says anew; what else the list says is taken', async () => {
    const row = 'title,issn,year,index,quartile\nBrown,0021-9258,2023,SCIE,Q1\n';
    await load(row);
    const { journalKey, years } = await found('brown');
    const dropped = { indexes: [], jcrQuartile: 1, casPartition: null, isTop: null, reason: 'dropped in May' };
    await researcher.ask('PUT', `research/journals/${journalKey}/years/2023`, dropped, years[0]!.revision);
    await load(row.replace('Q1', 'Q2'));
    await load('title,issn\nGreen,0167-8140\n', { year: 2023, index: 'SCIE', isWhole: true });
    expect((await found('brown')).years[0]).toMatchObject({
      ...{ indexes: [], jcrQuartile: 2, byHand: ['indexes'], reason: 'dropped in May' },
    });
  });

  test('who keeps no register loads no list', async () => {
    expect((await load('title,issn\nA,0360-3016\n', {}, nurse)).status).toBe(403);
  });
});
