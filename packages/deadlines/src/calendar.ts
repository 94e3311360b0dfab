import { type IsoDay, weekdayOf, yearOf } from './iso-day.ts';

/** 0 is Sunday, 6 Saturday. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

export interface Holiday {
  readonly day: IsoDay;
  readonly name: { readonly en: string; readonly zh: string };
}

/** What a year's weekdays and weekends do not tell. */
export interface CalendarYear {
  /** `source`: read in the text that `source` names. `knowledge`: not checked against any text. */
  readonly verified: 'source' | 'knowledge';
  readonly source?: string;
  readonly holidays: readonly Holiday[];
  /** Days of a weekend on which one works (调休). */
  readonly makeUpDays: readonly IsoDay[];
}

/** Editable data: on which days a department works, in which time zone. */
export interface WorkCalendar {
  /** IANA name: `Asia/Shanghai`. */
  readonly timeZone: string;
  readonly weekend: readonly Weekday[];
  readonly years: { readonly [year: number]: CalendarYear };
}

/** What a day is that its weekday does not tell: a public holiday, or a day of a weekend on which one works (调休); null where it is neither, or its year has no entry. */
export function specialDay(day: IsoDay, calendar: WorkCalendar): 'holiday' | 'make-up' | null {
  const year = calendar.years[yearOf(day)];
  if (year?.holidays.some((holiday) => holiday.day === day)) return 'holiday';
  const isWeekend = calendar.weekend.includes(weekdayOf(day));
  return isWeekend && year?.makeUpDays.includes(day) ? 'make-up' : null;
}

/** `listed` is false where the year has no entry: then weekends alone decided. */
export function workingDay(day: IsoDay, calendar: WorkCalendar): { readonly works: boolean; readonly listed: boolean } {
  const isWeekend = calendar.weekend.includes(weekdayOf(day));
  const special = specialDay(day, calendar);
  const works = special === null ? !isWeekend : special === 'make-up';
  return { works, listed: calendar.years[yearOf(day)] !== undefined };
}
