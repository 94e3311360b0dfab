import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Reach, Role } from './platform/access/contract.ts';
import { ROLES } from './platform/access/contract.ts';
import { insertPerson } from './platform/access/people.ts';
import { type Action, POLICY } from './platform/access/policy.ts';
import { endRole } from './platform/access/role-periods.ts';
import { type ActingPerson, type Actor, acting } from './platform/database/acting.ts';
import { APPLICATION_ROLE } from './platform/database/application-role.ts';
import { connect } from './platform/database/connect.ts';
import type { Database } from './platform/database/database.ts';
import { testDatabase } from './platform/database/test-database.ts';
import { CLINIC_MIGRATIONS } from './units/clinic/index.ts';
import { IMAGING_MIGRATIONS } from './units/imaging/index.ts';
import { OFFICE_MIGRATIONS } from './units/office/index.ts';
import { PHYSICS_MIGRATIONS } from './units/physics/index.ts';
import { RESEARCH_MIGRATIONS } from './units/research/index.ts';
import { WARD_MIGRATIONS } from './units/ward/index.ts';

/** SQL as a careless or curious piece of code would write it, by the application's own user, without any of our checks. */
let opened: Awaited<ReturnType<typeof testDatabase>>;
let database: Database;
const HERE = '1';
let elsewhere: string;
const people = new Map<Role, ActingPerson>();

beforeAll(async () => {
  opened = await testDatabase([
    ...IMAGING_MIGRATIONS,
    ...PHYSICS_MIGRATIONS,
    ...CLINIC_MIGRATIONS,
    ...WARD_MIGRATIONS,
    ...RESEARCH_MIGRATIONS,
    ...OFFICE_MIGRATIONS,
  ]);
  database = connect(opened.url.replace('user=isocenter', `user=${APPLICATION_ROLE}`)); // nobody stands in here
  const { rows } = await sql<{ key: number }>`insert into access_site (name, kind) values ('East', 'campus')
    returning site_key as key`.execute(opened.owner);
  elsewhere = String(rows[0]?.key);
  await acting({ kind: 'service', service: 'start', origin: 'test' }, async () => {
    for (const role of ROLES) {
      const person = { name: role, nameZh: null, login: `of-${role}`, role, siteKey: HERE };
      people.set(role, as(role, await insertPerson(database, person, { passwordHash: `hash of ${role}` })));
    }
    for (const [site, sha] of [
      [HERE, 'here'],
      [elsewhere, 'there'],
    ] as const)
      for (const statement of [patientAt(site, sha), ...inClinic(sha)]) await sql.raw(statement).execute(database);
  });
  for (const statement of OF_NO_SITE) await sql.raw(statement).execute(opened.owner);
  for (const site of [HERE, elsewhere]) await sql.raw(filledAt(site)).execute(opened.owner);
  for (const sha of ['here', 'there'])
    for (const statement of bySomebody(sha)) await sql.raw(statement).execute(opened.owner);
});
afterAll(async () => {
  await database.destroy();
  await opened.close();
});

const as = (role: Role, personKey: string, siteKey = HERE): ActingPerson => ({
  ...{ kind: 'person', personKey, name: role, role, siteKey, sessionKey: '1', origin: 'test' },
});

/** One row in each table of imaging and physics; those of a patient with the patient. */
function patientAt(siteKey: string, sha: string): string {
  return `with p as (insert into imaging_patient (identity, search_text, last_arrived_at, site_key)
      values ('id ${sha}', '${sha}', now(), ${siteKey}) returning patient_key),
    n as (insert into imaging_identity select patient_key, '{}', '${sha}' from p),
    s as (insert into imaging_study (patient_key, study_instance_uid) select patient_key, '1.${sha}' from p returning *),
    e as (insert into imaging_series (study_key, series_instance_uid, modality) select study_key, '2.${sha}', 'CT' from s returning *),
    i as (insert into imaging_instance (series_key, patient_key, sop_instance_uid, sop_class_uid, modality, transfer_syntax_uid,
        header, sha256, size_bytes, arrived_at)
      select series_key, patient_key, '3.${sha}', '1.2', 'CT', '1.2', '{}', '${sha}', 1, now() from e, p returning instance_key),
    c as (insert into imaging_conflict (instance_key, header, sha256, size_bytes, arrived_at)
      select instance_key, '{}', '${sha} too', 1, now() from i),
    q as (insert into imaging_quarantine (file_name, sha256, size_bytes, arrived_at, refusal, site_key)
      values ('f', '${sha}', 1, now(), '{}', ${siteKey})),
    r as (insert into imaging_import (source, state, owner, started_at, last_activity_at, site_key)
      values ('page', 'complete', 0, now(), now(), ${siteKey})),
    j as (insert into job (kind, requires, input) values ('job/zip-import', 'object.import', '{}') returning job_key),
    z as (insert into imaging_zip (job_key, file_name, sha256, size_bytes, site_key)
      select job_key, 'z', '${sha}', 1, ${siteKey} from j),
    o as (insert into physics_prescription (object_sha256, confirmed) values ('${sha}', '{}')),
    g as (insert into physics_goal_set (revision, content) values (1, '{}'))
    insert into physics_structure_name (roi_name, standard_name, object_sha256) values ('Heart', 'Heart', '${sha}')`;
}

