import type { DeadlineRule, WorkCalendar } from '@isocenter/deadlines';
import type { Role } from '../access/contract.ts';

/** What the program itself says begins a deadline. */
export const TRIGGERS = ['form-query.asked'] as const;
/** Beside these, rules that follow events of the record have names of the department's own: `event.chart-check`. */
export type Trigger = (typeof TRIGGERS)[number] | `event.${string}`;

export type Rule = DeadlineRule<Trigger, Role>;

/** The rule that holds for a trigger; without one there is no deadline. */
export interface RuleDetail {
  readonly ruleKey: string;
  readonly version: number;
  readonly content: Rule;
  readonly since: string;
  /** Of this rule in all its versions, how many deadlines run now, and how many of them are late. */
  readonly running: number;
  readonly late: number;
}

export interface CalendarDetail {
  readonly revision: number;
  readonly content: WorkCalendar;
}

/** A deadline that could not begin or stop, or whose next step could not be taken; it is tried again. */
export interface DeadlineFault {
  readonly trigger: Trigger;
  readonly kind: 'not begun' | 'step not taken' | 'not stopped';
  /** The record that it is about. */
  readonly entity: string;
  readonly entityKey: string;
  /** As the program says it. */
  readonly fault: string;
  readonly tries: number;
  readonly nextAt: string;
}

/** `rules` has no entry for a trigger without a rule; `calendar` is null until one is set. */
export interface DeadlineSettings {
  readonly rules: readonly RuleDetail[];
  readonly calendar: CalendarDetail | null;
  readonly faults: readonly DeadlineFault[];
}
