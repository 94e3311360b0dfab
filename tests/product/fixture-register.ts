import { toCslJson, type Work } from '@isocenter/bibliography';
import { vi } from 'vitest';
import type { SignedIn } from './sign-in.ts';
import { arrange } from './signed-requests.ts';

/** A register made by code, of imaginary papers in imaginary journals: every number of it is counted by hand. */
export const REGISTER = {
  papers: 104,
  inSci: 84,
  ofGreen: 6,
  inventions: 8,
  projects: { provincial: 40, hospital: 22 },
} as const;

const ORCID = '0000-0002-1825-0097'; // ORCID's own example, of nobody
const RED = { title: 'Imaginary Red Journal', issn: '0378-5955' };
const GREEN = { title: 'Imaginary Green Journal', issn: '2434-561X' };
const CORE = { title: '虚构核心期刊', issn: '1050-124X' };

/** Papers of the four whole years before a day, 26 a year: 15 in Red and 6 in Green, of SCI, 5 in Core; one more that is retracted. */
export async function fillRegister(keeper: SignedIn, personKey: string, endsOn: string): Promise<void> {
  const last = Number(endsOn.slice(0, 4)) - 1;
  const years = [last - 3, last - 2, last - 1, last];
  await arrange(keeper, 'PUT', `/api/research/people/${personKey}`, {
    ...{ body: { orcid: ORCID, family: 'Nobody', given: 'Ann' }, revision: 0 },
  });
  const rows = years.flatMap((year) => [
    ...[RED, GREEN].map(({ title, issn }) => `${title},${issn},${year},SCIE`),
    `${CORE.title},${CORE.issn},${year},PKU-CORE`,
  ]);
  const list = {
    name: 'indexes.csv',
    text: `title,issn,year,index\n${rows.join('\n')}\n`,
    year: null,
    index: null,
    isWhole: false,
  };
  await arrange(keeper, 'POST', '/api/research/journal-lists', { body: list });
  await importWorks(keeper, [
    ...years.flatMap((year) => [
      ...papers(15, 'Red paper', RED, year),
      ...papers(6, 'Green paper', GREEN, year),
      ...papers(5, 'Core paper', CORE, year),
    ]),
    { ...paper('Retracted paper', RED, last), isRetracted: true },
  ]);
  for (let n = 0; n < REGISTER.inventions; n += 1)
    await arrange(keeper, 'POST', '/api/research/patents', { body: { content: invention(last, n) } });
  for (const [programme, count] of Object.entries(REGISTER.projects))
    for (let n = 0; n < count; n += 1)
      await arrange(keeper, 'POST', '/api/research/projects', { body: { content: project(programme, last, n) } });
}

function papers(count: number, name: string, journal: typeof RED, year: number): readonly Work[] {
  return Array.from({ length: count }, (_, n) => paper(`${name} ${n + 1} of ${year}`, journal, year));
}

function paper(title: string, { title: journal, issn }: typeof RED, year: number): Work {
  return {
    ...{ type: 'article', title, language: 'en', issued: { year, month: 6, day: 1 } },
    authors: [{ family: 'Nobody', given: 'Ann', orcid: ORCID, affiliations: [] }],
    container: { title: journal, issns: [issn] },
    ...{ keywords: [], publicationTypes: [], funding: [], relations: [], isRetracted: false },
  };
}

async function importWorks({ ask }: SignedIn, works: readonly Work[]): Promise<void> {
  const sent = await ask('/api/research/work-imports', {
    ...{ method: 'POST', body: toCslJson(works) },
    headers: { 'content-type': 'application/octet-stream', 'x-file-name': 'papers.json' },
  });
  const { importKey } = await sent.json();
  const result = async () => (await (await ask(`/api/research/work-imports/${importKey}`)).json()).result;
  const { added } = await vi.waitUntil(result, { timeout: 90_000, interval: 200 });
  if (added !== works.length) throw new Error(`${added} of ${works.length} papers were added`);
}

const invention = (year: number, n: number) => ({
  ...{ title: { zh: `发明 ${n + 1}`, en: `Invention ${n + 1}` }, office: 'CN', type: 'invention', number: null },
  ...{ applicants: [], inventors: [], fees: [], income: [], projectKeys: [], note: '' },
  events: [
    { id: 'filed', kind: 'filed', on: `${year - 3}-03-01`, document: '', note: '' },
    { id: 'granted', kind: 'granted', on: `${year}-02-01`, document: '', note: '' },
  ],
});

const project = (programme: string, year: number, n: number) => ({
  ...{ title: { zh: `课题 ${n + 1}`, en: `Project ${n + 1}` }, programme, funder: 'Imaginary fund', number: '' },
  ...{ role: 'led', leadInstitution: '', from: `${year - 2}-01-01`, to: `${year}-12-31`, people: [], budget: [] },
  ...{ spending: [], inHouseDay: null, events: [], narratives: [], note: '' },
});
