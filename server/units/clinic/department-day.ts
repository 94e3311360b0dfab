import { dayIn, instantIn } from '@isocenter/deadlines';
import type { Database } from '../../platform/database/database.ts';
import { departmentCalendar } from '../../platform/deadlines/rule-store.ts';

/** Where the department has set none. */
const serverTimeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** That of the department's calendar; of the server where none is set. */
export async function departmentTimeZone(database: Database): Promise<string> {
  const calendar = await departmentCalendar(database);
  return calendar?.content.timeZone ?? serverTimeZone();
}

/** The day on which an instant falls where the department is: `2026-03-09`. */
export async function departmentDay(database: Database, instant: Date): Promise<string> {
  return dayIn(await departmentTimeZone(database), instant);
}

/** When a day is over where the department is. */
export async function endOfDay(database: Database, day: string): Promise<Date> {
  return instantIn(await departmentTimeZone(database), day, '24:00');
}
