import { sql } from 'kysely';
import type { Database } from '../server/platform/database/database.ts';
import { exclusionsAsIndexes } from './exclusions-as-indexes.ts';

const CHANCE = 0.42;

/** When each step comes after the referral [days], and how much later it may be; drawn from a fixed seed. */
const WAY = [
  ['referred', 0, 0],
  ['consulted', 2, 2],
  ['consented', 2, 2],
  ['simulation-ordered', 3, 1],
  ['simulated', 6, 3],
  ['contours-approved', 9, 3],
  ['prescribed', 9, 3],
  ['plan-approved', 13, 4],
  ['physics-checked', 14, 4],
  ['ready', 15, 4],
  ['on-treatment', 18, 4],
  ['completed', 40, 10],
] as const;

const MACHINES = 8;
/** On each day the machines' times from eight on, one after another [min]. */
const APART = 10;

interface Size {
  readonly courses: number;
  readonly fractionsEach: number;
  /** Between one referral and the next; the last is now. */
  readonly minutesApart: number;
}

/**
 * Fills an empty clinic by one statement a table. Triggers sleep meanwhile: what they would make and pages read is written here (`under_way`, the
 * times of bookings). Left out are what the record keeps of each change, which is measured apart (`platform`), and the checks that nobody and no machine
 * is in two places: these stay as indexes.
 */
export async function fillClinic(owner: Database, size: Size): Promise<void> {
  await owner.transaction().execute(async (transaction) => {
    await sql`select setseed(${CHANCE})`.execute(transaction);
    await sql`set local session_replication_role = replica`.execute(transaction);
    await addCourses(transaction, size);
    await addFacts(transaction);
    await addPlans(transaction, size);
    await addFractions(transaction, size);
    await addReviews(transaction);
    await exclusionsAsIndexes(transaction, ['clinic_appointment', 'clinic_booking'], () =>
      addAppointments(transaction, size),
    );
  });
}

async function addCourses(owner: Database, { courses, minutesApart }: Size): Promise<void> {
  await sql`insert into clinic_patient (name, name_zh, sex, birth_date, identifiers, site_key)
    select 'Bench Patient ' || n, '测试' || n, case when n % 2 = 0 then 'F' else 'M' end, '1960-01-01',
      jsonb_build_array(jsonb_build_object('assigner', 'Bench', 'value', 'B' || n)), (select min(site_key) from access_site)
    from generate_series(1, ${courses}) n`.execute(owner);
  await sql`insert into clinic_diagnosis (patient_key, content)
    select patient_key, jsonb_build_object('words', 'Bench', 'icd10', 'C' || 10 + patient_key % 80) from clinic_patient`.execute(
    owner,
  );
  await sql`insert into clinic_course (patient_key, site_key, number, title, intent, physician, diagnosis_key, opened_at, under_way)
    select patient_key, site_key, 1, 'Bench course', case when patient_key % 4 = 0 then 'palliative' else 'curative' end,
      (select min(person_key) from access_person), entry_key,
      now() - row_number() over (order by patient_key desc) * ${minutesApart}::float8 * interval '1 minute', true
    from clinic_patient join clinic_diagnosis using (patient_key)`.execute(owner);
}

async function addFacts(owner: Database): Promise<void> {
  for (const [step, days, more] of WAY)
    await sql`insert into clinic_course_fact (course_key, step, at)
      select course_key, ${step}, at from (select course_key, opened_at + (${days}::int + random() * ${more}::int) * interval '1 day' as at
        from clinic_course) drawn where at < now()`.execute(owner);
  await sql`update clinic_course set under_way = false
    where course_key in (select course_key from clinic_course_fact where step = 'completed')`.execute(owner);
  await sql`analyze clinic_patient, clinic_course, clinic_course_fact`.execute(owner);
}

