import type { JobCode } from '@isocenter/messages';
import type { z } from 'zod';
import type { Action } from '../access/policy.ts';
import type { JobResult } from './contract.ts';

/** What a run says while it goes on. */
export interface JobRun {
  readonly jobKey: string;
  /** Aborted where somebody cancelled the job, this worker ends, or the job went to another one; then the run throws, soon. */
  readonly signal: AbortSignal;
  /** Steps done, of how many; null where nobody can tell yet. As often as one likes: it is written once a second. */
  progress(done: number, total: number | null): void;
}

/**
 * Work longer than a second, as a unit registers it. A job whose worker died is run again from its beginning, perhaps while the first run
 * has not noticed yet: what a run does twice must come to the same as once.
 */
export interface JobKind<Input = unknown> {
  /** Its name stands under this code in the messages. */
  readonly kind: JobCode;
  /** Whoever has not this right cannot start it; whoever has it at the same site sees it. */
  readonly requires: Action;
  /** What the job is told: keys, nothing of a patient. */
  readonly input: z.ZodType<Input>;
  /** How often a run that failed is tried again, ever later; a refusal (HTTP status below 500) is final. */
  readonly retries: number;
  /** Acts as whoever started the job, by the rights that they have while it runs. @throws what the page says as failure */
  run(input: Input, run: JobRun): Promise<JobResult>;
}

/** Every kind of job of the department, by its code. */
export type JobKinds = ReadonlyMap<string, JobKind>;

/** @throws Error if two kinds have one code */
export function jobKinds(kinds: readonly JobKind[]): JobKinds {
  const byCode = new Map(kinds.map((kind) => [kind.kind as string, kind]));
  if (byCode.size < kinds.length) throw new Error('two kinds of jobs have one code');
  return byCode;
}
