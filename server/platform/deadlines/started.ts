import type { Values } from '@isocenter/messages';
import type { TaskAbout } from '../tasks/open-task.ts';
import type { Trigger } from './contract.ts';
import type { DeadlineTaskCode } from './late-code.ts';

/** What begins a deadline. */
export interface Started {
  readonly trigger: Trigger;
  readonly about: TaskAbout;
  /** What is to be done until then, and what its sentence speaks of. */
  readonly code: DeadlineTaskCode;
  readonly values: Values;
  /** The task, where it is opened whether a time is set or not: the rule gives it its due time and its actor. One is opened unless given. */
  readonly taskKey?: string;
  /** Whom the record concerns; null where that is nobody with an account. */
  readonly concerned: string | null;
  /** The acting person's site unless given; else the first. */
  readonly siteKey?: string | undefined;
  /** The event of the record that begins it, where one does: it begins one deadline of a trigger, however often it is read. */
  readonly eventKey?: number;
  readonly at: Date;
}
