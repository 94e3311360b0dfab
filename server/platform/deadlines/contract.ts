import type { DeadlineRule, WorkCalendar } from '@isocenter/deadlines';
import type { Role } from '../access/contract.ts';

/** What can start a deadline. */
export const TRIGGERS = ['form-query.asked'] as const;
export type Trigger = (typeof TRIGGERS)[number];

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

/** `rules` has no entry for a trigger without a rule; `calendar` is null until one is set. */
export interface DeadlineSettings {
  readonly rules: readonly RuleDetail[];
  readonly calendar: CalendarDetail | null;
}
