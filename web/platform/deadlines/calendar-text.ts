import type { CalendarYear, WorkCalendar } from '@isocenter/deadlines';

/** One line a day: `2026-10-01 国庆节 National Day` is a holiday, `2026-10-10 +` is worked although it is a weekend. */
export function calendarText(years: WorkCalendar['years']): string {
  return Object.values(years)
    .flatMap(({ holidays, makeUpDays }) => [
      ...holidays.map(({ day, name }) => `${day} ${name.zh} ${name.en}`),
      ...makeUpDays.map((day) => `${day} +`),
    ])
    .sort()
    .join('\n');
}

export type ReadCalendar =
  | { readonly years: WorkCalendar['years'] }
  /** The first line that is none. */
  | { readonly faultyLine: string };

/** Reads {@link calendarText} back; every year of it is known from `origin`. */
export function readCalendarText(text: string, origin: Pick<CalendarYear, 'verified' | 'source'>): ReadCalendar {
  const years: Record<number, CalendarYear> = {};
  for (const line of text.split('\n').map((each) => each.trim())) {
    if (line === '') continue;
    const [, day = '', worked, zh = '', en = ''] = /^(\d{4}-\d\d-\d\d) +(?:(\+)|(\S+)(?: +(.+))?)$/.exec(line) ?? [];
    if (!isDay(day)) return { faultyLine: line };
    const year = Number(day.slice(0, 4));
    const { holidays, makeUpDays } = years[year] ?? { holidays: [], makeUpDays: [] };
    years[year] = worked
      ? { ...origin, holidays, makeUpDays: [...makeUpDays, day] }
      : { ...origin, holidays: [...holidays, { day, name: { en: en || zh, zh } }], makeUpDays };
  }
  return { years };
}

function isDay(day: string): boolean {
  const at = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
}
