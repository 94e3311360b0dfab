import type { JobCode, MessageKey, Values } from '@isocenter/messages';
import type { Role } from '../access/contract.ts';

/** What the page of jobs gets, and what it asks for. */

/** `waiting` for a worker, or for the next try; `cancelled`, `failed` and `done` are over. */
export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';

/** A sentence of the catalogue, said in the language of whoever reads. */
export interface Said {
  readonly key: MessageKey;
  readonly values: Values;
}

/** What came out, in sentences; it holds keys, nothing of a patient. */
export interface JobResult {
  readonly said: readonly Said[];
  /** Whether somebody should look at it. */
  readonly warns: boolean;
  /** The page on which it lies. */
  readonly path: string | null;
}

/** Why a run failed: a refusal of the error table. */
export interface JobFailure {
  readonly code: string;
  readonly values: Values;
}

export interface JobRow {
  readonly jobKey: string;
  readonly kind: JobCode;
  readonly state: JobState;
  /** Whoever started it; null where the program did. */
  readonly startedBy: { readonly personKey: string; readonly name: string; readonly nameZh: string | null } | null;
  readonly role: Role | null;
  /** ISO 8601 UTC, as all instants here. */
  readonly startedAt: string;
  /** When the last run began. */
  readonly beganAt: string | null;
  readonly endedAt: string | null;
  /** Steps done, and how many there are: null where nobody can tell yet. */
  readonly done: number;
  readonly total: number | null;
  /** Runs that failed so far. */
  readonly failures: number;
  /** Not before: of a job that waits for its next try. */
  readonly nextTryAt: string | null;
  /** Somebody asked, and the run has not stopped yet. */
  readonly isCancelling: boolean;
  /** Of the last run that failed. */
  readonly failure: JobFailure | null;
  readonly result: JobResult | null;
  /** Whether whoever asks may cancel it, or start it again. */
  readonly maySettle: boolean;
}

/** `GET /api/platform/jobs`: the latest first. */
export interface JobList {
  readonly jobs: readonly JobRow[];
  /** Pass it as `before` for those before these; null where there are none. */
  readonly before: string | null;
}
