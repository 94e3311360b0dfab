import { parseWorks } from '@isocenter/bibliography';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { accessRoutes } from '../../../platform/access/access-routes.ts';
import { openAccess } from '../../../platform/access/open-access.ts';
import { type TestSession, testSession } from '../../../platform/access/test-session.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { contentSha256 } from '../../../platform/signatures/canonical-json.ts';
import { CLINIC_MIGRATIONS } from '../../clinic/index.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { openWorkFiles, RESEARCH_MIGRATIONS } from '../../research/index.ts';
import { OFFICE_MIGRATIONS, officeRoutes, statementExportRoutes } from '../index.ts';
import { FrozenStatement, Lines, Statement, StatementRows } from './contract.ts';
import { addJournal, addWork, type ExampleWork } from './example-department.ts';
import { printedStatement } from './printed-statement.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
let researcher: TestSession;
let head: TestSession;
let lead: TestSession;
let nurse: TestSession;
let physicist: TestSession;
const NOW = new Date('2026-01-15T08:00:00Z');
/** Of the department: a first author, one who corresponds, and one with an ORCID iD. */
let first: string;
let corresponding: string;
const ORCID = '0000-0002-1825-0097';
const SCI = '0360-3016';
const SCI_LEFT = '0167-8140';
const CORE = '1004-4221';
const keys = new Map<string, string>();
let journalLeft: number;

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
  await sql`insert into access_site (name, kind) values ('East', 'campus')`.execute(opened.owner);
  const access = openAccess({ database: opened.database, isDemonstration: false });
  server = testServer(access.identify);
  accessRoutes(server, access);
  officeRoutes(server, { database: opened.database, now: () => NOW });
  const workFiles = openWorkFiles(opened.database);
  statementExportRoutes(server, { database: opened.database, workFiles });
  server.addHook('onClose', async () => workFiles.close());
  await server.ready();
  const to = { server, database: opened.database };
  researcher = await testSession(to, { name: 'Wu Hong', role: 'researcher' });
  head = await testSession(to, { name: 'Chen Jing', role: 'head' });
  lead = await testSession(to, { name: 'Qian Bo', role: 'quality-lead' });
  physicist = await testSession(to, { name: 'Xu Ming', role: 'physicist' });
  nurse = await testSession(to, { name: 'He Lan', role: 'nurse', siteKey: '2' });
  first = researcher.personKey;
  corresponding = head.personKey;
  await fill();
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

