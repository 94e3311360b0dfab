import type { TaskCode, Values } from '@isocenter/messages';
import type { Role } from '../access/contract.ts';

/** What the page of tasks gets, and what it asks for. */

export type TaskState = 'open' | 'done' | 'cancelled';

/** `mine`: given to me. `role`: for whoever has my role at my site. `given`: I opened it or handed it on. `all`: of the sites I oversee. */
export type WhoseTasks = 'mine' | 'role' | 'given' | 'all';

export interface Colleague {
  readonly personKey: string;
  readonly name: string;
  readonly nameZh: string | null;
}

export interface ColleagueInRoles extends Colleague {
  readonly roles: readonly Role[];
}

export interface TaskRow {
  readonly taskKey: string;
  readonly code: TaskCode;
  readonly values: Values;
  /** The page on which it is done. */
  readonly path: string | null;
  /** Null where it is for a role. */
  readonly person: Colleague | null;
  readonly role: Role | null;
  readonly state: TaskState;
  /** ISO 8601 UTC, as all instants here. */
  readonly dueAt: string | null;
  /** Open, and its due time is over. */
  readonly isLate: boolean;
  readonly openedAt: string;
  /** Null where the program did. */
  readonly openedBy: Colleague | null;
  readonly handedBy: Colleague | null;
  readonly handedReason: string | null;
  readonly settledAt: string | null;
  readonly settledBy: Colleague | null;
  readonly reason: string | null;
}

/** What waits for me or my role: the rail's number. */
export interface TaskCount {
  readonly waiting: number;
  readonly late: number;
}

/** A task that a person gives in own words. */
export interface GivenTask {
  readonly words: string;
  readonly to: { readonly personKey: string } | { readonly role: Role };
  readonly dueAt: string | null;
}
