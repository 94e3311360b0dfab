import { SITES } from '@isocenter/knowledge';
import { cohortPeople } from '@isocenter/phantom';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDemonstrationAccounts } from './platform/access/demonstration-accounts.ts';
import { acting } from './platform/database/acting.ts';
import { TEST_ACTOR, testDatabase } from './platform/database/test-database.ts';
import { type DemonstrationJob, demonstrationJob } from './platform/demonstration/demonstration-job.ts';
import type { DemonstrationPart } from './platform/demonstration/demonstration-part.ts';
import { formDemonstration } from './platform/forms/demonstration-part.ts';
import { NO_FILES } from './platform/forms/form-files.ts';
import { taskDemonstration } from './platform/tasks/demonstration-part.ts';
import { CLINIC_MIGRATIONS, courseDemonstration } from './units/clinic/index.ts';
import {
  IMAGING_MIGRATIONS,
  imagingDemonstration,
  openImaging,
  patientKeyOf,
  patientOfForm,
} from './units/imaging/index.ts';
import { openPhysics, PHYSICS_MIGRATIONS, physicsDemonstration } from './units/physics/index.ts';
import { WARD_MIGRATIONS, wardDemonstration } from './units/ward/index.ts';

const NOW = new Date('2026-03-09T08:00:00Z');
const asked = { seed: 'a test', patients: 12, detailed: false };

type Made = Awaited<ReturnType<typeof emptyDepartment>>;
let first: Made;
let second: Made;
beforeAll(async () => {
  [first, second] = await Promise.all([emptyDepartment(), emptyDepartment()]);
});
afterAll(async () => {
  await first.close();
  await second.close();
});

/** A department with the people of the demonstration, and the job that makes the rest. */
async function emptyDepartment(more: readonly DemonstrationPart[] = []) {
  const opened = await testDatabase([
    ...IMAGING_MIGRATIONS,
    ...PHYSICS_MIGRATIONS,
    ...CLINIC_MIGRATIONS,
    ...WARD_MIGRATIONS,
  ]);
  const { database, dataFolder } = opened;
  await makeDemonstrationAccounts(database);
  const imaging = await openImaging({ database, dataFolder });
  const physics = openPhysics({ database, archive: imaging.archive });
  const sources = { patient: (key: string) => patientOfForm(database, key), of: async () => [] };
  const forms = { database, sources, files: NO_FILES };
  const parts = [
    imagingDemonstration(imaging),
    physicsDemonstration({ physics, archive: imaging.archive }),
    formDemonstration(forms),
    taskDemonstration(database),
    courseDemonstration(database),
    wardDemonstration(forms),
    ...more,
  ];
  const job = demonstrationJob({ database, parts, patientKeyOf: (id) => patientKeyOf(database, id), now: () => NOW });
  const close = async () => {
    await physics.close();
    await imaging.close();
    await opened.close();
  };
  return { ...opened, job, close };
}

/** Runs the job until it has said so often how far it is; then it is ended from outside. @returns how often it said so */
async function runUntil(job: DemonstrationJob, steps: number): Promise<number> {
  const ending = new AbortController();
  let said = 0;
  const progress = () => {
    if (++said === steps) ending.abort();
  };
  const run = { jobKey: '1', signal: ending.signal, progress };
  await acting(TEST_ACTOR, () => job.run(asked, run)).catch((error) => {
    if (!ending.signal.aborted) throw error;
  });
  return said;
}

