import { sql } from 'kysely';
import { acting } from '../server/platform/database/acting.ts';
import type { Database } from '../server/platform/database/database.ts';
import { type Served, startDepartment } from './served-department.ts';

/** A department's year: what is under way began in the last weeks, the rest has ended. */
export const A_YEAR = { courses: 4_000, fractions: 40_000 } as const;
/** Each course gets ten fractions, so that both numbers are those of the issue. */
const FRACTIONS_EACH = A_YEAR.fractions / A_YEAR.courses;
/** Minutes between one referral and the next: a year has 4,000. */
const MINUTES_APART = (365 * 24 * 60) / A_YEAR.courses;
const CHANCE = 0.42;

/** When each step comes after the referral [days], and how much later it may be; drawn from a fixed seed. */
const WAY = [
  ...[
    ['referred', 0, 0],
    ['consulted', 2, 2],
    ['consented', 2, 2],
    ['simulation-ordered', 3, 1],
    ['simulated', 6, 3],
  ],
  ...[
    ['contours-approved', 9, 3],
    ['prescribed', 9, 3],
    ['plan-approved', 13, 4],
    ['physics-checked', 14, 4],
  ],
  ...[
    ['ready', 15, 4],
    ['on-treatment', 18, 4],
    ['completed', 40, 10],
  ],
] as const;

/** A clinic after so many years, made by statements: its pages read what requests would have written one by one. */
export async function startGrownClinic(years: number): Promise<{ readonly at: Served; end(): Promise<void> }> {
  const { at, department, end } = await startDepartment();
  const owner = department.record.database;
  await acting({ kind: 'service', service: 'start', origin: 'bench' }, async () => {
    await owner.transaction().execute(async (transaction) => {
      await sql`select setseed(${CHANCE})`.execute(transaction);
      // What the record keeps of each is measured apart (`platform`); here it would take hours.
      await sql`set local session_replication_role = replica`.execute(transaction);
      await addCourses(transaction, years * A_YEAR.courses);
      await addFacts(transaction);
      await addFractions(transaction);
      await addAppointments(transaction);
    });
  });
  await sql`vacuum analyze`.execute(owner);
  return { at, end };
}

async function addCourses(owner: Database, courses: number): Promise<void> {
  await sql`insert into clinic_patient (name, name_zh, sex, birth_date, identifiers, site_key)
    select 'Bench Patient ' || n, '测试' || n, case when n % 2 = 0 then 'F' else 'M' end, '1960-01-01',
      jsonb_build_array(jsonb_build_object('assigner', 'Bench', 'value', 'B' || n)), (select min(site_key) from access_site)
    from generate_series(1, ${courses}) n`.execute(owner);
  await sql`insert into clinic_course (patient_key, site_key, number, title, intent, physician, opened_at, under_way)
    select patient_key, site_key, 1, 'Bench course', 'curative', (select min(person_key) from access_person),
      now() - row_number() over (order by patient_key) * ${MINUTES_APART}::float8 * interval '1 minute', true
    from clinic_patient`.execute(owner);
}

async function addFacts(owner: Database): Promise<void> {
  for (const [step, days, more] of WAY)
    await sql`insert into clinic_course_fact (course_key, step, at)
      select course_key, ${step}, at from (select course_key, opened_at + (${days}::int + random() * ${more}::int) * interval '1 day' as at
        from clinic_course) drawn where at < now()`.execute(owner);
  await sql`update clinic_course set under_way = false
    where course_key in (select course_key from clinic_course_fact where step = 'completed')`.execute(owner);
}

/** What each fraction gave: the one field of its plan, as ordered. */
const GIVEN = {
  ...{ machine: 'Linac 1', identifiedBy: ['name', 'birth date'], imaging: ['cbct'], shift: null, endedAt: null },
  ...{ note: '', despite: '' },
  fields: [
    {
      ...{ number: 1, name: 'Arc', plannedMu: 400, deliveredMu: 400, interruptions: [] },
      ...{ overridden: false, couch: null },
    },
  ],
};

async function addFractions(owner: Database): Promise<void> {
  const field = {
    ...{ number: 1, name: 'Arc', radiation: 'PHOTON', energyMv: 6, gantryDeg: [181, 179], collimatorDeg: 15 },
    ...{ couchDeg: 0, plannedMu: 400, doseGy: 2 },
  };
  const plan = {
    ...{ label: 'Bench', caseKey: '1', planUid: '1.2.3', planSha256: '0', fractionGroup: 1, machine: 'Linac 1' },
    ...{ fractions: FRACTIONS_EACH, targets: [{ label: 'PTV', doseGy: 20 }], fields: [field], shift: null, setup: '' },
    despite: '',
  };
  await sql`insert into clinic_treated_plan (course_key, content)
    select course_key, ${JSON.stringify(plan)}::jsonb from clinic_course_fact where step = 'ready'`.execute(owner);
  await sql`insert into clinic_fraction (course_key, treated_plan_key, number, at, source, content)
    select course_key, treated_plan_key, n, begins,
      'hand', ${JSON.stringify(GIVEN)}::jsonb || jsonb_build_object('treatedPlanKey', treated_plan_key::text, 'number', n,
        'startedAt', to_char(begins at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
    from (select course_key, treated_plan_key, n, at + n * interval '1 day' as begins
      from clinic_treated_plan join clinic_course_fact f using (course_key), generate_series(1, ${FRACTIONS_EACH}) n
      where f.step = 'on-treatment') given where begins < now()`.execute(owner);
}

const MACHINES = 8;
/** On each day the machines' times from eight on, one after another [min]. */
const APART = 10;

/** Each fraction at its appointment, and those to come of the courses that are on treatment. */
async function addAppointments(owner: Database): Promise<void> {
  await sql`insert into clinic_resource (site_key, kind, name, opens, closes)
    select (select min(site_key) from access_site), 'machine', 'Linac ' || n, '08:00', '23:00'
    from generate_series(1, ${MACHINES}) n`.execute(owner);
  await sql`create temporary table placed on commit drop as
    select *, (place % ${MACHINES})::int + 1 as machine,
      day + interval '8 hours' + (place / ${MACHINES}) * ${APART} * interval '1 minute' as starts
    from (select *, row_number() over (partition by day order by course_key) - 1 as place
      from (select t.course_key, f.fraction_key, n, date_trunc('day', coalesce(f.at, o.at + n * interval '1 day')) as day
        from clinic_treated_plan t join clinic_course_fact o on o.course_key = t.course_key and o.step = 'on-treatment'
          cross join generate_series(1, ${FRACTIONS_EACH}) n
          left join clinic_fraction f on f.treated_plan_key = t.treated_plan_key and f.number = n) each) ranked`.execute(
    owner,
  );
  await sql`insert into clinic_appointment (site_key, kind, patient_key, course_key, starts_at, ends_at, state, fraction_number, given_as)
    select c.site_key, 'treatment', c.patient_key, course_key, starts, starts + ${APART} * interval '1 minute',
      case when fraction_key is null then 'planned' else 'done' end, n, fraction_key
    from placed join clinic_course c using (course_key)`.execute(owner);
  await sql`insert into clinic_booking (appointment_key, resource_key, starts_at, ends_at, holds)
    select a.appointment_key, r.resource_key, a.starts_at, a.ends_at, true
    from placed p join clinic_appointment a on a.course_key = p.course_key and a.fraction_number = p.n
      join clinic_resource r on r.name = 'Linac ' || p.machine`.execute(owner);
}
