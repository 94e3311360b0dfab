import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import { reachOf } from '../../../platform/access/policy.ts';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { openTask, settleTasks } from '../../../platform/tasks/open-task.ts';
import { colleagues } from '../../../platform/tasks/task-store.ts';
import { endOfDay } from '../department-day.ts';
import type { NewIncidentAction } from './contract.ts';

/**
 * An action has an owner, who gets it as a task, and a day until which it is done.
 * @throws DomainError `platform/not-found`; `clinic/incident-closed`; `clinic/incident-owner` where the owner does not work there, or may not read incidents
 */
export async function addAction(
  database: Database,
  incidentKey: string,
  { words, owner, dueOn }: NewIncidentAction,
): Promise<void> {
  const incident = await database
    .selectFrom('clinic_incident')
    .select(['incident_key', 'site_key', 'closed_at'])
    .where('incident_key', '=', keyNumber(incidentKey))
    .executeTakeFirst();
  if (!incident) throw notFound('incident', incidentKey);
  if (incident.closed_at !== null) throw new DomainError('clinic/incident-closed');
  const here = await colleagues(database, incident.site_key);
  const found = here.find(({ personKey }) => personKey === owner);
  if (!found?.roles.some((role) => reachOf(role, 'incident.read'))) throw new DomainError('clinic/incident-owner');
  await database.transaction().execute(async (transaction) => {
    const { action_key } = await transaction
      .insertInto('clinic_incident_action')
      .values({ incident_key: incident.incident_key, words, owner: Number(owner), due_on: dueOn })
      .returning('action_key')
      .executeTakeFirstOrThrow();
    await openTask(transaction, {
      code: 'task/incident-action',
      values: { words },
      about: { entity: 'incident-action', entityKey: String(action_key), path: `/safety/${incidentKey}` },
      to: { personKey: owner },
      siteKey: String(incident.site_key),
      dueAt: await endOfDay(transaction, dueOn),
    });
  });
}

interface Done {
  readonly incidentKey: string;
  readonly actionKey: string;
  readonly revision: number;
  readonly outcome: string;
}

/** @throws DomainError `platform/not-found`, where it stands under another incident, too; `platform/changed-meanwhile`; `access/refused` */
export async function finishAction(
  database: Database,
  { incidentKey, actionKey, revision, outcome }: Done,
): Promise<void> {
  const key = keyNumber(actionKey);
  await database.transaction().execute(async (transaction) => {
    const { numAffectedRows } = await sql`update clinic_incident_action
      set done_at = now(), outcome = ${outcome}, revision = revision + 1
      where action_key = ${key} and incident_key = ${keyNumber(incidentKey)} and revision = ${revision} and done_at is null`.execute(
      transaction,
    );
    if (numAffectedRows !== 1n) throw await refusal(transaction, { incidentKey, actionKey, revision });
    const about = { entity: 'incident-action', entityKey: actionKey };
    await settleTasks(transaction, { about, as: { state: 'done' } });
  });
}

async function refusal(database: Database, { incidentKey, actionKey, revision }: Omit<Done, 'outcome'>) {
  const present = await database
    .selectFrom('clinic_incident_action')
    .select('revision')
    .where('action_key', '=', keyNumber(actionKey))
    .where('incident_key', '=', keyNumber(incidentKey))
    .executeTakeFirst();
  if (!present) return notFound('incidentAction', actionKey);
  if (present.revision !== revision)
    return new DomainError('platform/changed-meanwhile', { found: present.revision, expected: revision });
  return new DomainError('access/refused', { action: 'incident.analyse' });
}