/** What is in it, by what people know it by: keys are given in the order in which things come. */
async function contentOf({ owner }: Made) {
  const rows = async (query: string) =>
    (await sql.raw<{ row: unknown }>(query).execute(owner)).rows.map(({ row }) => row);
  return {
    patients:
      await rows(`select to_jsonb(array[patient_id, name, name_ideographic, birth_date, sex, instances::text]) as row
      from imaging_patient order by patient_id`),
    objects: await rows(
      'select to_jsonb(array[sop_instance_uid, sha256]) as row from imaging_instance order by sop_instance_uid',
    ),
    sites: await rows(
      `select to_jsonb(array[patient_id, site_key::text]) as row from imaging_patient order by patient_id`,
    ),
    prescriptions: await rows(`select jsonb_build_array(object_sha256, confirmed) as row
      from physics_prescription order by object_sha256`),
    forms: await rows(`select jsonb_build_array(patient_id, state, response, confirmed, visit, began_by,
        (select jsonb_agg(jsonb_build_array(q.path, q.state) order by q.path) from form_query q where q.filled_key = f.filled_key),
        (select jsonb_agg(jsonb_build_array(s.meaning, s.name)) from signature s where s.entity_key = f.filled_key::text)) as row
      from filled_form f join imaging_patient using (patient_key) where visit <> '' order by patient_id`),
    courses: await rows(`select jsonb_build_array(i.patient_id, c.title, d.content ->> 'icd10',
        (select jsonb_agg(jsonb_build_array(f.step, f.at) order by f.fact_key) from clinic_course_fact f where f.course_key = c.course_key)) as row
      from clinic_course c join imaging_patient i using (patient_key)
        left join clinic_diagnosis d on d.entry_key = c.diagnosis_key order by i.patient_id`),
    tasks: await rows(`select jsonb_build_array(p.patient_id, t.said, t.due_at, t.state, a.login) as row
      from task t join imaging_patient p using (patient_key) join access_account a on a.person_key = t.person_key
      order by patient_id, t.said::text`),
    ward: await rows(`select jsonb_build_array(p.patient_id, b.name, s.admitted_at,
        (select jsonb_agg(jsonb_build_array(at, pain) order by at) from ward_pain_score c where c.stay_key = s.stay_key),
        (select count(*) from ward_full_assessment f where f.stay_key = s.stay_key),
        (select jsonb_agg(jsonb_build_array(content, is_signed) order by order_key) from ward_analgesic_order o where o.stay_key = s.stay_key),
        (select jsonb_agg(jsonb_build_array(at, dose, unit, is_rescue) order by at) from ward_administration a where a.stay_key = s.stay_key),
        (select jsonb_agg(jsonb_build_array(at, kind, value) order by at, kind) from ward_adverse_effect e where e.stay_key = s.stay_key)) as row
      from ward_stay s join imaging_patient p using (patient_key) join ward_bed b using (bed_key) order by b.name`),
  };
}

test('one seed makes one department, also where it was ended on the way and begun again', async () => {
  const steps = await runUntil(first.job, Number.POSITIVE_INFINITY);
  expect(steps).toBeGreaterThan(20);
  for (const at of [2, 5, 11, 14, 19, steps - 1]) await runUntil(second.job, at);
  await runUntil(second.job, Number.POSITIVE_INFINITY);
  const [whole, mended] = [await contentOf(first), await contentOf(second)];
  expect(mended).toEqual(whole);
  expect(whole.patients).toHaveLength(asked.patients);
  expect(new Set(whole.patients.map(String)).size).toBe(asked.patients);

  // And once more comes to the same.
  await runUntil(first.job, Number.POSITIVE_INFINITY);
  expect(await contentOf(first)).toEqual(whole);
});

test('forms are in every state of their lives, tasks late and due; patients of both sites', async () => {
  const { forms, tasks, sites } = await contentOf(first);
  expect(forms.map((form) => (form as unknown[])[1])).toEqual(
    ['draft', 'complete', 'complete', 'complete', 'signed', 'locked'], // asked back about twice, once with an answer
  );
  const due = tasks.map((task) => new Date(String((task as unknown[])[2])).getTime());
  expect(due.some((at) => at < NOW.getTime())).toBe(true);
  expect(due.some((at) => at > NOW.getTime())).toBe(true);
  expect(new Set(sites.map((site) => (site as string[])[1])).size).toBe(2);
});

test('courses are anywhere between referral and contours, each step by whose it is', async () => {
  const { courses, sites } = await contentOf(first);
  const here = sites.filter((site) => (site as string[])[1] === '1');
  expect(courses).toHaveLength(here.length);
  const steps = courses.map((course) => ((course as unknown[])[3] as unknown[]).length);
  expect(new Set(steps).size).toBeGreaterThan(2);
});

