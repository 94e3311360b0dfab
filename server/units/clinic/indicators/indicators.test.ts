import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPerson } from '../../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../../platform/database/acting.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { testServer } from '../../../platform/http/test-server.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { CLINIC_MIGRATIONS } from '../index.ts';
import { Indicator, IndicatorCaseRow } from './contract.ts';
import { indicatorRoutes } from './routes.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let server: HttpServer;
let lead: ActingPerson;
let therapist: ActingPerson;
let elsewhere: ActingPerson;

beforeAll(async () => {
  opened = await testDatabase([...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS]);
  await sql`insert into access_site (name, kind) values ('East', 'campus')`.execute(opened.owner);
  lead = await testPerson(opened.database, 'Sun Li', 'quality-lead');
  therapist = await testPerson(opened.database, 'Zhao Lei', 'therapist');
  elsewhere = await testPerson(opened.database, 'Li Wei', 'quality-lead', '2');
  const calendar = { timeZone: 'Asia/Shanghai', weekend: [0, 6], years: {} };
  await sql`insert into deadline_calendar (content, revision) values (${JSON.stringify(calendar)}::jsonb, 1)`.execute(
    opened.owner,
  );
  await courseWith('Wang Fang', [
    ['simulated', '2026-02-28T17:00:00Z'], // 1 March in Shanghai
    ['consented', '2026-02-27T02:00:00Z'],
    ['on-treatment', '2026-03-12T02:00:00Z'],
  ]);
  await courseWith('Li Na', [
    ['simulated', '2026-03-05T02:00:00Z'],
    ['on-treatment', '2026-03-31T17:00:00Z'], // 1 April in Shanghai
  ]);
  await sql`insert into clinic_course_fact (course_key, step, at, lapsed_at, lapsed_reason)
    select max(course_key), 'consented', '2026-03-01', now(), 'withdrawn' from clinic_course`.execute(opened.owner);
  await sql`insert into clinic_incident (event_class, words, reporter, reported_at)
    values ('near-miss', 'x', ${Number(therapist.personKey)}, '2026-03-20')`.execute(opened.owner);
  server = testServer();
  indicatorRoutes(server, { ...opened, now: () => new Date('2026-12-31T00:00:00Z') });
  await server.ready();
});
afterAll(async () => {
  await server.close();
  await opened.close();
});

async function courseWith(name: string, facts: readonly (readonly [string, string])[]): Promise<void> {
  const { rows } = await sql<{
    course: number;
  }>`with p as (insert into clinic_patient (name) values (${name}) returning patient_key)
    insert into clinic_course (patient_key, site_key, number, title, intent, physician)
    select patient_key, 1, 1, 'x', 'curative', ${Number(therapist.personKey)} from p returning course_key as course`.execute(
    opened.owner,
  );
  for (const [step, at] of facts)
    await sql`insert into clinic_course_fact (course_key, step, at) values (${rows[0]?.course}, ${step}, ${at}::timestamptz)`.execute(
      opened.owner,
    );
}
const ask = (url: string, as: ActingPerson) =>
  acting(as, async () =>
    (await server.inject({ url: `/api/clinic/indicators${url}`, headers: { host: '127.0.0.1' } })).json(),
  );
const figuresOf = async (id: string, as = lead) => {
  const found = Indicator.array()
    .parse(await ask('?from=2026-03&to=2026-04', as))
    .find((each) => each.id === id);
  return found?.figures.map(({ numerator, denominator, value }) => [numerator, denominator, value]);
};

test('figures are counted by month where the department is, from what stands', async () => {
  expect(await figuresOf('RT-03')).toEqual([
    [1, 2, 50],
    [0, 0, null],
  ]);
  expect(await figuresOf('TT-02')).toEqual([
    [9, 1, 9], // Sunday 1 to Thursday 12 March
    [19, 1, 19], // Thursday 5 March to Wednesday 1 April
  ]);
  expect(await figuresOf('IL-03')).toEqual([
    [1, 1, 100],
    [0, 1, 0],
  ]);
});