/** 112 papers that count up to the end of 2025; of them 86 in journals of SCI in their own year. */
async function fill(): Promise<void> {
  const { owner } = opened;
  const every = (indexes: readonly ('SCIE' | 'PKU-CORE')[], jcr?: number) =>
    Object.fromEntries([2020, 2021, 2022, 2023, 2024, 2025].map((year) => [year, { indexes, ...(jcr && { jcr }) }]));
  await addJournal(owner, { issn: SCI, title: 'Red', years: every(['SCIE'], 1) });
  journalLeft = await addJournal(owner, { issn: SCI_LEFT, title: 'Green', years: every(['SCIE'], 2) });
  await addJournal(owner, { issn: CORE, title: 'Core', years: every(['PKU-CORE']) });
  await sql`insert into research_profile (person_key, orcid) values (${lead.personKey}::bigint, ${ORCID})`.execute(
    owner,
  );
  const byFirst = { name: 'Wu H', of: { personKey: first, isTheirs: true } };
  const byOther = { name: 'Chen J', isCorresponding: true, of: { personKey: corresponding, isTheirs: true } };
  const papers = (count: number, work: (n: number) => Omit<ExampleWork, 'title'>, name: string): ExampleWork[] =>
    Array.from({ length: count }, (_, n) => ({
      title: `${name} ${n + 1}`,
      authors: [{ name: 'A' }, byOther],
      ...work(n),
    }));
  const year = (n: number) => 2021 + (n % 5);
  const works: readonly ExampleWork[] = [
    // 75 in a journal of SCI, 60 of them with our first author; 10 in one that leaves SCI later; 25 in a core journal
    ...papers(
      75,
      (n) => ({ issn: SCI, issued: { year: year(n), month: 6 }, ...(n < 60 && { authors: [byFirst, { name: 'B' }] }) }),
      'Red paper',
    ),
    ...papers(10, (n) => ({ issn: SCI_LEFT, issued: { year: year(n) } }), 'Green paper'),
    ...papers(25, (n) => ({ issn: CORE, issued: { year: year(n), month: 1, day: 2 } }), 'Core paper'),
    // 1 more in SCI, ours by the ORCID iD that stands on it; 1 in a journal of no list
    { title: 'By ORCID', issn: SCI, issued: { year: 2024 }, authors: [{ name: 'Q B', orcid: ORCID }] },
    { title: 'In no list', issn: '9999-9994', issued: { year: 2024 }, authors: [byFirst] },
    // what does not count
    { title: 'Retracted', issn: SCI, issued: { year: 2024 }, isRetracted: true, authors: [byFirst] },
    { title: 'Preprint', type: 'preprint', issued: { year: 2024 }, authors: [byFirst] },
    { title: 'Meeting', type: 'conference-paper', issued: { year: 2024 }, authors: [byFirst] },
    { title: 'Before', issn: SCI, issued: { year: 2020, month: 12 }, authors: [byFirst] },
    { title: 'Long before', issn: SCI, issued: { year: 2001 }, authors: [byFirst] },
    { title: 'Undated', issn: SCI, authors: [byFirst] },
    { title: 'Struck', issn: SCI, issued: { year: 2024 }, state: 'struck', authors: [byFirst] },
    {
      title: 'Homonym',
      issn: SCI,
      issued: { year: 2024 },
      authors: [{ name: 'Wu H', of: { personKey: first, isTheirs: false } }],
    },
    {
      title: 'Denied ORCID',
      issn: SCI,
      issued: { year: 2024 },
      authors: [{ name: 'Q B', orcid: ORCID, of: { personKey: lead.personKey, isTheirs: false } }],
    },
    { title: 'Nobody of ours', issn: SCI, issued: { year: 2024 }, authors: [{ name: 'C' }] },
  ];
  for (const work of works) keys.set(work.title, await addWork(owner, work));
}

const made = async (template: string, who = researcher, endsOn = '2025-12-31', personKey: string | null = null) => {
  const answer = await who.ask('POST', 'office/statements', { template, endsOn, personKey });
  expect(answer.status).toBe(201);
  return Statement.parse(answer.body);
};
const told = async (statementKey: string, who = researcher) =>
  Statement.parse((await who.ask('GET', `office/statements/${statementKey}`)).body);
const answerOf = ({ answers }: Statement, id: string) => answers.find((answer) => answer.id === id)!;
const numberOf = (statement: Statement, id: string) => answerOf(statement, id).number;
const leftOutOf = (statement: Statement, id: string) =>
  Object.fromEntries(answerOf(statement, id).leftOut.map(({ why, count }) => [why, count]));
const linesOf = async (statementKey: string, id: string, why?: string, who = researcher) => {
  const answer = await who.ask(
    'GET',
    `office/statements/${statementKey}/questions/${id}/lines${why ? `?why=${why}` : ''}`,
  );
  return Lines.parse(answer.body).lines;
};
const frozenOf = async (frozenKey: string, who = researcher) =>
  FrozenStatement.parse((await who.ask('GET', `office/statements/frozen/${frozenKey}`)).body);

