import type { WorkCalendar } from './calendar.ts';
import { dueInstant, type Period } from './due-instant.ts';

/** What happens when something is late, `after` its due time; null: at once. */
export type LateStep<Role extends string = string> =
  | { readonly after: Period | null; readonly do: 'remind' }
  | { readonly after: Period | null; readonly do: 'escalate'; readonly to: Role };

export interface TimedStep<Role extends string = string> {
  readonly at: Date;
  readonly step: LateStep<Role>;
}

/** When each step is taken, in order of time; steps at one time in the order of the rule. */
export function lateSteps<Role extends string>(
  dueAt: Date,
  steps: readonly LateStep<Role>[],
  calendar: WorkCalendar,
): readonly TimedStep<Role>[] {
  return steps
    .map((step) => ({ at: step.after === null ? dueAt : dueInstant(dueAt, step.after, calendar).at, step }))
    .sort((a, b) => a.at.getTime() - b.at.getTime());
}
