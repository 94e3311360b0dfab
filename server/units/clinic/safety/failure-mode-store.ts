import { occurrenceOf } from '@isocenter/knowledge';
import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { FailureMode, FailureModeRow, FailureModes } from './contract.ts';
import { riskPriority } from './risk-priority.ts';

/** What may fail, with how often it did within the last year: events that an analysis puts into the same step and problem, over the courses of the same site whose treatment began. */
export async function failureModes(database: Database, today: string): Promise<FailureModes> {
  const since = oneYearBefore(today);
  const { rows } = await sql<Omit<FailureModeRow, 'courses' | 'occurrence' | 'riskPriority'> & { site: string }>`
    select m.mode_key::text as "modeKey", m.revision, m.content, m.site_key::text as site, coalesce((
      select json_agg(i.incident_key::text order by i.incident_key) from clinic_incident i
      where i.site_key = m.site_key and i.reported_at >= ${since}::date and i.analysis ->> 'arose' = m.content ->> 'step'
        and i.analysis -> 'problemTypes' ? (m.content ->> 'problemType')), '[]') as incidents
    from clinic_failure_mode m order by m.mode_key`.execute(database);
  const began = await coursesSince(database, since);
  return {
    since,
    rows: rows.map(({ site, ...row }) => {
      const courses = began.get(site) ?? 0;
      const occurrence = occurrenceOf(row.incidents.length, courses);
      return { ...row, courses, occurrence, riskPriority: riskPriority(occurrence, row.content) };
    }),
  };
}

/** The same day of the year before; of 29 February the first of March. */
function oneYearBefore(day: string): string {
  return new Date(Date.UTC(Number(day.slice(0, 4)) - 1, Number(day.slice(5, 7)) - 1, Number(day.slice(8))))
    .toISOString()
    .slice(0, 10);
}

/** By site. */
async function coursesSince(database: Database, since: string): Promise<ReadonlyMap<string, number>> {
  const { rows } = await sql<{
    site: string;
    courses: number;
  }>`select c.site_key::text as site, count(*)::int as courses
    from (select course_key from clinic_course_fact where step = 'on-treatment' and lapsed_at is null
      group by course_key having min(at) >= ${since}::date) began join clinic_course c using (course_key)
    group by c.site_key`.execute(database);
  return new Map(rows.map(({ site, courses }) => [site, courses]));
}

export async function addFailureMode(database: Database, content: FailureMode): Promise<void> {
  await database
    .insertInto('clinic_failure_mode')
    .values({ content: JSON.stringify(content) })
    .execute();
}

/** @throws DomainError `platform/not-found`, `platform/changed-meanwhile` */
export async function changeFailureMode(
  database: Database,
  modeKey: string,
  { content, revision }: { readonly content: FailureMode; readonly revision: number },
): Promise<void> {
  const key = keyNumber(modeKey);
  const { numUpdatedRows } = await database
    .updateTable('clinic_failure_mode')
    .set({ content: JSON.stringify(content), revision: revision + 1 })
    .where('mode_key', '=', key)
    .where('revision', '=', revision)
    .executeTakeFirst();
  if (numUpdatedRows > 0n) return;
  const present = await database
    .selectFrom('clinic_failure_mode')
    .select('revision')
    .where('mode_key', '=', key)
    .executeTakeFirst();
  if (!present) throw notFound('failureMode', modeKey);
  throw new DomainError('platform/changed-meanwhile', { found: present.revision, expected: revision });
}