/** The patient as the clinic knows them, with a row in each table of the clinic; each asks for those before it. */
const inClinic = (sha: string) => [
  `insert into clinic_patient (patient_key, site_key, name) select patient_key, site_key, search_text from imaging_patient
    where search_text = '${sha}'`,
  ...['archive_patient (archive_key, patient_key) select patient_key,', ...ENTRIES].map(
    (into) => `insert into clinic_${into} patient_key from clinic_patient where name = '${sha}'`,
  ),
  `insert into clinic_consent_file (entry_key, sha256, name, type, size_bytes)
    select e.entry_key, '${sha}', 'f', 'application/pdf', 1 from clinic_consent e join clinic_patient p using (patient_key) where p.name = '${sha}'`,
  `insert into clinic_course (patient_key, site_key, number, title, intent, physician)
    select p.patient_key, p.site_key, 1, '${sha}', 'curative', person_key
    from clinic_patient p, access_person where p.name = '${sha}' and access_person.name = 'oncologist'`,
  `insert into clinic_course_sheet (course_key, site_key, step, content)
    select course_key, site_key, 'consulted', '{}' from clinic_course where title = '${sha}'`,
  `insert into clinic_prescription (course_key, site_key, content)
    select course_key, site_key, '{}' from clinic_course where title = '${sha}'`,
  `insert into clinic_plan_approval (course_key, site_key, archive_key, content)
    select c.course_key, c.site_key, a.archive_key, '{}' from clinic_course c join clinic_archive_patient a using (patient_key) where title = '${sha}'`,
  `insert into clinic_machine_limits (site_key, name, content)
    select site_key, 'A', '{}' from clinic_course where title = '${sha}'`,
  `insert into clinic_course_fact (course_key, step, at) select course_key, 'referred', now() from clinic_course where title = '${sha}'`,
  `insert into clinic_treated_plan (course_key, content) select course_key, '{}' from clinic_course where title = '${sha}'`,
  `insert into clinic_fraction (course_key, treated_plan_key, number, at, source, content)
    select course_key, treated_plan_key, 1, now(), 'hand', '{}' from clinic_treated_plan join clinic_course using (course_key)
    where title = '${sha}'`,
  `insert into clinic_review (course_key, site_key, at, content) select course_key, site_key, now(), '{}' from clinic_course where title = '${sha}'`,
  `insert into clinic_completion (course_key, site_key, content)
    select course_key, site_key, '{}' from clinic_course where title = '${sha}'`,
  `insert into clinic_report_link (course_key, secret_sha256, code_sha256, expires_at)
    select course_key, 's ${sha}', 'c ${sha}', now() + interval '1 day' from clinic_course where title = '${sha}'`,
  `insert into clinic_follow_up_scheme (course_key, content) select course_key, '{}' from clinic_course where title = '${sha}'`,
  `insert into clinic_follow_up_visit (course_key, day, content) select course_key, now(), '{}' from clinic_course where title = '${sha}'`,
  `insert into clinic_recurrence_place (course_key, visit_key, content)
    select course_key, visit_key, '{}' from clinic_follow_up_visit join clinic_course using (course_key) where title = '${sha}'`,
  `insert into clinic_survival (patient_key, content) select patient_key, '{}' from clinic_course where title = '${sha}'`,
  `insert into clinic_eqd2_sum (patient_key, asked) select patient_key, '{}' from clinic_course where title = '${sha}'`,
  `insert into ward_bed (site_key, name) select site_key, '${sha}' from clinic_patient where name = '${sha}'`,
  `insert into ward_stay (patient_key, site_key, bed_key, admitted_at, reports_self)
    select p.patient_key, p.site_key, bed_key, now(), true from clinic_patient p join ward_bed b on b.name = p.name where p.name = '${sha}'`,
  `insert into ward_pain_score (stay_key, client_key, sent_sha256, at, instrument, pain, content)
    select stay_key, gen_random_uuid(), '', now(), 'nrs', 0, '{}' from ward_stay join ward_bed using (bed_key) where name = '${sha}'`,
  `insert into ward_opioid_table (site_key, table_id, edition) select site_key, 'nougg', '1' from clinic_patient where name = '${sha}'
    on conflict do nothing`,
  `insert into ward_analgesic_order (stay_key, site_key, content)
    select stay_key, s.site_key, '{}' from ward_stay s join clinic_patient p using (patient_key) where p.name = '${sha}'`,
  `insert into ward_administration (stay_key, site_key, sent_as, sent_sha256, order_key, at, given, dose, unit, route, is_rescue, is_opioid, reason)
    select o.stay_key, o.site_key, gen_random_uuid(), '', order_key, now(), true, 1, 'mg', 'oral', false, true, ''
    from ward_analgesic_order o join ward_stay using (stay_key) join clinic_patient p using (patient_key) where p.name = '${sha}'`,
  `insert into ward_adverse_effect (stay_key, site_key, sent_as, sent_sha256, at, kind, value)
    select stay_key, s.site_key, gen_random_uuid(), '', now(), 'bowel', 1
    from ward_stay s join clinic_patient p using (patient_key) where p.name = '${sha}'`,
  `insert into ward_procedure (stay_key, site_key, sent_as, sent_sha256, at, content)
    select stay_key, s.site_key, gen_random_uuid(), '', now(), '{}'
    from ward_stay s join clinic_patient p using (patient_key) where p.name = '${sha}'`,
  `insert into ward_follow_up (stay_key, site_key, sent_as, sent_sha256, at, is_reached, content)
    select stay_key, s.site_key, gen_random_uuid(), '', now(), true, '{}'
    from ward_stay s join clinic_patient p using (patient_key) where p.name = '${sha}'`,
  `insert into ward_radiotherapy_referral (stay_key, site_key, course_key, reason, recorded_at)
    select stay_key, s.site_key, course_key, '{}', now()
    from ward_stay s join clinic_patient p using (patient_key) join clinic_course on title = p.name where p.name = '${sha}'`,
  `insert into ward_treated_site (stay_key, site_key, course_key, region, words, sent_as, sent_sha256)
    select stay_key, s.site_key, course_key, 'pelvis', '', gen_random_uuid(), ''
    from ward_stay s join clinic_patient p using (patient_key) join clinic_course on title = p.name where p.name = '${sha}'`,
  `insert into ward_site_pain (stay_key, site_key, treated_site_key, sent_as, sent_sha256, at, content, opioids)
    select stay_key, t.site_key, treated_site_key, gen_random_uuid(), '', now(), '{}', '{}'
    from ward_treated_site t join ward_stay s using (stay_key) join clinic_patient p using (patient_key) where p.name = '${sha}'`,
  `insert into ward_education_given (stay_key, sent_as, sent_sha256, sheet_id, version, content_sha256, language, at)
    select stay_key, gen_random_uuid(), '', 'bowels', 1, '', 'zh', now()
    from ward_stay s join clinic_patient p using (patient_key) where p.name = '${sha}'`,
  `select clinic_report_add('s ${sha}', 'c ${sha}', 'en', '{}')`,
  `insert into ward_page_link (stay_key, secret_sha256, code_sha256, expires_at)
    select stay_key, 's ${sha}', 'c ${sha}', now() + interval '1 day'
    from ward_stay s join clinic_patient p using (patient_key) where p.name = '${sha}'`,
  `select ward_page_say('s ${sha}', 'c ${sha}', jsonb_build_object('sentAs', gen_random_uuid(), 'sha256', '', 'at', now(), 'arrivedAt', now(),
    'language', 'en', 'content', '{}', 'level', 'none', 'flags', '[]'))`,
];