test('a plan that was approved and checked before the first fraction stays so for that month when a later plan replaces it', async () => {
  expect(await figuresOf('RT-05')).toEqual([
    [0, 1, 0],
    [0, 1, 0],
  ]);
  const stood = (name: string, step: string, lapsed: string) =>
    sql`insert into clinic_course_fact (course_key, step, at, lapsed_at, lapsed_reason)
      select course_key, ${step}, '2026-03-10', ${lapsed}::timestamptz, 'replaced' from clinic_course join clinic_patient using (patient_key)
      where name = ${name}`.execute(opened.owner);
  for (const step of ['plan-approved', 'physics-checked']) {
    await stood('Wang Fang', step, '2026-03-20'); // the first fraction was on the 12th
    await stood('Li Na', step, '2026-03-30'); // on the 31st
  }
  for (const id of ['RT-05', 'QA-06'])
    expect(await figuresOf(id)).toEqual([
      [1, 1, 100],
      [0, 1, 0],
    ]);
});

test('what a prescription orders, and whether the very plan of the first fraction was measured by that day', async () => {
  const phase = (technique: string, fractions: number, doseGy: number) => ({
    technique,
    fractions,
    doses: [{ doseGy }],
  });
  await treated('Zhang Min', { phases: [phase('VMAT', 1, 8)], sha256: 'a1', measuredOn: '2026-05-04' }); // the day itself
  await treated('Chen Jie', {
    phases: [phase('IMRT', 1, 8), phase('3D-CRT', 1, 8)],
    sha256: 'b2',
    measuredOn: '2026-05-05',
  }); // a day late
  await treated('Zhou Yan', { phases: [phase('3D-CRT', 1, 8)], sha256: 'c3', measuredOn: '2026-05-03' });
  await treated('He Ping', {
    phases: [phase('VMAT', 10, 30)],
    sha256: 'd4',
    measuredOn: '2026-05-03',
    verdict: 'cannot be judged',
  });
  const of = async (id: string) => {
    const all = Indicator.array().parse(await ask('?from=2026-05&to=2026-05', lead));
    const [figure] = all.find((each) => each.id === id)?.figures ?? [];
    return [figure?.numerator, figure?.denominator];
  };
  expect(await of('RT-06')).toEqual([1, 3]); // Zhang, of Zhang, Chen and He
  expect(await of('PA-01')).toEqual([2, 4]); // Zhang and Zhou
});

interface Treated {
  readonly phases: readonly object[];
  readonly sha256: string;
  readonly measuredOn: string;
  readonly verdict?: string;
}

/** A palliative course of a bone metastasis whose only fraction is on 4 May, with its prescription, its plan, and a measurement of it. */
async function treated(name: string, { phases, sha256, measuredOn, verdict = 'met' }: Treated): Promise<void> {
  await courseWith(name, [['on-treatment', '2026-05-04T02:00:00Z']]);
  await opened.owner.transaction().execute(async (owner) => {
    await sql`set local session_replication_role = replica`.execute(owner);
    const { rows } = await sql<{ course: number }>`with d as (insert into clinic_diagnosis (patient_key, content)
        select patient_key, '{"icd10": "C79.5"}' from clinic_patient where name = ${name} returning entry_key, patient_key)
      update clinic_course c set intent = 'palliative', diagnosis_key = d.entry_key from d where c.patient_key = d.patient_key
      returning course_key as course`.execute(owner);
    const course = rows[0]?.course;
    await sql`insert into clinic_prescription (course_key, site_key, content, is_signed)
      values (${course}, 1, ${JSON.stringify({ phases })}::jsonb, true)`.execute(owner);
    await sql`with t as (insert into clinic_treated_plan (course_key, content)
        values (${course}, ${JSON.stringify({ planSha256: sha256 })}::jsonb) returning treated_plan_key)
      insert into clinic_fraction (course_key, treated_plan_key, number, at, source, content)
      select ${course}, treated_plan_key, 1, '2026-05-04T02:00:00Z', 'hand', '{"imaging": [], "fields": [{"deliveredMu": 400}]}' from t`.execute(
      owner,
    );
    const content = { objects: [{ kind: 'RTPLAN', sha256 }], verdict, passRate: null, criteria: {} };
    await sql`insert into physics_patient_qa (site_key, patient_key, content, measured_on)
      values (1, 1, ${JSON.stringify(content)}::jsonb, ${measuredOn})`.execute(owner);
  });
}

