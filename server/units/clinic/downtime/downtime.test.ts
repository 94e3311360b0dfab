import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, stat, utimes } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { testPerson } from '../../../platform/access/test-person.ts';
import { type ActingPerson, acting } from '../../../platform/database/acting.ts';
import { testDatabase } from '../../../platform/database/test-database.ts';
import { IMAGING_MIGRATIONS } from '../../imaging/index.ts';
import { PHYSICS_MIGRATIONS } from '../../physics/index.ts';
import { CLINIC_MIGRATIONS } from '../index.ts';
import { addFraction } from '../treatment/fraction-store.ts';
import { downtimeLists } from './downtime-lists.ts';
import { renewDowntimeLists, writeDowntimeLists } from './write-lists.ts';

let opened: Awaited<ReturnType<typeof testDatabase>>;
let folder: string;
let therapist: ActingPerson;
let elsewhere: ActingPerson;
/** 10:00 on Monday 2 March in Shanghai. */
const NOW = new Date('2026-03-02T02:00:00Z');
const FIELD = {
  ...{
    number: 1,
    name: 'LAO',
    radiation: 'PHOTON',
    energyMv: 6,
    gantryDeg: [181, 179],
    collimatorDeg: 10,
    couchDeg: 0,
  },
  ...{ plannedMu: 512.3, doseGy: 2 },
};
const PLAN = {
  ...{
    label: 'Pelvis',
    caseKey: 'c',
    planUid: '1.2',
    planSha256: 'aa',
    fractionGroup: 1,
    machine: 'Linac 2',
    fractions: 25,
  },
  ...{ targets: [{ label: 'PTV', doseGy: 50 }], fields: [FIELD], setup: 'Head first, supine', despite: '' },
  shift: { verticalMm: -12.5, longitudinalMm: 30, lateralMm: 4 },
};
const FRACTION = {
  ...{ number: 1, startedAt: '2026-02-27T01:30:00Z', endedAt: null, machine: 'Linac 2', identifiedBy: [], imaging: [] },
  ...{
    shift: null,
    fields: [
      {
        number: 1,
        name: null,
        plannedMu: 512.3,
        deliveredMu: 512.3,
        interruptions: [],
        overridden: false,
        couch: null,
      },
    ],
  },
  ...{ note: '', despite: '' },
};

const BEFORE = [
  ...['referred', 'consulted', 'consented', 'simulation-ordered', 'simulated', 'contours-approved', 'prescribed'],
  ...['plan-approved', 'physics-checked', 'ready'],
];

beforeAll(async () => {
  opened = await testDatabase([...IMAGING_MIGRATIONS, ...PHYSICS_MIGRATIONS, ...CLINIC_MIGRATIONS]);
  folder = await mkdtemp(join(tmpdir(), 'isocenter-downtime-'));
  await sql`insert into access_site (name, kind) values ('East', 'campus')`.execute(opened.owner);
  therapist = await testPerson(opened.database, 'Zhao Lei', 'therapist');
  elsewhere = await testPerson(opened.database, 'Li Wei', 'therapist', '2');
  const calendar = { timeZone: 'Asia/Shanghai', weekend: [0, 6], years: {} };
  const { owner } = opened;
  await sql`insert into deadline_calendar (content, revision) values (${JSON.stringify(calendar)}::jsonb, 1)`.execute(
    owner,
  );
  await sql`insert into clinic_patient (name, name_zh, birth_date, identifiers)
    values ('Wang Fang', '王芳', '1958-11-02', '[{"assigner": "First Hospital", "value": "A100"}]')`.execute(owner);
  await sql`insert into clinic_course (patient_key, site_key, number, title, intent, physician)
    select patient_key, 1, 1, 'Rectum', 'curative', ${Number(therapist.personKey)} from clinic_patient`.execute(owner);
  await sql`insert into clinic_course_fact (course_key, step, at) select course_key, 'on-treatment', '2026-02-27' from clinic_course`.execute(
    owner,
  );
  await sql`insert into clinic_treated_plan (course_key, content) select course_key, ${JSON.stringify(PLAN)}::jsonb from clinic_course`.execute(
    owner,
  );
  await sql`insert into clinic_fraction (course_key, treated_plan_key, number, at, content, source)
    select course_key, treated_plan_key, 1, '2026-02-27T01:30:00Z',
      ${JSON.stringify(FRACTION)}::jsonb || jsonb_build_object('treatedPlanKey', treated_plan_key::text), 'hand'
    from clinic_treated_plan`.execute(owner);
  await sql`insert into clinic_resource (kind, name, opens, closes, in_use) values ('machine', 'Linac 2', '08:00', '18:00', true)`.execute(
    owner,
  );
  for (const at of ['2026-03-02T01:20:00Z', '2026-03-03T01:20:00Z', '2026-03-05T01:20:00Z'])
    await sql`with a as (insert into clinic_appointment (kind, patient_key, course_key, starts_at, ends_at)
        select 'treatment', patient_key, course_key, ${at}::timestamptz, ${at}::timestamptz + interval '15 minutes' from clinic_course
        returning appointment_key)
      insert into clinic_booking (appointment_key, resource_key) select appointment_key, resource_key from a, clinic_resource`.execute(
      owner,
    );
});
afterAll(async () => {
  await opened.close();
  await rm(folder, { recursive: true });
});