describe('the department’s own sentence: papers of five years, and those in SCI', () => {
  test('each number is told with its rule and with what was left out, by reason', async () => {
    const statement = await made('five-year');
    expect(numberOf(statement, 'papers')).toBe(112);
    expect(numberOf(statement, 'papers-sci')).toBe(86);
    expect(numberOf(statement, 'papers-core')).toBe(25);
    expect(numberOf(statement, 'papers-q1')).toBe(76);
    // first author of 60, corresponding of the other 15 + 10, and by ORCID first of one
    expect(numberOf(statement, 'papers-sci-first')).toBe(86);
    expect(leftOutOf(statement, 'papers')).toEqual({
      ...{ retracted: 1, preprint: 1, 'other-kind': 1, 'outside-window': 2, 'no-date': 1, 'not-ours': 3 },
    });
    expect(leftOutOf(statement, 'papers-sci')).toEqual({
      ...{ retracted: 1, preprint: 1, 'other-kind': 1, 'outside-window': 2, 'no-date': 1, 'not-ours': 3 },
      ...{ 'not-in-index': 25, 'journal-unknown': 1 },
    });
    const { rule } = answerOf(statement, 'papers-sci');
    expect(rule.en).toContain(
      'Published from 2021-01-01 to 2025-12-31, both days included; of a work with only a year or month, all of that year or month must lie within.',
    );
    expect(rule.zh.join('')).toContain('被 SCI（SCIE）收录');
    expect(rule.en).toHaveLength(rule.zh.length);
  });

  test('whoever asks gets the same number, of whatever role and site', async () => {
    const { statementKey } = await made('five-year');
    const answers = await Promise.all([researcher, head, lead, nurse].map((who) => told(statementKey, who)));
    for (const { answers: same } of answers) expect(same).toEqual(answers[0]!.answers);
  });

  test('a number opens to its list, and a reason to what was left out for it', async () => {
    const { statementKey } = await made('five-year');
    const lines = await linesOf(statementKey, 'papers-sci', undefined, nurse);
    expect(new Set(lines.map(({ key }) => key)).size).toBe(86);
    expect(lines[0]!.title.en).toMatch(/^Red paper/); // of 2025, with a month; those without one after it
    expect((await linesOf(statementKey, 'papers', 'outside-window')).map(({ title }) => title.en).sort()).toEqual([
      'Before',
      'Long before',
    ]);
    expect((await linesOf(statementKey, 'papers', 'not-ours')).map(({ title }) => title.en).sort()).toEqual([
      'Denied ORCID',
      'Homonym',
      'Nobody of ours',
    ]);
    expect(await linesOf(statementKey, 'papers', 'date-too-coarse')).toEqual([]);
    const nothing = await researcher.ask('GET', `office/statements/${statementKey}/questions/none/lines`);
    expect(nothing.status).toBe(404);
  });

  test('a window that ends within a year leaves out what has only that year', async () => {
    const statement = await made('annual', researcher, '2025-06-30');
    // Red papers of June 2025 (15) and core papers of January 2025 (5); those of 2024 only by a year, or of January or June 2024, are not within
    expect(numberOf(statement, 'papers')).toBe(20);
    expect(leftOutOf(statement, 'papers')).toMatchObject({ 'date-too-coarse': 12 }); // 2 + 2 green papers, and 8 others of 2024
  });
});

describe('a person’s own', () => {
  test('counts by what was confirmed, and by place among the authors', async () => {
    const ofFirst = await made('person', researcher, '2025-12-31', first);
    expect(numberOf(ofFirst, 'papers-sci-first')).toBe(61); // 60, and one of 2020
    expect(leftOutOf(ofFirst, 'papers-sci-first')).toMatchObject({ 'index-year-not-loaded': 1 }); // that of 2001
    const ofOther = await made('person', head, '2025-12-31', corresponding);
    expect(numberOf(ofOther, 'papers')).toBe(50);
    expect(answerOf(ofOther, 'papers').rule.en.join(' ')).toContain('Chen Jing is an author');
    const without = await researcher.ask('POST', 'office/statements', {
      template: 'person',
      endsOn: '2025-12-31',
      personKey: null,
    });
    expect(without.status).toBe(400);
    const nobody = await researcher.ask('POST', 'office/statements', {
      template: 'person',
      endsOn: '2025-12-31',
      personKey: '99999',
    });
    expect(nobody.body).toMatchObject({ code: 'platform/not-found' });
  });
});

