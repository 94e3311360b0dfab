import type { Work as Content } from '@isocenter/bibliography';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestSession, testSession } from '../../../platform/access/test-session.ts';
import { researchTestServer } from '../research-test-server.ts';
import { WorkDetail } from './contract.ts';
import { worksForStatement } from './works-for-statement.ts';

let served: Awaited<ReturnType<typeof researchTestServer>>;
let researcher: TestSession;

beforeAll(async () => {
  served = await researchTestServer(() => new Date('2026-03-01T08:00:00Z'));
  researcher = await testSession(served, { name: 'Bai Lu', role: 'researcher' });
});
afterAll(() => served.close());

async function load(text: string): Promise<void> {
  const body = { name: 'a list', text, year: null, index: null, isWhole: false };
  expect((await researcher.ask('POST', 'research/journal-lists', body)).status).toBe(201);
}

async function journalYearOf(issns: readonly string[], year: number) {
  const content: Content = {
    ...{ type: 'article', title: `Paper of ${year} in ${issns.join()}`, authors: [], keywords: [], funding: [] },
    ...{ publicationTypes: [], relations: [], isRetracted: false, issued: { year } },
    container: { title: 'A journal', issns },
  };
  const added = await researcher.ask('POST', 'research/works', { content });
  const { workKey } = WorkDetail.parse(added.body);
  const { works } = await worksForStatement(served.database, { years: null, keys: [] });
  return works.find(({ key }) => key === workKey)?.journalYear;
}

const AGREED = { isQuartileDisputed: false, isPartitionDisputed: false };

test('what one list says by the printed ISSN and another by the electronic one holds for a paper with both', async () => {
  await load('title,issn,year,cas\nRed,1879-355X,2023,2\n');
  await load('title,issn,year,index,quartile\nRed,0360-3016,2023,SCIE,Q1\n');
  const both = ['0360-3016', '1879-355X'];
  expect(await journalYearOf(both, 2023)).toEqual({ indexes: ['SCIE'], jcrQuartile: 1, casPartition: 2, ...AGREED });
  expect(await journalYearOf(both, 2022)).toBeNull();
});

test('where they disagree neither is taken, and it is said', async () => {
  await load('title,issn,year,index,quartile\nGreen,0167-8140,2023,SCIE,Q1\n');
  await load('title,issn,year,index,quartile\nGreen,0140-6736,2023,EI,Q2\n');
  expect(await journalYearOf(['0167-8140', '0140-6736'], 2023)).toEqual({
    ...{ indexes: ['SCIE', 'EI'], jcrQuartile: null, casPartition: null },
    ...{ isQuartileDisputed: true, isPartitionDisputed: false },
  });
});