test('today and tomorrow hold who comes when, which fraction is due today, and what was given', async () => {
  const { days, courses } = await acting(therapist, () => downtimeLists(opened.database, NOW));
  expect(
    days.map(({ day, lines }) => [day, lines.map(({ time, where, fraction }) => [time, where, fraction])]),
  ).toEqual([
    ['2026-03-02', [['09:20', 'Linac 2', '2/25']]],
    ['2026-03-03', [['09:20', 'Linac 2', null]]], // nobody knows yet whether today's is given
  ]);
  expect(courses).toMatchObject([
    { title: 'Rectum', paused: false, doses: [{ label: 'PTV', deliveredGy: 2, plannedGy: 50, given: 1, planned: 25 }] },
  ]);
  const foreign = await acting(elsewhere, () => downtimeLists(opened.database, NOW));
  expect([foreign.days.flatMap(({ lines }) => lines), foreign.courses]).toEqual([[], []]);
});

test('nobody is due on the lists whom the path or the approval does not let be treated: line and plan say so', async () => {
  const read = async () => {
    const { days, courses } = await acting(therapist, () => downtimeLists(opened.database, NOW));
    return [days[0]?.lines[0]?.notNow, [...(courses[0]?.notNow.values() ?? [])][0]].map((why) =>
      why === null || why === undefined ? null : typeof why === 'string' ? why : why.id,
    );
  };
  expect(await read()).toEqual(['referred', 'referred']); // on treatment by its facts, and nothing before it stands
  await sql`insert into clinic_course_fact (course_key, step, at)
    select course_key, step, ('2026-02-01'::date + place::int)::timestamptz from clinic_course,
      unnest(${BEFORE}::text[]) with ordinality as u (step, place)`.execute(opened.owner);
  expect(await read()).toEqual(['plan-approved', 'plan-approved']); // the path is gone, and this plan is not the approved one
  await sql`alter table clinic_plan_approval disable trigger signature_required`.execute(opened.owner);
  await sql`insert into imaging_patient (identity, search_text, last_arrived_at) values ('A100', '', now())`.execute(
    opened.owner,
  );
  const content = { phases: [0], objects: [{ kind: 'RTPLAN', sopInstanceUid: '1.2', sha256: 'aa' }] };
  await sql`insert into clinic_plan_approval (course_key, site_key, archive_key, content, is_approved)
    select course_key, site_key, (select patient_key from imaging_patient), ${JSON.stringify(content)}::jsonb, true from clinic_course`.execute(
    opened.owner,
  );
  expect(await read()).toEqual([null, null]);
  await sql`update clinic_plan_approval set is_approved = false, withdrawn = '{"why": "new-plan"}'`.execute(
    opened.owner,
  );
  expect(await read()).toEqual(['plan-approved', 'plan-approved']);
});

test('who was treated today is not due again: the line says which fraction was given, and when', async () => {
  const { rows } = await sql<{ course: string; plan: string }>`
    select course_key::text as course, treated_plan_key::text as plan from clinic_treated_plan`.execute(opened.owner);
  const [{ course: courseKey, plan: treatedPlanKey } = { course: '', plan: '' }] = rows;
  const content = { ...FRACTION, treatedPlanKey, number: 2, startedAt: '2026-03-02T01:25:00Z' };
  const given = { courseKey, content, source: 'hand', recordUids: [] } as const;
  const linesOf = async () =>
    (await acting(therapist, () => downtimeLists(opened.database, NOW))).days.map(({ lines }) =>
      lines.map((line) => [line.time, line.fraction, line.given, line.notNow === 'given']),
    );
  const fractionKey = await acting(therapist, () =>
    opened.database.transaction().execute((transaction) => addFraction(transaction, given, NOW)),
  );
  const once = [{ number: 2, time: '09:25' }];
  expect((await linesOf())[0]).toEqual([['09:20', null, once, true]]);
  // Without an appointment, too; and struck out, it is due again.
  await sql`update clinic_appointment set given_as = null, state = 'cancelled', reason = 'x' where given_as is not null`.execute(
    opened.owner,
  );
  expect((await linesOf())[0]).toEqual([[null, null, once, true]]);
  await sql`update clinic_fraction set in_error = true where fraction_key = ${fractionKey}::bigint`.execute(
    opened.owner,
  );
  expect((await linesOf())[0]).toEqual([[null, '2/25', [], false]]);
});

test('the sheet names the patient by two identifiers, fields, shift and dose to date, in the words of its language', async () => {
  for (const [language, words] of [
    [
      'en',
      [
        'Lists for downtime',
        'Wang Fang',
        'A100',
        '1958-11-02',
        'LAO',
        '512.3',
        '−12.5',
        '2.00',
        '50.00',
        '1 of 25 fractions',
        'DO NOT TREAT',
      ],
    ],
    ['zh', ['停机备用清单', '王芳', 'A100', '自标记移床', '已治疗 1/25 次', '手工记录', '不得治疗：']],
  ] as const) {
    const { files } = await acting(therapist, () =>
      writeDowntimeLists(opened.database, { folder, languages: [language], now: NOW }),
    );
    const [file = ''] = files;
    expect((await readFile(file)).subarray(0, 5).toString()).toBe('%PDF-');
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const { stdout } = await promisify(execFile)('pdftotext', ['-layout', file, '-']);
    for (const word of words) expect(stdout).toContain(word);
  }
});

test('they are made by themselves once those that lie there are an hour old', async () => {
  const own = join(folder, 'hourly');
  const renew = (now: Date) => renewDowntimeLists(opened.database, { folder: own, now });
  expect(await renew(NOW)).toBe(true);
  const file = join(own, 'downtime-lists-en.pdf');
  for (const name of ['en', 'zh']) await utimes(join(own, `downtime-lists-${name}.pdf`), NOW, NOW);
  expect(await renew(new Date(NOW.getTime() + 59 * 60_000))).toBe(false);
  expect(await renew(new Date(NOW.getTime() + 60 * 60_000))).toBe(true);
  expect((await stat(file)).mtimeMs).toBeGreaterThan(NOW.getTime());
});
