import { JOB_CODES, type MessageKey } from '@isocenter/messages';
import { z } from 'zod';
import { Role } from '../access/contract.ts';
import { codeOf, Values } from '../http/contract.ts';
import type { TypeOf } from '../http/type-of.ts';
import { Colleague } from '../tasks/contract.ts';

/** What the page of jobs gets, and what it asks for. */

export const JobState = z
  .enum(['waiting', 'running', 'done', 'failed', 'cancelled'])
  .describe('`waiting` for a worker, or for the next try; `cancelled`, `failed` and `done` are over.');
export type JobState = TypeOf<typeof JobState>;

export const JobResult = z
  .object({
    said: z
      .array(z.object({ key: z.string(), values: Values }))
      .describe('Sentences of the catalogue; they hold keys, nothing of a patient.'),
    warns: z.boolean().describe('Whether somebody should look at it.'),
    path: z.string().nullable().describe('The page on which it lies.'),
  })
  .meta({ id: 'JobResult', description: 'What came out.' });
/** Whoever says it, says it in sentences of the catalogue. */
export type JobResult = TypeOf<typeof JobResult> & { readonly said: readonly { readonly key: MessageKey }[] };

export const JobFailure = z
  .object({ code: z.string(), values: Values })
  .meta({ id: 'JobFailure', description: 'Why a run failed: a refusal of the error table.' });
export type JobFailure = TypeOf<typeof JobFailure>;

export const JobRow = z
  .object({
    jobKey: z.string(),
    kind: codeOf(JOB_CODES),
    state: JobState,
    startedBy: Colleague.nullable().describe('Null where the program did.'),
    role: Role.nullable(),
    startedAt: z.iso.datetime(),
    beganAt: z.iso.datetime().nullable().describe('When the last run began.'),
    endedAt: z.iso.datetime().nullable(),
    done: z.number().describe('Steps done.'),
    total: z.number().nullable().describe('How many steps there are; null where nobody can tell yet.'),
    failures: z.int().describe('Runs that failed so far.'),
    nextTryAt: z.iso.datetime().nullable().describe('Not before: of a job that waits for its next try.'),
    isCancelling: z.boolean().describe('Somebody asked, and the run has not stopped yet.'),
    failure: JobFailure.nullable().describe('Of the last run that failed.'),
    result: JobResult.nullable(),
    maySettle: z.boolean().describe('Whether whoever asks may cancel it, or start it again.'),
  })
  .meta({ id: 'JobRow' });
export type JobRow = TypeOf<typeof JobRow>;

export const JobList = z
  .object({
    jobs: z.array(JobRow),
    before: z.string().nullable().describe('Pass it as `before` for those before these; null where there are none.'),
  })
  .meta({ id: 'JobList', description: 'The latest first.' });
export type JobList = TypeOf<typeof JobList>;