/** What somebody said, measured, decided or booked of the patient; each asks for those before it. */
const bySomebody = (sha: string) => {
  const someone = '(select max(person_key) from access_person)';
  const ofCourse = `from clinic_course where title = '${sha}'`;
  return [
    `insert into physics_patient_qa (site_key, patient_key, content, measured_on)
      select site_key, patient_key, '{}', now() from imaging_patient where search_text = '${sha}'`,
    `insert into clinic_peer_review (course_key, site_key, archive_key, content, opened_by)
      select c.course_key, c.site_key, a.archive_key, '{}', ${someone}
      from clinic_course c join clinic_archive_patient a using (patient_key) where title = '${sha}'`,
    `insert into clinic_peer_review_pin (review_key, course_key, content, said_by)
      select review_key, course_key, '{}', ${someone} from clinic_peer_review join clinic_course using (course_key) where title = '${sha}'`,
    `insert into clinic_peer_review_answer (pin_key, course_key, words, said_by)
      select pin_key, course_key, 'x', ${someone} from clinic_peer_review_pin join clinic_course using (course_key) where title = '${sha}'`,
    `insert into clinic_compensation (course_key, site_key, content, reason, person_key)
      select course_key, site_key, '{}', 'x', ${someone} ${ofCourse}`,
    `insert into clinic_placement (course_key, site_key, content) select course_key, site_key, '{}' ${ofCourse}`,
    `insert into clinic_resource (site_key, kind, name, opens, closes) select site_key, 'machine', '${sha}', '08:00', '17:00' ${ofCourse}`,
    `insert into clinic_appointment (kind, patient_key, course_key, starts_at, ends_at)
      select 'treatment', patient_key, course_key, now(), now() + interval '1 hour' ${ofCourse}`,
    `insert into research_work (content, match_keys, search_text) values ('{"type": "other", "title": "${sha}", "isRetracted": false}', '{}', '')`,
    `insert into office_statement (content) values ('{}')`,
    `insert into office_public_department (content) values ('{}') on conflict do nothing`,
    `insert into office_public_person (person_key, content, is_shown) select min(person_key), '{}', false from access_person on conflict do nothing`,
    `insert into office_site_export (content_sha256, zip_sha256, files, size_bytes, exported_by, exported_at)
      select repeat('0', 64), repeat('0', 64), 1, 1, min(person_key), now() from access_person`,
    `insert into office_frozen_statement (statement_key, revision, told, sha256, frozen_by, frozen_at)
      select max(statement_key), 1, '{}', repeat('0', 64), (select min(person_key) from access_person), now() from office_statement`,
    `insert into clinic_booking (appointment_key, resource_key)
      select a.appointment_key, r.resource_key from clinic_appointment a join clinic_resource r using (site_key) where r.name = '${sha}'`,
  ];
};
const ENTRIES = ['diagnosis', 'irradiation', 'consent'].map((table) => `${table} (content, patient_key) select '{}',`);