async function addPlans(owner: Database, { fractionsEach }: Size): Promise<void> {
  const field = {
    ...{ number: 1, name: 'Arc', radiation: 'PHOTON', energyMv: 6, gantryDeg: [181, 179], collimatorDeg: 15 },
    ...{ couchDeg: 0, plannedMu: 400, doseGy: 2 },
  };
  const plan = {
    ...{ label: 'Bench', caseKey: '1', planUid: '1.2.3', planSha256: '0', fractionGroup: 1, machine: 'Linac 1' },
    ...{ fractions: fractionsEach, targets: [{ label: 'PTV', doseGy: 20 }], fields: [field], shift: null, setup: '' },
    despite: '',
  };
  await sql`insert into clinic_treated_plan (course_key, content)
    select course_key, ${JSON.stringify(plan)}::jsonb from clinic_course_fact where step = 'ready'`.execute(owner);
  const objects = [{ kind: 'RTPLAN', sha256: '0' }];
  await sql`insert into imaging_patient (identity, search_text, last_arrived_at) values ('Bench', 'bench', now())`.execute(
    owner,
  );
  await sql`insert into clinic_plan_approval (course_key, site_key, archive_key, content, is_approved)
    select course_key, site_key, (select min(patient_key) from imaging_patient), ${JSON.stringify({ objects })}::jsonb, true
    from clinic_course_fact join clinic_course using (course_key) where step = 'plan-approved'`.execute(owner);
  await sql`analyze clinic_treated_plan`.execute(owner);
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

async function addFractions(owner: Database, { fractionsEach }: Size): Promise<void> {
  await sql`insert into clinic_fraction (course_key, treated_plan_key, number, at, source, content)
    select course_key, treated_plan_key, n, begins,
      'hand', ${JSON.stringify(GIVEN)}::jsonb || jsonb_build_object('treatedPlanKey', treated_plan_key::text, 'number', n,
        'startedAt', to_char(begins at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
    from (select course_key, treated_plan_key, n, at + n * interval '1 day' as begins
      from clinic_treated_plan join clinic_course_fact f using (course_key), generate_series(1, ${fractionsEach}) n
      where f.step = 'on-treatment') given where begins < now()`.execute(owner);
  await sql`analyze clinic_fraction`.execute(owner);
}

/** After every fifth fraction, some with a grade. */
async function addReviews(owner: Database): Promise<void> {
  await sql`insert into clinic_review (course_key, site_key, is_signed, at, content)
    select course_key, site_key, true, at + interval '1 hour', jsonb_build_object('at', at, 'ecog', 1, 'weightKg', 70, 'counts', '{}'::jsonb,
      'events', jsonb_build_array(jsonb_build_object('term', 'fatigue', 'grade', floor(random() * 4), 'attribution', null, 'note', '')),
      'findings', '', 'decision', 'continue', 'plan', '')
    from clinic_fraction join clinic_course using (course_key) where clinic_fraction.number % 5 = 0`.execute(owner);
}

/** Each fraction at its appointment, and those to come of the courses that are on treatment; placed in one go. */
async function addAppointments(owner: Database, { fractionsEach }: Size): Promise<void> {
  await sql`insert into clinic_resource (site_key, kind, name, opens, closes)
    select (select min(site_key) from access_site), 'machine', 'Linac ' || n, '08:00', '23:00'
    from generate_series(1, ${MACHINES}) n`.execute(owner);
  await sql`create temporary table placed on commit drop as
    select *, (place % ${MACHINES})::int + 1 as machine,
      day + interval '8 hours' + (place / ${MACHINES}) * ${APART} * interval '1 minute' as starts,
      row_number() over (order by day, place) + (select coalesce(max(appointment_key), 0) from clinic_appointment) as appointment_key
    from (select *, row_number() over (partition by day order by course_key) - 1 as place
      from (select t.course_key, f.fraction_key, n, date_trunc('day', coalesce(f.at, o.at + n * interval '1 day')) as day
        from clinic_treated_plan t join clinic_course_fact o on o.course_key = t.course_key and o.step = 'on-treatment'
          cross join generate_series(1, ${fractionsEach}) n
          left join clinic_fraction f on f.treated_plan_key = t.treated_plan_key and f.number = n) each) ranked`.execute(
    owner,
  );
  await sql`insert into clinic_placement (course_key, site_key, content, placed_at)
    select course_key, site_key, jsonb_build_object('firstDay', min(day)::date, 'lastDay', max(day)::date), min(day)
    from placed join clinic_course using (course_key) group by course_key, site_key`.execute(owner);
  await sql`insert into clinic_appointment (appointment_key, site_key, kind, patient_key, course_key, starts_at, ends_at, state,
      fraction_number, given_as) overriding system value
    select appointment_key, c.site_key, 'treatment', c.patient_key, course_key, starts, starts + ${APART} * interval '1 minute',
      case when fraction_key is null then 'planned' else 'done' end, n, fraction_key
    from placed join clinic_course c using (course_key)`.execute(owner);
  await sql`select setval(pg_get_serial_sequence('clinic_appointment', 'appointment_key'), max(appointment_key)) from clinic_appointment`.execute(
    owner,
  );
  await sql`insert into clinic_booking (appointment_key, resource_key, starts_at, ends_at, holds)
    select appointment_key, resource_key, starts, starts + ${APART} * interval '1 minute', true
    from placed join clinic_resource on name = 'Linac ' || machine`.execute(owner);
}