test('of more than ten years, or of no year that can be, nothing is reckoned', async () => {
  for (const months of ['?from=2016-03&to=2026-03', '?from=0001-01&to=0001-12', '?from=2026-01&to=9999-12'])
    expect(await ask(months, lead)).toMatchObject({ status: 400 });
});

test('what the record holds nothing for says so, and has no figures', async () => {
  const all = Indicator.array().parse(await ask('?from=2026-03&to=2026-03', lead));
  expect(all).toHaveLength(48);
  expect(all.find(({ id }) => id === 'RT-14')).toEqual({ id: 'RT-14', gap: 'nothing kept', figures: [] });
});

test('a figure opens to those behind it, those outside the numerator first', async () => {
  const cases = IndicatorCaseRow.array().parse(await ask('/RT-03/cases?month=2026-03', lead));
  expect(cases.map(({ patient, counts }) => [patient?.name, counts])).toEqual([
    ['Li Na', false],
    ['Wang Fang', true],
  ]);
  expect(await ask('/XX-99/cases?month=2026-03', lead)).toMatchObject({ code: 'platform/not-found' });
});

test('another site, or a role without the right, counts nothing of it', async () => {
  for (const other of [elsewhere, therapist])
    expect(await figuresOf('RT-03', other)).toEqual([
      [0, 0, null],
      [0, 0, null],
    ]);
});

test('a stage counts that stood in the record when treatment began, of the diagnosis of the course', async () => {
  const diagnosis = async (content: object) => {
    const { rows } = await sql<{
      key: number;
    }>`with p as (insert into clinic_patient (name) values ('Staged') returning patient_key)
      insert into clinic_diagnosis (patient_key, content) select patient_key, ${JSON.stringify(content)}::jsonb from p
      returning entry_key as key`.execute(opened.owner);
    return rows[0]?.key ?? 0;
  };
  const written = { t: '', n: '', m: '', stage: '' };
  const staged = await diagnosis({ ...written, t: 'T2', n: 'N0', m: 'M0' });
  const byGroup = await diagnosis({ ...written, stage: 'IIA' });
  const incomplete = await diagnosis({ ...written, t: 'T2', n: 'N0' });
  const late = await diagnosis(written);
  const begins = async (key: number, days: number) => {
    await courseWith('Of Diagnosis', []);
    await sql`update clinic_course set diagnosis_key = ${key} where course_key = (select max(course_key) from clinic_course)`.execute(
      opened.owner,
    );
    const { rows } = await sql<{ key: string; month: string }>`insert into clinic_course_fact (course_key, step, at)
      select max(course_key), 'on-treatment', now() + make_interval(days => ${days}) from clinic_course
      returning course_key::text as key`.execute(opened.owner);
    return rows[0]?.key ?? '';
  };
  const keys = [
    ...[await begins(staged, 1), await begins(byGroup, 1), await begins(incomplete, 1)],
    ...[await begins(late, 1), await begins(staged, -1)], // the last began the day before anything was entered
  ];
  await sql`update clinic_diagnosis set content = ${JSON.stringify({ ...written, stage: 'IV' })}::jsonb where entry_key = ${late}`.execute(
    opened.owner,
  );
  const lateToo = await begins(late, 1);
  await sql`update clinic_course_fact set at = now() where course_key = ${keys[3]}::bigint`.execute(opened.owner);
  const tell = async (who: ActingPerson) =>
    acting(who, () =>
      sql<{ key: string; staged: boolean }>`select course_key::text as key, is_staged as staged
        from clinic_indicator_begun(${[...keys, lateToo]}::bigint[]) order by course_key`.execute(opened.database),
    );
  // What began just after the correction has its stage, too.
  expect((await tell(lead)).rows.map(({ staged: is }) => is)).toEqual([true, true, false, true, false, true]);
  expect((await tell(elsewhere)).rows).toEqual([]);
});

