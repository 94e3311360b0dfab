import type { Period } from './due-instant.ts';
import type { LateStep } from './late-steps.ts';

/** Whoever the trigger concerns (who filled the form, say), or whoever has a role at the site. */
export type DeadlineActor<Role extends string = string> = 'person concerned' | { readonly role: Role };

/** A deadline as data. */
export interface DeadlineRule<Trigger extends string = string, Role extends string = string> {
  readonly trigger: Trigger;
  readonly period: Period;
  readonly actor: DeadlineActor<Role>;
  /** Who is told when it begins, beside the actor. */
  readonly recipients: readonly Role[];
  readonly whenLate: readonly LateStep<Role>[];
}