describe('questions', () => {
  test('are edited, added, removed and put in another order, each time upon what was read', async () => {
    const { statementKey, revision, content } = await made('five-year');
    const [papers, ...others] = content.questions;
    const reviews = {
      ...papers!,
      id: 'reviews',
      label: { zh: '综述', en: '' },
      rule: { ...papers!.rule, types: ['review'] },
    };
    const changed = { ...content, questions: [reviews, ...others.slice(1), papers!] };
    const saved = await researcher.ask('PUT', `office/statements/${statementKey}`, changed, revision);
    expect(saved.status).toBe(200);
    const statement = Statement.parse(saved.body);
    expect(statement.answers.map(({ id }) => id)).toEqual([
      'reviews',
      ...others.slice(1).map(({ id }) => id),
      'papers',
    ]);
    expect(numberOf(statement, 'reviews')).toBe(0);
    const late = await head.ask('PUT', `office/statements/${statementKey}`, content, revision);
    expect(late.body).toMatchObject({ code: 'platform/changed-meanwhile' });
    const twice = { ...content, questions: [papers, papers] };
    expect((await researcher.ask('PUT', `office/statements/${statementKey}`, twice, revision + 1)).status).toBe(400);
  });

  test('are made by whoever keeps the register, and read by whoever reads it', async () => {
    const asked = { template: 'annual', endsOn: '2025-12-31', personKey: null };
    expect((await nurse.ask('POST', 'office/statements', asked)).status).toBe(403);
    const rows = StatementRows.parse((await nurse.ask('GET', 'office/statements')).body);
    expect(rows.length).toBeGreaterThan(0);
  });
});

describe('a frozen statement', () => {
  test('keeps what it said, proves it, and shows what the record says today', async () => {
    const { statementKey, revision } = await made('five-year');
    expect((await physicist.ask('POST', `office/statements/${statementKey}/frozen`, {}, revision)).status).toBe(403);
    const answer = await head.ask('POST', `office/statements/${statementKey}/frozen`, {}, revision);
    expect(answer.status).toBe(201);
    const frozen = FrozenStatement.parse(answer.body);
    expect(frozen).toMatchObject({ isProved: true, frozenAt: NOW.toISOString(), frozenBy: { name: 'Chen Jing' } });
    expect(frozen.sha256).toBe(contentSha256(frozen.told));
    expect(frozen.differences.every(({ gone, come }) => gone.length + come.length === 0)).toBe(true);

    // a paper moves out of the window, a journal leaves the index in one year, a paper comes
    const moved = keys.get('Red paper 1')!;
    await sql`update research_work set content = jsonb_set(content, '{issued}', '{"year": 2020}') where work_key = ${moved}::bigint`.execute(
      opened.owner,
    );
    await sql`update research_journal_year set indexes = '{}' where journal_key = ${journalLeft} and year = 2023`.execute(
      opened.owner,
    );
    await addWork(opened.owner, {
      title: 'New',
      issn: SCI,
      issued: { year: 2025 },
      authors: [{ name: 'Wu H', of: { personKey: first, isTheirs: true } }],
    });

    const today = await told(statementKey, nurse);
    expect(numberOf(today, 'papers')).toBe(112); // one less, one more
    expect(numberOf(today, 'papers-sci')).toBe(84); // two green papers of 2023 less
    const again = await frozenOf(frozen.frozenKey, nurse);
    expect(again.told).toEqual(frozen.told);
    expect(again.isProved).toBe(true);
    const of = (id: string) => again.differences.find((difference) => difference.id === id)!;
    const goneOf = (id: string) => of(id).gone.map(({ title, why }) => [title.en, why]);
    expect(goneOf('papers')).toEqual([['Red paper 1', 'outside-window']]);
    expect(goneOf('papers-sci').sort()).toEqual([
      ['Green paper 3', 'not-in-index'],
      ['Green paper 8', 'not-in-index'],
      ['Red paper 1', 'outside-window'],
    ]);
    expect(of('papers-sci')).toMatchObject({ now: 84, come: [{ title: { en: 'New' } }] });
    expect(of('papers-core')).toMatchObject({ now: 25, gone: [], come: [] });
  });

  test('is never changed, by the owner of the database neither', async () => {
    const change = sql`update office_frozen_statement set told = '{}'`.execute(opened.owner);
    await expect(change).rejects.toThrow('a frozen statement is never changed');
    await expect(sql`delete from office_frozen_statement`.execute(opened.owner)).rejects.toThrow('never changed');
  });

  test('that was changed past the database is told apart, and not handed out', async () => {
    const { statementKey, revision } = await made('annual');
    const frozen = FrozenStatement.parse(
      (await lead.ask('POST', `office/statements/${statementKey}/frozen`, {}, revision)).body,
    );
    await sql`alter table office_frozen_statement disable trigger office_frozen_stays`.execute(opened.owner);
    await sql`update office_frozen_statement set told = jsonb_set(told, '{questions,0,number}', '999') where frozen_key = ${frozen.frozenKey}::bigint`.execute(
      opened.owner,
    );
    await sql`alter table office_frozen_statement enable trigger office_frozen_stays`.execute(opened.owner);
    expect((await frozenOf(frozen.frozenKey)).isProved).toBe(false);
    const sheet = await head.ask('GET', `office/statements/frozen/${frozen.frozenKey}/sheet.pdf?lang=en`);
    expect(sheet.body).toMatchObject({ code: 'office/statement-not-proved' });
  });

  test('is of the version that whoever froze it had read', async () => {
    const { statementKey, revision, content } = await made('annual');
    await researcher.ask('PUT', `office/statements/${statementKey}`, { ...content, isPutAway: true }, revision);
    const answer = await head.ask('POST', `office/statements/${statementKey}/frozen`, {}, revision);
    expect(answer.body).toMatchObject({ code: 'platform/changed-meanwhile' });
  });
});

