import { cohortPeople, seededRandom } from '@isocenter/phantom';
import { z } from 'zod';
import type { Database } from '../database/database.ts';
import type { JobKind, JobRun } from '../jobs/job-kind.ts';
import { startJob } from '../jobs/start-job.ts';
import type { DemonstrationProgress } from './contract.ts';
import type { DemonstrationGiven, DemonstrationPart } from './demonstration-part.ts';
import { demonstrationPeople, personOf } from './demonstration-people.ts';

/** Of which the whole department is drawn. */
const SEED = 'isocenter demonstration 1';
/** With the two detailed patients forty. */
const COHORT = 38;

const KIND = 'job/demonstration';
const asked = z.object({
  seed: z.string().min(1).max(100),
  patients: z.number().int().min(0).max(COHORT),
  detailed: z.boolean(),
});

export type DemonstrationJob = JobKind<z.infer<typeof asked>>;

interface Made {
  readonly database: Database;
  /** In the order in which they are made. */
  readonly parts: readonly DemonstrationPart[];
  readonly patientKeyOf: DemonstrationGiven['patientKeyOf'];
  readonly now: () => Date;
}

/** The demonstration department as a job: one that was killed is begun again, and makes what is not there yet. */
export function demonstrationJob({ database, parts, patientKeyOf, now }: Made): DemonstrationJob {
  return {
    kind: KIND,
    requires: 'demonstration.load',
    input: asked,
    retries: 3,
    run: async ({ seed, patients: count, detailed }, run) => {
      const patients = cohortPeople({ seed, count });
      const person = personOf(await demonstrationPeople(database));
      const told = progressOf(parts.length, run);
      for (const [index, part] of parts.entries()) {
        run.signal.throwIfAborted();
        const random = seededRandom(`${seed}, ${part.name}`);
        const given = { random, seed, patients, detailed, person, patientKeyOf, now: now(), signal: run.signal };
        await part.make(given, (done, total) => told(index, total === 0 ? 1 : done / total));
        told(index, 1);
      }
      return { said: [], warns: false, path: '/patients' };
    },
  };
}

/** Each part counts the same: how long one takes nobody knows before. */
function progressOf(parts: number, { progress }: JobRun): (part: number, share: number) => void {
  const whole = 100 * parts;
  return (part, share) => progress(Math.floor(100 * (part + share)), whole);
}

/** Starts it in a department that has none yet; where one failed or was cancelled, anew. As the start acts. */
export async function startDemonstration(database: Database, job: DemonstrationJob): Promise<void> {
  const going = await database
    .selectFrom('job')
    .select('job_key')
    .where('kind', '=', KIND)
    .where('state', 'in', ['waiting', 'running', 'done'])
    .executeTakeFirst();
  if (!going) await startJob(database, job, { seed: SEED, patients: COHORT, detailed: true });
}

/** How far it is: a share 0..1, and whether it still goes on; null where none was started. As the start acts. */
export async function demonstrationProgress(database: Database): Promise<DemonstrationProgress> {
  const job = await database
    .selectFrom('job')
    .select(['state', 'done', 'total'])
    .where('kind', '=', KIND)
    .orderBy('job_key', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!job) return null;
  const isOver = job.state === 'failed' || job.state === 'cancelled';
  const state = job.state === 'done' ? 'made' : isOver ? 'failed' : 'making';
  return { state, share: state === 'made' ? 1 : job.total ? job.done / job.total : 0 };
}