const OF_NO_SITE = [
  `insert into form (url, version, status, questionnaire) values ('urn:form', '1', 'active', '{}')`,
  `insert into access_person (name) values ('signer')`,
  `insert into deadline_rule (trigger, version, content, is_active) values ('x', 1, '{}', false)`,
];

/** One filled form with a query, a signature and a deadline. */
function filledAt(siteKey: string): string {
  return `with f as (insert into filled_form (form_key, state, response, began_by, saved_by, site_key)
      select form_key, 'signed', '{}', 'x', 'x', ${siteKey} from form returning filled_key),
    q as (insert into form_query (filled_key, path, state) select filled_key, '1', 'open' from f returning query_key),
    e as (insert into form_query_entry (query_key, action, by_name, words) select query_key, 'ask', 'x', '""' from q),
    s as (insert into signature (entity, entity_key, meaning, content_sha256, person_key, name, role, session, signed_at)
      select 'filled-form', filled_key::text, 'author', repeat('0', 64), person_key, 'x', 'x', '1', now()
      from f, (select max(person_key) as person_key from access_person) p),
    t as (insert into task (code, said, entity, entity_key, site_key, role, opened_at)
      select 'x', '{}', 'filled-form', filled_key::text, ${siteKey}, 'head', now() from f returning task_key)
    insert into deadline (rule_key, trigger, entity, entity_key, code, said, site_key, task_key, started_at, due_at, years_not_listed)
      select rule_key, 'x', 'filled-form', filled_key::text, 'x', '{}', ${siteKey}, task_key, now(), now(), '{}' from f, t,
        (select max(rule_key) as rule_key from deadline_rule) r`;
}