describe('the list of a question, as a file of another program', () => {
  const titlesOf = (body: unknown) => parseWorks(JSON.stringify(body)).works.map(({ work }) => work.title);

  test('holds its works in its order, or those left out for a reason; the frozen one those that were counted then', async () => {
    const { statementKey, revision } = await made('five-year');
    const files = `office/statements/${statementKey}/questions`;
    const core = await linesOf(statementKey, 'papers-core');
    const exported = await nurse.ask('GET', `${files}/papers-core/export?as=csl-json&lang=en`);
    expect(titlesOf(exported.body)).toEqual(core.map(({ title }) => title.en));
    const left = await nurse.ask('GET', `${files}/papers/export?as=csl-json&lang=en&why=retracted`);
    expect(titlesOf(left.body)).toEqual(['Retracted']);
    const frozen = await head.ask('POST', `office/statements/${statementKey}/frozen`, {}, revision);
    const { frozenKey } = FrozenStatement.parse(frozen.body);
    const strike = (state: string, reason: string | null) =>
      sql`update research_work set state = ${state}, reason = ${reason} where title = 'Core paper 1'`.execute(
        opened.owner,
      );
    await strike('struck', 'twice');
    const then = await nurse.ask(
      'GET',
      `office/statements/frozen/${frozenKey}/questions/papers-core/export?as=csl-json&lang=en`,
    );
    expect(titlesOf(then.body)).toHaveLength(25);
    const now = await nurse.ask('GET', `${files}/papers-core/export?as=csl-json&lang=en`);
    expect(titlesOf(now.body)).toHaveLength(24);
    await strike('stands', null);
  });

  test('is not had of projects, nor of a question that is not there', async () => {
    const { statementKey } = await made('five-year');
    const ask = (id: string) =>
      nurse.ask('GET', `office/statements/${statementKey}/questions/${id}/export?as=ris&lang=en`);
    expect((await ask('projects')).body).toMatchObject({ code: 'office/not-of-works' });
    expect((await ask('none')).status).toBe(404);
  });
});