test('machines are told with what the record says of their hours, and follow-up of the courses that have a scheme', async () => {
  await sql`insert into clinic_resource (site_key, kind, name, opens, closes) values (1, 'machine', 'A', '08:00', '16:00')`.execute(
    opened.owner,
  );
  await sql`update clinic_resource set closes = '17:00' where name = 'A'`.execute(opened.owner);
  await sql`insert into clinic_downtime (resource_key, site_key, starts_at, ends_at, reason, cancelled)
    select resource_key, 1, at, at + interval '2 hours', 'x', cancelled from clinic_resource,
      (values ('2026-03-31T20:00Z'::timestamptz, false), ('2026-04-02T02:00Z', true), ('2026-03-31T10:00Z', false)) as d (at, cancelled)
    where name = 'A'`.execute(opened.owner);
  const { rows } = await acting(lead, () =>
    sql<{ name: string; said: [string, object][]; downtimes: unknown[] }>`select name, said, downtimes
      from clinic_indicator_machines('2026-04-01', '2026-05-01', 'Asia/Shanghai')`.execute(opened.database),
  );
  expect(rows.map(({ name, said }) => [name, said.map(([, after]) => after)])).toMatchObject([
    ['A', [{ opens: '08:00', closes: '16:00', in_use: true }, { closes: '17:00' }]],
  ]);
  expect(rows[0]?.downtimes).toHaveLength(1); // 1 April in Shanghai; the other was over, the third cancelled
  const figure = Indicator.array().parse(await ask('?from=2026-04&to=2026-04', lead));
  expect(figure.find(({ id }) => id === 'RT-15')?.gap).toBeNull();

  const scheme = {
    ...{ from: { kind: 'stated end', day: '2026-01-15' }, steps: [{ every: 3, unit: 'months', visits: 2 }] },
    ...{ graceDays: 14, note: '' },
  };
  await courseWith('Followed', []);
  await sql`insert into clinic_follow_up_scheme (course_key, content)
    select max(course_key), ${JSON.stringify(scheme)}::jsonb from clinic_course`.execute(opened.owner);
  await sql`insert into clinic_follow_up_visit (course_key, day, content)
    select max(course_key), '2026-04-20', '{}' from clinic_course`.execute(opened.owner);
  expect((await ask('?from=2026-04&to=2026-07', lead)).find(({ id }: Indicator) => id === 'RT-13')).toMatchObject({
    gap: 'asked apart',
  });
  const apart = Indicator.parse(await ask('/RT-13?from=2026-04&to=2026-07', lead));
  expect(apart.figures.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
    [1, 1],
    [0, 0],
    [0, 0],
    [0, 1], // 15 July, of which nobody came
  ]);
  const cases = IndicatorCaseRow.array().parse(await ask('/RT-13/cases?month=2026-04', lead));
  expect(cases).toMatchObject([{ day: '2026-04-15', counts: true }]);
  // Wholly before or after what its visits reach nothing is read of it.
  expect(Indicator.parse(await ask('/RT-13?from=2027-04&to=2027-05', lead)).figures[0]?.denominator).toBe(0);
});

test('without a limit that a site sets none is counted; with one it is by its courses', async () => {
  const of = async () =>
    Indicator.array()
      .parse(await ask('?from=2026-03&to=2026-04', lead))
      .find(({ id }) => id === 'TT-04');
  expect(await of()).toMatchObject({ gap: 'no limit', figures: [] });
  await sql`insert into clinic_care_path (site_key, content) values (1, '{"steps": [], "sendBacks": [], "startWithin": 9}')`.execute(
    opened.owner,
  );
  // 9 and 19 working days: the first test.
  expect((await of())?.figures.map(({ numerator, denominator }) => [numerator, denominator])).toEqual([
    [1, 1],
    [0, 1],
  ]);
});