/** How many of the two rows of each table somebody sees, by the rows that belong to a site, most by their patient, and those that do not. */
const OF_SITE = {
  imaging_patient: 'patient.read',
  imaging_identity: 'patient.read',
  imaging_study: 'patient.read',
  imaging_series: 'patient.read',
  imaging_instance: 'patient.read',
  physics_prescription: 'patient.read',
  clinic_patient: 'patient.read',
  clinic_archive_patient: 'patient.read',
  clinic_diagnosis: 'patient.read',
  clinic_irradiation: 'patient.read',
  clinic_consent: 'patient.read',
  clinic_consent_file: 'patient.read',
  clinic_course: 'patient.read',
  clinic_prescription: 'patient.read',
  clinic_plan_approval: 'patient.read',
  clinic_course_fact: 'patient.read',
  clinic_course_sheet: 'patient.read',
  clinic_treated_plan: 'patient.read',
  clinic_fraction: 'patient.read',
  clinic_review: 'patient.read',
  clinic_completion: 'patient.read',
  clinic_peer_review: 'patient.read',
  clinic_peer_review_pin: 'patient.read',
  clinic_peer_review_answer: 'patient.read',
  clinic_compensation: 'patient.read',
  clinic_placement: 'patient.read',
  clinic_appointment: 'patient.read',
  clinic_booking: 'patient.read',
  physics_patient_qa: 'patient.read',
  clinic_report_link: 'patient.read',
  clinic_follow_up_scheme: 'patient.read',
  clinic_follow_up_visit: 'patient.read',
  clinic_recurrence_place: 'patient.read',
  clinic_survival: 'patient.read',
  clinic_eqd2_sum: 'patient.read',
  clinic_patient_report: 'patient.read',
  ward_stay: 'patient.read',
  ward_pain_score: 'patient.read',
  ward_analgesic_order: 'patient.read',
  ward_administration: 'patient.read',
  ward_adverse_effect: 'patient.read',
  ward_procedure: 'patient.read',
  ward_follow_up: 'patient.read',
  ward_treated_site: 'patient.read',
  ward_site_pain: 'patient.read',
  ward_radiotherapy_referral: 'patient.read',
  ward_page_link: 'patient.read',
  ward_patient_answer: 'patient.read',
  ward_education_given: 'patient.read',
  imaging_quarantine: 'quarantine.read',
  imaging_import: 'object.import',
  imaging_zip: 'object.import',
  filled_form: 'form.read',
  form_query: 'form.read',
  form_query_entry: 'form.read',
  signature: 'form.read',
  deadline: 'task.do',
} as const satisfies Record<string, Action>;
const OF_PATIENT = Object.entries(OF_SITE).flatMap(([table, action]) => (action === 'patient.read' ? [table] : []));
const OF_DEPARTMENT = {
  physics_goal_set: 'knowledge.read',
  research_work: 'register.read',
  office_statement: 'register.read',
  office_site_export: 'register.read',
  office_frozen_statement: 'register.read',
} as const satisfies Record<string, Action>;

const seen = async (actor: Actor | undefined, table: string): Promise<number> => {
  const count = () => sql<{ n: number }>`select count(*) as n from ${sql.table(table)}`.execute(database);
  const { rows } = await (actor ? acting(actor, count) : count());
  return rows[0]?.n ?? -1;
};
const reach = (role: Role, action: Action): Reach | undefined => {
  const allowed: Partial<Record<Role, Reach>> = POLICY[action];
  return allowed[role];
};

test('every table that the application may touch is bound by row-level security', async () => {
  const { rows } = await sql<{ name: string }>`select relname as name from pg_class
    where relkind = 'r' and relnamespace = 'public'::regnamespace and not relrowsecurity
      and has_table_privilege(${APPLICATION_ROLE}, oid, 'select, insert, update, delete')`.execute(opened.owner);
  expect(rows.map(({ name }) => name)).toEqual(['applied_migration']);
});

