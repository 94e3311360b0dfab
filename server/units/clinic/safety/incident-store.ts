import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import type { Page } from '../../../platform/http/contract.ts';
import { type AskedPage, instantAt, pageOf, placeAfter } from '../../../platform/http/page.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { settleTasks } from '../../../platform/tasks/open-task.ts';
import type { IncidentAction, IncidentAnalysis, IncidentDetail, IncidentRow, IncidentState } from './contract.ts';

const STATE = sql<IncidentState>`case when i.closed_at is not null then 'closed' when i.analysis is null then 'new' else 'analysed' end`;
const named = (alias: string) =>
  sql`json_build_object('personKey', ${sql.ref(`${alias}.person_key`)}::text, 'name', ${sql.ref(`${alias}.name`)}, 'nameZh', ${sql.ref(`${alias}.name_zh`)})`;

interface Asked extends AskedPage {
  readonly state: IncidentState | undefined;
  /** Where the department is: a due day is over when the next one has begun. */
  readonly today: string;
}

const columns = (today: string) => sql`i.incident_key::text as "incidentKey", i.reported_at as "reportedAt", i.words,
  coalesce(i.analysis ->> 'eventClass', i.event_class) as "eventClass", ${STATE} as state,
  (select count(*)::int from clinic_incident_action a where a.incident_key = i.incident_key and a.done_at is null) as "openActions",
  (select count(*)::int from clinic_incident_action a where a.incident_key = i.incident_key and a.done_at is null
    and a.due_on < ${today}::date) as "lateActions"`;

type Told<Row> = Omit<Row, 'reportedAt'> & { readonly reportedAt: Date };

/** What was reported at the sites of whoever asks, the latest first. */
export async function listIncidents(
  database: Database,
  { state, today, limit, after }: Asked,
): Promise<Page<IncidentRow>> {
  const place = after === undefined ? null : placeAfter(after);
  const behind = place?.micros
    ? sql`(i.reported_at, i.incident_key) < (${instantAt(place.micros)}, ${place.key})`
    : sql`true`;
  const { rows } = await sql<Told<IncidentRow> & { micros: string }>`
    select ${columns(today)}, (extract(epoch from i.reported_at) * 1000000)::bigint::text as micros
    from clinic_incident i where ${behind} and ${state === undefined ? sql`true` : sql`${STATE} = ${state}`}
    order by i.reported_at desc, i.incident_key desc limit ${limit + 1}`.execute(database);
  const told = rows.map(({ micros, reportedAt, ...row }) => ({ ...row, reportedAt: reportedAt.toISOString() }));
  const placeOf = ({ micros, incidentKey }: (typeof rows)[number]) => ({ micros, key: Number(incidentKey) });
  return pageOf(rows, { limit, placeOf }, told);
}

/** @throws DomainError `platform/not-found` */
export async function incidentDetail(database: Database, incidentKey: string, today: string): Promise<IncidentDetail> {
  const { rows } = await sql<Told<Omit<IncidentDetail, 'closedAt' | 'actions'>> & { closedAt: Date | null }>`
    select ${columns(today)}, i.revision, i.event_class as "reportedClass", i.page_path as "pagePath",
      i.patient_key::text as "patientKey", i.analysis, i.closed_at as "closedAt",
      case when p.person_key is not null then ${named('p')} end as reporter
    from clinic_incident i left join access_person p on p.person_key = i.reporter
    where i.incident_key = ${keyNumber(incidentKey)}`.execute(database);
  const [row] = rows;
  if (!row) throw notFound('incident', incidentKey);
  return {
    ...row,
    reportedAt: row.reportedAt.toISOString(),
    closedAt: row.closedAt?.toISOString() ?? null,
    actions: await actionsOf(database, incidentKey, today),
  };
}

async function actionsOf(database: Database, incidentKey: string, today: string): Promise<readonly IncidentAction[]> {
  const { rows } = await sql<Omit<IncidentAction, 'doneAt'> & { doneAt: Date | null }>`
    select a.action_key::text as "actionKey", a.revision, a.words, ${named('p')} as owner, a.due_on::text as "dueOn",
      a.done_at as "doneAt", a.outcome, a.done_at is null and a.due_on < ${today}::date as "isLate"
    from clinic_incident_action a join access_person p on p.person_key = a.owner
    where a.incident_key = ${keyNumber(incidentKey)} order by a.due_on, a.action_key`.execute(database);
  return rows.map(({ doneAt, ...row }) => ({ ...row, doneAt: doneAt?.toISOString() ?? null }));
}

interface Version {
  readonly incidentKey: string;
  readonly revision: number;
}

/** @throws DomainError `platform/not-found`, `platform/changed-meanwhile`, `clinic/incident-closed` */
export async function analyse(database: Database, version: Version, analysis: IncidentAnalysis): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await changed(transaction, version, {
      set: sql`analysis = ${JSON.stringify(analysis)}::jsonb`,
      only: sql`closed_at is null`,
      otherwise: 'clinic/incident-closed',
    });
    await settleTasks(transaction, {
      about: { entity: 'incident', entityKey: version.incidentKey },
      code: 'task/incident-report',
      as: { state: 'done' },
    });
  });
}

/**
 * Nothing is left to do, or there is after all.
 * @throws DomainError `platform/not-found`, `platform/changed-meanwhile`, `clinic/incident-open` where it was not analysed, or an action is open
 */
export async function closeIncident(database: Database, version: Version, closed: boolean): Promise<void> {
  await changed(database, version, {
    set: closed ? sql`closed_at = now()` : sql`closed_at = null`,
    only: closed
      ? sql`analysis is not null and not exists (select from clinic_incident_action a
          where a.incident_key = clinic_incident.incident_key and a.done_at is null)`
      : sql`true`,
    otherwise: 'clinic/incident-open',
  });
}

async function changed(
  database: Database,
  { incidentKey, revision }: Version,
  change: {
    readonly set: ReturnType<typeof sql>;
    readonly only: ReturnType<typeof sql>;
    readonly otherwise: 'clinic/incident-closed' | 'clinic/incident-open';
  },
): Promise<void> {
  const key = keyNumber(incidentKey);
  const { numAffectedRows } = await sql`update clinic_incident set ${change.set}, revision = revision + 1
    where incident_key = ${key} and revision = ${revision} and ${change.only}`.execute(database);
  if (numAffectedRows === 1n) return;
  const { rows } = await sql<{
    revision: number;
  }>`select revision from clinic_incident where incident_key = ${key}`.execute(database);
  const found = rows[0]?.revision;
  if (found === undefined) throw notFound('incident', incidentKey);
  if (found !== revision) throw new DomainError('platform/changed-meanwhile', { found, expected: revision });
  throw new DomainError(change.otherwise);
}
