import type { TaskCode } from '@isocenter/messages';

/** What somebody has to do because somebody else did not do it in time. */
const LATE = {
  'task/form-query': 'task/form-query-late',
  'task/event-deadline': 'task/event-deadline-late',
  'task/severe-toxicity': 'task/severe-toxicity-late',
  'task/severe-toxicity-by-number': 'task/severe-toxicity-late',
} as const satisfies Partial<Record<TaskCode, TaskCode>>;

/** Codes of tasks that deadlines can give. */
export type DeadlineTaskCode = keyof typeof LATE;

export function lateCode(code: DeadlineTaskCode): TaskCode {
  return LATE[code];
}