/** Of a patient, and read by more or fewer than the patient is: their own rules have their own tests. */
const BY_OTHER_RULES: readonly string[] = [
  ...['access_break_glass', 'clinic_incident', 'form_lock', 'record_event', 'record_said', 'task'],
];

test('every table that names a patient or a course is read as its patient is, or is named as read otherwise', async () => {
  const { rows } = await sql<{ name: string }>`select distinct table_name as name from information_schema.columns
    where table_schema = 'public' and column_name in ('patient_key', 'course_key')`.execute(opened.owner);
  const listed = [...Object.keys(OF_SITE), ...BY_OTHER_RULES];
  expect(rows.map(({ name }) => name).filter((name) => !listed.includes(name))).toEqual([]);
});

test('where nobody acts every table is empty, and nothing is written', async () => {
  for (const table of [
    ...Object.keys(OF_SITE),
    ...Object.keys(OF_DEPARTMENT),
    'imaging_conflict',
    'physics_structure_name',
  ])
    expect([table, await seen(undefined, table)]).toEqual([table, 0]);
  await expect(
    sql`insert into physics_goal_set (revision, content) values (1, '{}')`.execute(database),
  ).rejects.toThrow('row-level security');
});

for (const role of ROLES)
  test(`the ${role} sees in each table what the policy table says, of the own site or of all`, async () => {
    const actor = people.get(role);
    const expected: Record<string, number> = {};
    const found: Record<string, number> = {};
    for (const [table, action] of Object.entries(OF_SITE)) {
      expected[table] = { own: 1, all: 2, none: 0 }[reach(role, action) ?? 'none'];
      found[table] = await seen(actor, table);
    }
    for (const [table, action] of Object.entries(OF_DEPARTMENT)) {
      expected[table] = reach(role, action) ? 2 : 0;
      found[table] = await seen(actor, table);
    }
    expect(found).toEqual(expected);
  });

