import { toCslJson, type Work } from '@isocenter/bibliography';
import { checkDigit } from '@isocenter/patents';
import { vi } from 'vitest';
import type { SignedIn } from './sign-in.ts';
import { arrange } from './signed-requests.ts';

/**
 * A register made by code, of imaginary papers in imaginary journals: every number of it is counted by hand. Of the 84 papers in SCI 60 are in
 * Red (first quartile, partition 1), 24 in Green (second, partition 3); in each year 3 of Red have another first author.
 */
export const REGISTER = {
  papers: 104,
  inSci: 84,
  inSciFirst: 72,
  inFirstQuartile: 60,
  inPartitionTwo: 60,
  inCore: 20,
  ofGreen: 6,
  inventions: 8,
  projects: {
    'national-key': 4,
    'nsfc-general': 12,
    'nsfc-youth': 9,
    ministerial: 3,
    provincial: 21,
    teaching: 5,
    hospital: 8,
  },
  awards: 3,
  accreditations: ['key-specialty', 'key-laboratory', 'residents-base', 'doctoral-discipline', 'postdoctoral-station'],
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
    `${RED.title},${RED.issn},${year},SCIE,Q1,1`,
    `${GREEN.title},${GREEN.issn},${year},SCIE,Q2,3`,
    `${CORE.title},${CORE.issn},${year},PKU-CORE,,`,
  ]);
  const list = {
    name: 'indexes.csv',
    text: `title,issn,year,index,jcr quartile,cas partition\n${rows.join('\n')}\n`,
    year: null,
    index: null,
    isWhole: false,
  };
  await arrange(keeper, 'POST', '/api/research/journal-lists', { body: list });
  await importWorks(keeper, [
    ...years.flatMap((year) => [
      ...papers(12, 'Red paper', RED, year),
      ...papers(3, 'Red paper of a colleague', RED, year, [NOBODY_ELSE, OURS]),
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
  const recognitions = [
    ...Array.from({ length: REGISTER.awards }, (_, n) => recognition('award', 'science', `Award ${n + 1}`, last)),
    ...REGISTER.accreditations.map((sort) => recognition('accreditation', sort, `Designation: ${sort}`, last)),
  ];
  for (const content of recognitions)
    await arrange(keeper, 'POST', '/api/research/recognitions', { body: { content } });
}

const OURS = { family: 'Nobody', given: 'Ann', orcid: ORCID, affiliations: ['Imaginary Hospital'] };
const NOBODY_ELSE = { family: 'Else', given: 'Bo', affiliations: ['Elsewhere Hospital'] };

function papers(
  count: number,
  name: string,
  journal: typeof RED,
  year: number,
  authors: Work['authors'] = [OURS, NOBODY_ELSE],
): readonly Work[] {
  return Array.from({ length: count }, (_, n) => paper(`${name} ${n + 1} of ${year}`, journal, year, authors));
}

function paper(
  title: string,
  { title: journal, issn }: typeof RED,
  year: number,
  authors: Work['authors'] = [OURS, NOBODY_ELSE],
): Work {
  return {
    ...{ type: 'article', title, language: 'en', issued: { year, month: 6, day: 1 }, authors },
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

/** With the number of an application and of its grant, neither of which anybody has. */
const invention = (year: number, n: number) => {
  const filed = `${year - 3}1${String(9_000_001 + n)}`;
  return {
    ...{ title: { zh: `发明 ${n + 1}`, en: `Invention ${n + 1}` }, office: 'CN', type: 'invention' },
    number: `${filed}.${checkDigit(filed)}`,
    ...{ applicants: ['Imaginary Hospital'], fees: [], income: [], projectKeys: [], note: '' },
    inventors: [{ id: 'first', name: 'Nobody Ann', personKey: null, isOurs: true }],
    events: [
      { id: 'filed', kind: 'filed', on: `${year - 3}-03-01`, document: '', note: '' },
      { id: 'granted', kind: 'granted', on: `${year}-02-01`, document: `CN11900000${n}B`, note: '' },
    ],
  };
};

const project = (programme: string, year: number, n: number) => ({
  ...{ title: { zh: `课题 ${n + 1}`, en: `Project ${n + 1}` }, programme, funder: 'Imaginary fund' },
  number: `${programme}-${year}-${n + 1}`,
  ...{ role: 'led', leadInstitution: '', from: `${year - 2}-01-01`, to: `${year}-12-31`, people: [], budget: [] },
  ...{ spending: [], inHouseDay: null, events: [], narratives: [], note: '' },
});

const recognition = (kind: string, sort: string, title: string, year: number) => ({
  ...{ title: { zh: '', en: title }, kind, sort, body: 'Imaginary commission', level: 'provincial', rank: '' },
  ...{ number: '', from: `${year}-05-01`, to: null, people: [], reports: [], note: '' },
});