describe('projects, patents, awards and accreditations', () => {
  const PROGRAMMES = { 'national-key': 4, 'nsfc-general': 12, 'nsfc-youth': 15, provincial: 20, hospital: 13 } as const;
  const title = { zh: '放疗', en: 'Radiotherapy' };
  const patent = (type: string, events: readonly (readonly [string, string])[]) => ({
    ...{
      title,
      office: 'CN',
      type,
      number: null,
      applicants: [],
      inventors: [],
      fees: [],
      income: [],
      projectKeys: [],
    },
    ...{ note: '', events: events.map(([kind, on]) => ({ id: kind, kind, on, document: '', note: '' })) },
  });
  const granted = [
    ['filed', '2020-03-01'],
    ['published', '2021-09-01'],
    ['granted', '2023-05-01'],
  ] as const;
  let lapsing: string;

  beforeAll(async () => {
    const add = async (table: string, content: object, inError = false) => {
      const { rows } = await sql<{ key: string }>`insert into ${sql.table(table)} (content, in_error, reason)
        values (${JSON.stringify(content)}, ${inError}, ${inError ? 'twice' : null})
        returning ${sql.ref(`${table.replace('research_', '')}_key`)}::text as key`.execute(opened.owner);
      return rows[0]?.key ?? '';
    };
    const project = {
      title,
      funder: 'x',
      number: '',
      role: 'led',
      leadInstitution: '',
      people: [],
      budget: [],
      spending: [],
    };
    const kept = { ...project, inHouseDay: null, events: [], narratives: [], note: '' };
    for (const [programme, count] of Object.entries(PROGRAMMES))
      for (let n = 0; n < count; n += 1)
        await add('research_project', { ...kept, programme, from: '2022-01-01', to: '2024-12-31' });
    await add('research_project', { ...kept, programme: 'provincial', from: '2015-01-01', to: '2020-12-31' });
    await add('research_project', { ...kept, programme: 'provincial', from: '2022-01-01', to: '2024-12-31' }, true);
    for (let n = 0; n < 8; n += 1) lapsing = await add('research_patent', patent('invention', granted));
    await add('research_patent', patent('invention', granted.slice(0, 2)));
    await add('research_patent', patent('utility-model', [granted[0], granted[2]]));
    const recognition = {
      title,
      body: 'x',
      rank: '',
      number: '',
      people: [],
      reports: [],
      note: '',
      level: 'national',
    };
    await add('research_recognition', { ...recognition, kind: 'award', sort: 'science', from: '2024-01-01', to: null });
    await add('research_recognition', {
      ...recognition,
      kind: 'accreditation',
      sort: 'key-specialty',
      from: '2013-01-01',
      to: null,
    });
    await add('research_recognition', {
      ...recognition,
      kind: 'accreditation',
      sort: 'key-laboratory',
      from: '2013-01-01',
      to: '2020-01-01',
    });
  });

  test('are counted by programme and kind, with what was left out', async () => {
    const statement = await made('five-year');
    expect(numberOf(statement, 'projects')).toBe(64); // 4 + 12 + 15 + 20 + 13
    expect(leftOutOf(statement, 'projects')).toEqual({ 'outside-window': 1, 'in-error': 1 });
    for (const programme of ['national-key', 'nsfc-general', 'nsfc-youth', 'provincial'] as const)
      expect(numberOf(statement, `projects-${programme}`)).toBe(PROGRAMMES[programme]);
    expect(numberOf(statement, 'projects-other')).toBe(13);
    expect(numberOf(statement, 'patents-invention')).toBe(8);
    expect(leftOutOf(statement, 'patents-invention')).toEqual({ 'not-granted': 1, 'other-kind': 1 });
    expect(numberOf(statement, 'patents')).toBe(9);
    expect(numberOf(statement, 'awards')).toBe(1);
    expect(numberOf(statement, 'accreditations')).toBe(1);
    expect(leftOutOf(statement, 'accreditations')).toEqual({ 'other-kind': 1, 'not-in-force': 1 });
    const [line] = await linesOf(statement.statementKey, 'projects-nsfc-youth');
    expect(line).toMatchObject({ title, about: { zh: expect.stringContaining('国家自然科学基金青年科学基金项目') } });
  });

  test('a patent that lapses leaves the number, and the frozen statement says so', async () => {
    const { statementKey, revision } = await made('five-year');
    const answer = await head.ask('POST', `office/statements/${statementKey}/frozen`, {}, revision);
    const { frozenKey } = FrozenStatement.parse(answer.body);
    const lapsed = patent('invention', [...granted, ['lapsed', '2025-06-01']]);
    await sql`update research_patent set content = ${JSON.stringify(lapsed)} where patent_key = ${lapsing}::bigint`.execute(
      opened.owner,
    );
    expect(numberOf(await told(statementKey, nurse), 'patents-invention')).toBe(7);
    const { differences } = await frozenOf(frozenKey);
    const invention = differences.find(({ id }) => id === 'patents-invention');
    expect(invention).toMatchObject({ now: 7, come: [], gone: [{ key: lapsing, why: 'not-in-force' }] });
    expect(differences.filter(({ gone }) => gone.length > 0).map(({ id }) => id)).toEqual([
      'patents-invention',
      'patents',
    ]);
  });

  test('a curriculum vitae tells what a person led and took part in, with role, share and place', async () => {
    const { owner } = opened;
    const ours = { id: 'a', name: 'Wu Hong', personKey: first, isOurs: true };
    const other = { id: 'b', name: 'Somebody', personKey: null, isOurs: null };
    const ofProject = (isLeader: boolean, sharePercent: number | null) => ({
      ...{ title, programme: 'provincial', funder: 'x', number: '', role: 'led', leadInstitution: '', budget: [] },
      ...{ spending: [], inHouseDay: null, events: [], narratives: [], note: '', from: '2010-01-01', to: '2012-12-31' },
      people: [{ ...ours, isLeader, sharePercent }],
    });
    const ofRecognition = (kind: string, sort: string, people: readonly object[]) => ({
      ...{ title, body: 'x', rank: '', number: '', reports: [], note: '', level: 'national' },
      ...{ kind, sort, from: '2011-01-01', to: null, people },
    });
    const add = (table: string, content: object) =>
      sql`insert into ${sql.table(table)} (content, in_error) values (${JSON.stringify(content)}, false)`.execute(
        owner,
      );
    await add('research_project', ofProject(true, 60));
    await add('research_project', ofProject(false, null));
    await add('research_patent', { ...patent('invention', granted), inventors: [other, ours] });
    await add('research_recognition', ofRecognition('award', 'science', [ours, other]));
    await add('research_recognition', ofRecognition('accreditation', 'key-laboratory', [other, ours]));

    const statement = await made('person', researcher, '2025-12-31', first);
    const numbers = Object.fromEntries(statement.answers.map(({ id, number }) => [id, number]));
    expect(numbers).toMatchObject({
      ...{ 'projects-led': 1, 'projects-part': 2, 'patents-first': 0, patents: 1, awards: 1 },
      ...{ posts: 0, services: 0, 'accreditations-led': 0 },
    });
    expect(leftOutOf(statement, 'projects-led')).toMatchObject({ 'not-leading': 1 });
    expect(leftOutOf(statement, 'patents-first')).toMatchObject({ 'not-leading': 1 });
    expect(leftOutOf(statement, 'accreditations-led')).toMatchObject({ 'not-leading': 1 });
    expect(answerOf(statement, 'projects-led').rule.en[0]).toBe('Wu Hong leads it.');
    const aboutOf = async (id: string) => (await linesOf(statement.statementKey, id)).map(({ about }) => about.en);
    expect((await aboutOf('projects-part')).map((about) => about.split(' · ').at(-1)).sort()).toEqual([
      'leader, share 60 %',
      'participant',
    ]);
    expect((await aboutOf('patents'))[0]).toContain('named 2 of 2');
    expect((await aboutOf('awards'))[0]).toContain('named 1 of 2');
    expect(await aboutOf('accreditations-led')).toEqual([]);
  });

  test('a dossier asks also for what was closed and applied for, and for the awards that weigh most', async () => {
    const dossier = await made('dossier');
    expect(numberOf(dossier, 'awards-provincial')).toBe(1);
    expect(numberOf(dossier, 'projects-closed')).toBe(0);
    expect(leftOutOf(dossier, 'projects-closed')).toMatchObject({ 'in-error': 1 });
    // All were filed in 2020, before the five years.
    expect(numberOf(dossier, 'patents-filed')).toBe(0);
  });
});

