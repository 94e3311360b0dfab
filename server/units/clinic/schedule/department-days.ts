import { addDays, dayIn, type IsoDay, instantIn, timeIn, type WorkCalendar } from '@isocenter/deadlines';
import { DomainError } from '@isocenter/messages';
import type { Database } from '../../../platform/database/database.ts';
import { departmentCalendar } from '../../../platform/deadlines/rule-store.ts';

/** On which days the department works, and by which clock. @throws DomainError `clinic/no-calendar`: nothing is assumed of either */
export async function requireCalendar(database: Database): Promise<WorkCalendar> {
  const calendar = await departmentCalendar(database);
  if (!calendar) throw new DomainError('clinic/no-calendar');
  return calendar.content;
}

/** For a sentence: `2026-03-02 09:00`. */
export function clockText(timeZone: string, instant: Date): string {
  return `${dayIn(timeZone, instant)} ${timeIn(timeZone, instant)}`;
}

/** From the first day's begin until the end of the last, in the department's time zone. */
export function spanOf(timeZone: string, first: IsoDay, days: number): { readonly from: Date; readonly to: Date } {
  return { from: instantIn(timeZone, first, '00:00'), to: instantIn(timeZone, addDays(first, days), '00:00') };
}
