import type { Actor } from '../database/acting.ts';
import type { Database } from '../database/database.ts';
import type { HeldJob } from './lease.ts';

/**
 * Whoever started a job, as they act while it runs: in the role at the site in which they did. Whether they still may is asked of the
 * database with every statement. The record says of each change by which job it was made.
 */
export async function starterOf(database: Database, job: HeldJob): Promise<Actor> {
  const origin = [`job ${job.job_key}`, job.origin ?? ''].join(', ');
  if (job.started_by === null) return { kind: 'service', service: job.service ?? 'jobs', origin };
  const { name } = await database
    .selectFrom('access_person')
    .select('name')
    .where('person_key', '=', job.started_by)
    .executeTakeFirstOrThrow();
  const person = {
    kind: 'person',
    personKey: String(job.started_by),
    name,
    role: job.role ?? '',
    siteKey: String(job.site_key),
    sessionKey: job.session ?? '',
  } as const;
  if (job.service !== null) return { kind: 'service', service: job.service, origin, onBehalfOf: person };
  return { ...person, origin };
}