describe('why a paper counts', () => {
  const ELSEWHERE = 'Dept. of Y, Elsewhere Hospital';
  const HOUSE = 'Dept. of X, Imaginary Cancer Hospital';
  const in2010 = { issn: SCI, issued: { year: 2010 } } as const;
  let asked: Statement;
  beforeAll(async () => {
    const { owner } = opened;
    const wu = { name: 'Wu H', of: { personKey: first, isTheirs: true } };
    await addJournal(owner, {
      issn: '2434-561X',
      title: 'Blue',
      years: { 2010: { indexes: ['SCIE'], jcr: 2, cas: 3 } },
    });
    await addWork(owner, {
      ...{ title: 'Under the house', issn: '2434-561X', issued: { year: 2010 } },
      authors: [
        { name: 'A', affiliations: [ELSEWHERE] },
        { ...wu, affiliations: [HOUSE], isCorresponding: true },
      ],
    });
    await addWork(owner, { ...in2010, title: 'Elsewhere', authors: [{ ...wu, affiliations: [ELSEWHERE] }] });
    await addWork(owner, { ...in2010, title: 'Without an address', authors: [wu] });
    await addWork(owner, { ...in2010, title: 'Perhaps', authors: [{ name: 'Chen Jing-X' }] });
    await sql`insert into research_name_form (person_key, form, name_key, is_confirmed)
      values (${corresponding}::bigint, 'Chen Jing-X', 'chen jing-x', true)`.execute(owner);
    const { statementKey, revision, content } = await made('annual', researcher, '2010-12-31');
    const [papers] = content.questions;
    const rule = { ...papers!.rule, affiliations: ['Imaginary Cancer Hospital'] };
    const questions = [papers!, { ...papers!, id: 'ours', rule }];
    const saved = await researcher.ask('PUT', `office/statements/${statementKey}`, { ...content, questions }, revision);
    asked = Statement.parse(saved.body);
  });

  test('who may be its author and was not asked yet is told apart from nobody of ours', async () => {
    expect(numberOf(asked, 'papers')).toBe(3);
    expect(leftOutOf(asked, 'papers')).toMatchObject({ 'authorship-unconfirmed': 1 });
    const lines = await linesOf(asked.statementKey, 'papers', 'authorship-unconfirmed');
    expect(lines.map(({ title }) => title.en)).toEqual(['Perhaps']);
  });

  test('by the address that our author prints, in the words of the rule', async () => {
    expect(numberOf(asked, 'ours')).toBe(1);
    expect(leftOutOf(asked, 'ours')).toMatchObject({ 'other-affiliation': 1, 'affiliation-unknown': 1 });
    expect(answerOf(asked, 'ours').rule.en).toContain(
      'An address that this author prints on the work holds Imaginary Cancer Hospital.',
    );
  });

  test('each line says who of ours has which place, and what the journal was in that year; so does what is frozen', async () => {
    const [line] = await linesOf(asked.statementKey, 'ours');
    expect(line?.evidence?.en).toBe('Wu Hong (author 2, corresponding) · SCIE, JCR Q2, CAS partition 3 in 2010');
    expect(line?.evidence?.zh).toBe('Wu Hong（第 2 作者、通信作者） · 2010 年：SCIE，JCR Q2，中科院 3 区');
    const cells = Object.fromEntries((line?.cells ?? []).map(({ column, value }) => [column, value]));
    expect(cells).toMatchObject({ year: 2010, indexes: 'SCIE', jcr: 2, cas: 3 });
    const [unlisted] = (await linesOf(asked.statementKey, 'papers')).filter(({ title }) => title.en === 'Elsewhere');
    expect(unlisted?.evidence?.en).toBe('Wu Hong (author 1) · no list of 2010 has its journal');
    const path = `office/statements/${asked.statementKey}/frozen`;
    const frozen = FrozenStatement.parse((await head.ask('POST', path, {}, asked.revision)).body);
    expect(frozen.told.questions[1]?.lines[0]).toEqual(line);
    expect(frozen.told.department).toBeUndefined();
  });

  test('whose it is stands on it, once the department has said its name', async () => {
    const both = (zh: string, en: string) => ({ zh, en });
    const said = {
      ...{ name: both('虚构放疗科', 'Imaginary Radiotherapy'), parent: both('虚构医院', ''), about: both('', '') },
      ...{ places: [], base: '' },
    };
    expect((await head.ask('PUT', 'office/public-site/department', said, 0)).status).toBe(200);
    const path = `office/statements/${asked.statementKey}/frozen`;
    const frozen = FrozenStatement.parse((await head.ask('POST', path, {}, asked.revision)).body);
    expect(frozen.told.department).toEqual({
      name: both('虚构放疗科', 'Imaginary Radiotherapy'),
      parent: both('虚构医院', '虚构医院'),
    });
    const printed = printedStatement(frozen.told, {
      ...{ language: 'en', timeZone: 'Asia/Shanghai', sha256: frozen.sha256, isFrozen: true },
    });
    expect(printed.hospital).toBe('虚构医院 · Imaginary Radiotherapy');
  });
});
