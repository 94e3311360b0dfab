import type { Period } from './due-instant.ts';
import type { EventPattern } from './event-pattern.ts';
import type { LateStep } from './late-steps.ts';

/** Whoever has a role at the site, or whom the record concerns (who filled the form, say): where that is nobody with an account, a role. */
export type DeadlineActor<Role extends string = string> =
  | { readonly role: Role }
  | { readonly person: 'concerned'; readonly otherwise: Role };

/** A deadline that events of the record begin and stop: a new one needs no code. */
export interface EventTrigger {
  readonly starts: EventPattern;
  /** Any of them, about the same record; none: it ends when the task is done. */
  readonly stops: readonly EventPattern[];
  /** Whether a record has the deadline, or its patient: then an event about another record of the patient stops it, too. */
  readonly of: 'record' | 'patient';
  /** Whom the event concerns: whoever did it, or the person whose key it set at a path. */
  readonly concerned: 'acting' | { readonly path: string };
  /**
   * Where the instant stands, among the values that the event set, from which the period is counted: when a dose was given, not when somebody wrote it
   * down. Absent, or where no instant stands there: when the record took the event.
   */
  readonly countedFrom?: string | undefined;
  /** What is to be done. */
  readonly words: { readonly en: string; readonly zh: string };
  /** The page on which it is done; `{key}` and `{patient}` are the keys of the record and its patient. */
  readonly page: string | null;
}

/** A deadline as data. */
export interface DeadlineRule<Trigger extends string = string, Role extends string = string> {
  readonly trigger: Trigger;
  /** Absent where the program itself says when it begins and ends. */
  readonly event?: EventTrigger | undefined;
  readonly period: Period;
  readonly actor: DeadlineActor<Role>;
  /** Who is told when it begins, beside the actor. */
  readonly recipients: readonly Role[];
  readonly whenLate: readonly LateStep<Role>[];
}
