export type { CalendarYear, Holiday, Weekday, WorkCalendar } from './calendar.ts';
export { CHINA_2026 } from './china-2026.ts';
export { type DeadlineState, deadlineState } from './deadline-state.ts';
export { type Due, dueInstant, type Period } from './due-instant.ts';
export { type LateStep, lateSteps, type TimedStep } from './late-steps.ts';
export type { DeadlineActor, DeadlineRule } from './rule.ts';
