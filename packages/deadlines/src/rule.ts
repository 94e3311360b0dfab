import type { Period } from './due-instant.ts';
import type { LateStep } from './late-steps.ts';

/** Whoever has a role at the site, or whom the record concerns (who filled the form, say): where that is nobody with an account, a role. */
export type DeadlineActor<Role extends string = string> =
  | { readonly role: Role }
  | { readonly person: 'concerned'; readonly otherwise: Role };

/** A deadline as data. */
export interface DeadlineRule<Trigger extends string = string, Role extends string = string> {
  readonly trigger: Trigger;
  readonly period: Period;
  readonly actor: DeadlineActor<Role>;
  /** Who is told when it begins, beside the actor. */
  readonly recipients: readonly Role[];
  readonly whenLate: readonly LateStep<Role>[];
}
