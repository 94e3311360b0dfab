export {
  type CalendarYear,
  type Holiday,
  specialDay,
  type Weekday,
  type WorkCalendar,
  workingDay,
} from './calendar.ts';
export { CHINA_2026 } from './china-2026.ts';
export { type Due, dueInstant, dueInstants, type Period } from './due-instant.ts';
export { type EventPattern, type HappenedEvent, matchesEvent, type ValueCondition, valueAt } from './event-pattern.ts';
export { addDays, type IsoDay, weekdayOf } from './iso-day.ts';
export { type LateStep, lateSteps, type TimedStep } from './late-steps.ts';
export type { DeadlineActor, DeadlineRule, EventTrigger } from './rule.ts';
export { workingDaysBetween, workingDaysOf } from './working-days-between.ts';
export { dayIn, instantIn, timeIn, type ZonedClock, zonedClock } from './zoned-time.ts';