test('on the ward: three rescues in 24 hours, no stool for four days, a first score that is late', async () => {
  const { ward } = await contentOf(first);
  // in the seventh lay whoever is in the sixth now
  expect(ward.map((stay) => (stay as unknown[])[1])).toEqual(['1', '2', '3', '4', '5', '6', '7']);
  expect((ward[6] as unknown[])[0]).toBe((ward[5] as unknown[])[0]);
  const [titrated, constipated, , , late] = ward as readonly (readonly unknown[])[];
  const hourAgo = (at: unknown) => (NOW.getTime() - Date.parse(String(at))) / 3_600_000;
  const given = (titrated?.[6] ?? []) as readonly (readonly [string, number, string, boolean])[];
  expect(given.filter(([at, , , isRescue]) => isRescue && hourAgo(at) <= 24)).toHaveLength(3);
  expect(constipated?.[7]).toContainEqual([expect.anything(), 'bowel', 4]);
  expect([late?.[3], hourAgo(late?.[2])]).toEqual([null, 9.5]);
});

test('rooms of the ward are alive: reported from home, a ledger that says almost all the chart says, a finished drill', async () => {
  const told = async (query: string) =>
    (await sql.raw<{ row: unknown }>(query).execute(first.owner)).rows.map(({ row }) => row);
  expect(
    await told(`select jsonb_build_array((content ->> 'pain')::int, level, at > s.discharged_at) as row
      from ward_patient_answer join ward_stay s using (stay_key) order by at`),
  ).toEqual([
    [3, 'none', true],
    [5, 'amber', true],
  ]);
  expect(
    await told(
      'select jsonb_build_array(kind, count(*), count(witnessed_by)) as row from ward_narcotic_entry group by kind order by kind',
    ),
  ).toEqual([
    ['count', 1, 0],
    ['receipt', 3, 3],
    ['use', expect.any(Number), 0],
  ]);
  const doses = `from ward_administration a where is_opioid and unit = 'mg' and given
    and at >= (select min(at) from ward_narcotic_entry where kind = 'receipt')`;
  expect(
    await told(
      `select to_jsonb((select count(*) ${doses}) - (select count(*) from ward_narcotic_entry where kind = 'use')) as row`,
    ),
  ).toEqual([1]);
  const [drill] = await told(`select jsonb_build_array(right_count, wrong_count, not_answered_count) as row
    from ward_drill_attempt where finished_at is not null`);
  expect(drill).toEqual([28, 4, 0]); // 32 cases, every seventh of them not known
  expect(await told('select count(*)::int as row from ward_organ_function')).toEqual([5]);
});

test('each in their own name: who answers, who asks, who locks and who confirms', async () => {
  const { rows } = await sql<{ entity: string; logins: string[] }>`
    select entity, array_agg(distinct login order by login) as logins
    from record_event join access_account on person_key::text = person
    where entity in ('filled-form', 'form-query', 'prescription', 'task') group by entity order by entity`.execute(
    first.owner,
  );
  const byEntity = Object.fromEntries(rows.map(({ entity, logins }) => [entity, logins]));
  expect(byEntity['prescription']).toEqual(['chen.jing']);
  expect(byEntity['filled-form']).toContain('sun.li');
  expect(byEntity['form-query']).toContain('chen.jing');
});

const courses = new Set(cohortPeople({ seed: asked.seed, count: 38 }).map(({ course }) => course));
for (const { siteId, doseGy, fractions, label } of courses)
  test(`${label}: ${doseGy} Gy in ${fractions} is a usual regimen of the site in the knowledge table`, () => {
    const regimens = SITES.find(({ id }) => id === siteId)?.regimens ?? [];
    const within = regimens.some((regimen) => hasCourse(regimen, doseGy, fractions));
    expect(within, regimens.join('; ')).toBe(true);
  });

/** "70 Gy in 33-35", "45-54 Gy in 25-30", "54 Gy in 3, 48 Gy in 4 or 50 Gy in 5": whether one of them is this course. */
function hasCourse(regimen: string, doseGy: number, fractions: number): boolean {
  const found = [...regimen.matchAll(/([\d.]+)(?:-([\d.]+))? Gy in (\d+)(?:-(\d+))?/g)];
  return found.some(([, least = '', most = least, fewest = '', many = fewest]) => {
    const isDose = doseGy >= Number(least) && doseGy <= Number(most);
    return isDose && fractions >= Number(fewest) && fractions <= Number(many);
  });
}
