import { sql } from 'kysely';
import { type ActingService, acting, because } from '../../../platform/database/acting.ts';
import type { Database } from '../../../platform/database/database.ts';
import { openTask } from '../../../platform/tasks/open-task.ts';
import { colleagues } from '../../../platform/tasks/task-store.ts';
import type { IncidentReport } from './contract.ts';
import { placeOfPath } from './place-of-path.ts';

/** Writes what was reported without a name: no person, role, session or address stands beside it. */
const SAFETY: ActingService = { kind: 'service', service: 'safety', origin: '' };

/**
 * A report under the reporter's name is in the list at once. One without a name is laid into a box that nobody reads and that no record
 * follows, with nothing but the hour.
 * @returns its key; null of a report without a name, which has none yet
 */
export async function report(
  database: Database,
  { anonymous, ...said }: IncidentReport,
  reporter: string,
): Promise<string | null> {
  if (anonymous) {
    await sql`insert into clinic_incident_box (event_class, words, page_path)
      values (${said.eventClass}, ${said.words}, ${said.pagePath})`.execute(database);
    return null;
  }
  return database.transaction().execute((transaction) => keep(transaction, { ...said, reporter: Number(reporter) }));
}

/**
 * Takes out of the box what came before this hour, in an order that says nothing. Their one time is the end of that hour; the record names
 * this part of the program. Where several servers do it at once, each report is taken by one.
 * @returns how many were taken
 */
export async function emptyIncidentBox(database: Database): Promise<number> {
  return acting(SAFETY, () =>
    because('', () =>
      database.transaction().execute(async (transaction) => {
        const { rows } = await sql<Kept>`with taken as (
            delete from clinic_incident_box where hour < date_trunc('hour', now()) returning *)
          select event_class as "eventClass", words, page_path as "pagePath", null as reporter, site_key as "siteKey",
            hour + interval '1 hour' as "reportedAt"
          from taken order by random()`.execute(transaction);
        for (const row of rows) await keep(transaction, row);
        return rows.length;
      }),
    ),
  );
}

interface Kept extends Omit<IncidentReport, 'anonymous'> {
  readonly reporter: number | null;
  readonly siteKey?: number;
  readonly reportedAt?: Date;
}

/** Puts a report into the list, and asks the quality lead of the site, or where there is none the head of the department, to look into it. */
async function keep(database: Database, said: Kept): Promise<string> {
  const { eventClass, words, pagePath, reporter, siteKey, reportedAt } = said;
  const place = placeOfPath(pagePath);
  const patient =
    place.kind === 'course'
      ? sql`clinic_patient_of_course(${place.courseKey}::bigint)`
      : sql`${place.kind === 'patient' ? place.patientKey : null}::bigint`;
  const { rows } = await sql<{ key: string; site: string }>`
    insert into clinic_incident (event_class, words, page_path, patient_key, reporter, site_key, reported_at)
    values (${eventClass}, ${words}, ${pagePath}, case when clinic_patient_exists(${patient}) then ${patient} end, ${reporter},
      coalesce(${siteKey ?? null}::bigint, access_arrival_site()), coalesce(${reportedAt ?? null}::timestamptz, now()))
    returning incident_key::text as key, site_key::text as site`.execute(database);
  const { key, site } = rows[0] ?? { key: '', site: '' };
  const about = { entity: 'incident', entityKey: key, path: `/safety/${key}` };
  const here = await colleagues(database, Number(site));
  const role = here.some(({ roles }) => roles.includes('quality-lead')) ? 'quality-lead' : 'head';
  await openTask(database, { code: 'task/incident-report', about, to: { role }, siteKey: site });
  return key;
}