describe('by raw SQL', () => {
  const physicist = () => people.get('physicist')!;
  const changed = async (actor: Actor, statement: string) =>
    acting(actor, async () => Number((await sql.raw(statement).execute(database)).numAffectedRows ?? 0));

  test('a patient of another site is neither found by key, nor reached by a join, nor by an object’s hash', async () => {
    const rows = async (text: string) => acting(physicist(), async () => (await sql.raw(text).execute(database)).rows);
    expect(await rows(`select from imaging_patient where search_text = 'there'`)).toEqual([]);
    expect(
      await rows(`select from imaging_instance i join imaging_series using (series_key) where sha256 = 'there'`),
    ).toEqual([]);
    expect(await rows(`select from physics_structure_name where object_sha256 = 'there'`)).toEqual([]);
    expect(await rows(`select from imaging_conflict where sha256 = 'there too'`)).toEqual([]);
    expect(await rows(`select imaging_sees_object('there') as there, imaging_sees_object('here') as here`)).toEqual([
      { there: false, here: true },
    ]);
  });

  test('a person changes nothing of the archive’s index, and nothing that the role may not', async () => {
    expect(await changed(physicist(), `update imaging_patient set name = 'Mallory'`)).toBe(0);
    expect(await changed(physicist(), 'delete from imaging_instance')).toBe(0);
    await expect(changed(physicist(), patientAt(HERE, 'new'))).rejects.toThrow('row-level security');
    await expect(changed(physicist(), `select imaging_store('[]', true)`)).rejects.toThrow('the archive');
    await expect(changed(physicist(), `select imaging_note_removed('here')`)).rejects.toThrow('the archive');
    const nurse = people.get('nurse')!;
    expect(await changed(nurse, `update physics_prescription set confirmed = '{"fractions":1}'`)).toBe(0);
    expect(await changed(nurse, 'delete from physics_goal_set')).toBe(0);
    expect(await changed(physicist(), `update physics_prescription set confirmed = '{"fractions":1}'`)).toBe(1);
  });

  test('nothing is added to a patient or course of another site under the name of one’s own', async () => {
    const { rows } = await sql<{
      course: string;
      archive: string;
    }>`select course_key::text as course, archive_key::text as archive
      from clinic_course join clinic_archive_patient using (patient_key) where title = 'there'`.execute(opened.owner);
    const { course = '', archive = '' } = rows[0] ?? {};
    const self = physicist().personKey;
    const added: readonly (readonly [Role, string])[] = [
      ['oncologist', `clinic_completion (course_key, site_key, content) values (${course}, ${HERE}, '{}')`],
      [
        'oncologist',
        `clinic_peer_review (course_key, site_key, archive_key, content, opened_by) values (${course}, ${HERE}, ${archive}, '{}', ${self})`,
      ],
      [
        'physicist',
        `physics_patient_qa (site_key, patient_key, content, measured_on) values (${HERE}, ${archive}, '{}', now())`,
      ],
    ];
    for (const [role, into] of added)
      await expect(changed(people.get(role)!, `insert into ${into}`), into).rejects.toThrow('row-level security');
  });

  test('what was filled in at another site is not changed, asked about, signed or locked; the lock is a right of its own', async () => {
    const { rows } = await sql<{ key: string }>`select filled_key::text as key from filled_form
      where site_key::text = ${elsewhere}`.execute(opened.owner);
    const there = rows[0]?.key ?? '';
    expect(await changed(physicist(), `update filled_form set confirmed = '{}'`)).toBe(1);
    const ask = `insert into form_query (filled_key, path, state) values (${there}, '1', 'open')`;
    await expect(changed(physicist(), ask)).rejects.toThrow('row-level security');
    await sql`insert into signature_proof (entity, entity_key, meaning, person_key, session)
      values ('filled-form', ${there}, 'reviewer', ${Number(physicist().personKey)}, '1')`.execute(opened.owner);
    const sign = `select signature_add('filled-form', '${there}', 'reviewer', repeat('0', 64))`;
    await expect(changed(physicist(), sign)).rejects.toThrow('at its site');
    const lock = `update filled_form set state = 'locked'`;
    await expect(changed(people.get('nurse')!, lock)).rejects.toThrow('form.lock is not allowed');
    expect(await changed(physicist(), lock)).toBe(1);
  });

  test('nobody gives themselves a role, another’s password, or a right', async () => {
    const self = physicist().personKey;
    await expect(
      changed(physicist(), `insert into access_role_period (person_key, role, site_key) values (${self}, 'head', 1)`),
    ).rejects.toThrow('row-level security');
    expect(await seen(people.get('administrator'), 'access_credential')).toBe(0);
    expect(await changed(people.get('administrator')!, `update access_credential set password_hash = 'x'`)).toBe(0);
    await expect(
      changed(people.get('administrator')!, `insert into access_policy values ('nurse', 'patient.read', 'all')`),
    ).rejects.toThrow('permission denied');
    expect(await seen({ ...physicist(), role: 'head' }, 'imaging_patient')).toBe(0); // a role that the person does not hold
    expect(await seen({ ...physicist(), siteKey: elsewhere }, 'imaging_patient')).toBe(0); // nor at that site
  });

  test('a role that ended and an account that is locked see nothing from that moment', async () => {
    const teller = { kind: 'service', service: 'start', origin: 'test' } as const;
    const key = await acting(teller, () =>
      insertPerson(
        database,
        { name: 'x', nameZh: null, login: 'short-term', role: 'oncologist', siteKey: HERE },
        { passwordHash: 'x' },
      ),
    );
    const actor = as('oncologist', key);
    expect(await seen(actor, 'imaging_patient')).toBe(1);
    await changed(teller, `update access_account set locked_at = now() where person_key = ${key}`);
    expect(await seen(actor, 'imaging_patient')).toBe(0);
    await changed(teller, `update access_account set locked_at = null where person_key = ${key}`);
    expect(await seen(actor, 'imaging_patient')).toBe(1);
    const { rows } = await sql<{
      key: number;
    }>`select role_key as key from access_role_period where person_key = ${key}`.execute(opened.owner);
    await acting(teller, () => endRole(database, { personKey: key, roleKey: String(rows[0]?.key), endedBy: '0' }));
    expect(await seen(actor, 'imaging_patient')).toBe(0);
  });

  test('emergency access shows one patient with all that hangs on it, to one person, until its hour is over', async () => {
    const { rows } = await sql<{
      key: number;
    }>`select patient_key as key from imaging_patient where search_text = 'there'`.execute(opened.owner);
    const nurse = people.get('nurse')!;
    const glass = (who: ActingPerson, of: ActingPerson) =>
      changed(
        who,
        `insert into access_break_glass (person_key, role, patient_key, reason, ends_at)
          values (${of.personKey}, '${of.role}', ${rows[0]?.key}, 'bleeding', now() + interval '1 hour')`,
      );
    await expect(glass(nurse, physicist())).rejects.toThrow('row-level security'); // for somebody else
    await expect(glass(people.get('researcher')!, people.get('researcher')!)).rejects.toThrow('row-level security');
    await glass(nurse, nurse);
    for (const table of OF_PATIENT) expect([table, await seen(nurse, table)]).toEqual([table, 2]);
    expect(await seen(physicist(), 'imaging_patient')).toBe(1);
    await expect(changed(nurse, `update access_break_glass set reason = 'none'`)).rejects.toThrow('permission denied');
    expect(await seen(people.get('head'), 'access_break_glass')).toBe(1);
    expect(await seen(physicist(), 'access_break_glass')).toBe(0);
    await sql`update access_break_glass set ends_at = now()`.execute(opened.owner);
    expect(await seen(nurse, 'imaging_patient')).toBe(1);
  });

  test('a new patient belongs to the site of whoever brings the first object, and else to the first site', async () => {
    const { origin, ...onBehalfOf } = { ...physicist(), siteKey: elsewhere };
    const archive = { kind: 'service', service: 'archive', origin, onBehalfOf } as const;
    const add = (identity: string) =>
      `insert into imaging_patient (identity, search_text, last_arrived_at) values ('${identity}', '', now())`;
    await changed(archive, add('brought by a person'));
    await changed({ kind: 'service', service: 'dicom', origin: 'a CT' }, add('sent'));
    const { rows } =
      await sql`select site_key::text as site from imaging_patient where identity in ('brought by a person', 'sent')
      order by identity`.execute(opened.owner);
    expect(rows).toEqual([{ site: elsewhere }, { site: HERE }]);
  });

  test('a form about a patient who was opened in an emergency is read; neither locked, unlocked nor given a file', async () => {
    const { rows } = await sql<{ form: string; patient: string }>`insert into filled_form
      (form_key, state, response, began_by, saved_by, patient_key, visit)
      select form_key, 'draft', '{}', 'x', 'x', patient_key, '1' from form, imaging_patient where search_text = 'there'
      returning filled_key::text as form, patient_key::text as patient`.execute(opened.owner);
    const { form = '', patient = '' } = rows[0] ?? {};
    const addLock = (columns: string, values: string) =>
      `insert into form_lock (${columns}, reason, locked_by) values (${values}, 'x', 'x')`;
    const visit = addLock('level, patient_key, visit', `'visit', ${patient}, '1'`);
    await sql.raw(visit).execute(opened.owner);
    const seesForm = async (actor: Actor) =>
      acting(actor, async () => {
        const found = await sql`select from filled_form where filled_key::text = ${form}`.execute(database);
        return found.rows.length === 1;
      });
    expect(await seesForm(physicist())).toBe(false);
    expect(await seesForm(people.get('administrator')!)).toBe(false);
    await changed(
      physicist(),
      `insert into access_break_glass (person_key, role, patient_key, reason, ends_at)
        values (${physicist().personKey}, 'physicist', ${patient}, 'bleeding', now() + interval '1 hour')`,
    );
    expect(await seesForm(physicist())).toBe(true);
    expect(await seen(physicist(), 'form_lock')).toBe(1);
    for (const statement of [
      visit,
      addLock('level, patient_key, site_key', `'subject', ${patient}, ${HERE}`),
      addLock('level, filled_key, path, site_key', `'item', ${form}, '1', ${HERE}`),
      `insert into form_file (filled_key, sha256, name, type, size_bytes, uploaded_by)
        values (${form}, repeat('0', 64), 'x', 'x', 1, 'x')`,
    ])
      await expect(changed(physicist(), statement)).rejects.toThrow('row-level security');
    const ask = `update form_lock set unlock_asked_by_person = ${physicist().personKey}, unlock_reason = 'x'`;
    expect(await changed(physicist(), ask)).toBe(0);
    expect(await changed(people.get('head')!, ask.replace(physicist().personKey, people.get('head')!.personKey))).toBe(
      1,
    );
  });
});
