import { sql } from 'kysely';
import { acting } from '../server/platform/database/acting.ts';
import type { Database } from '../server/platform/database/database.ts';
import { type Served, startDepartment } from './served-department.ts';

/** What the department holds: `npm run bench -- platform` says what its lists take then. */
export const GROWN = { patients: 10_000, tasks: 100_000, events: 1_000_000 } as const;

/** A department after years of work, made by statements: its lists read what requests would have written one by one. */
export async function startGrownDepartment(): Promise<{ readonly at: Served; end(): Promise<void> }> {
  const { at, department, end } = await startDepartment();
  const owner = department.record.database;
  await acting({ kind: 'service', service: 'start', origin: 'bench' }, async () => {
    await addPatients(owner);
    await addTasks(owner);
    await addEvents(owner);
  });
  await sql`vacuum analyze`.execute(owner);
  return { at, end };
}

async function addPatients(owner: Database): Promise<void> {
  await sql`
    insert into imaging_patient (identity, patient_id, name, search_text, instances, images, modalities, last_study_date,
      last_arrived_at, site_key)
    select 'id BENCH' || n, 'BENCH' || n, 'Bench^Patient ' || n, 'bench patient ' || n || ' bench' || n, 200, 200, '{CT}',
      to_char(date '2020-01-01' + n % 2000, 'YYYYMMDD'), timestamptz '2026-01-01' - n * interval '1 minute',
      (select min(site_key) from access_site)
    from generate_series(1, ${GROWN.patients}) n`.execute(owner);
}

/** Of every ten one is open; a tenth of those waits for the asking person, the rest for one of ten roles. */
async function addTasks(owner: Database): Promise<void> {
  await sql`
    insert into task (code, said, entity, entity_key, path, site_key, person_key, role, due_at, opened_at, state, settled_at)
    select 'task/own-words', jsonb_build_object('words', 'Bench ' || n), 'person', '1', '/tasks', site.site_key,
      case when n % 100 < 10 then person.person_key end,
      case when n % 100 >= 10 then (array['physicist', 'oncologist', 'dosimetrist', 'therapist', 'nurse', 'resident', 'teacher',
        'coordinator', 'head', 'monitor'])[1 + n % 9] end,
      timestamptz '2026-06-01' + n * interval '1 minute', timestamptz '2026-01-01' + n * interval '1 minute',
      case when n % 10 = 0 then 'open' else 'done' end,
      case when n % 10 = 0 then null else timestamptz '2026-02-01' + n * interval '1 minute' end
    from generate_series(1, ${GROWN.tasks}) n,
      (select min(site_key) site_key from access_site) site, (select min(person_key) person_key from access_person) person`.execute(
    owner,
  );
}

/** The rest of the events, each as the record appends it, chained to the one before. */
async function addEvents(owner: Database): Promise<void> {
  await sql`
    select count(record_append('data', 'imaging', 'patient', (1 + n % ${GROWN.patients})::text, 1 + n % ${GROWN.patients}, 'update', null,
      jsonb_build_object('name', 'Bench ' || n), jsonb_build_object('name', 'Bench ' || n + 1)))
    from generate_series((select count(*) from record_event), ${GROWN.events}) n`.execute(owner);
}
