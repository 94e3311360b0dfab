import type { DueVisit, FollowUpScheme } from './contract.ts';

/** Days after the end of treatment beyond which toxicity is called late. */
export const LATE_AFTER_DAYS = 90;
const DAY_MS = 86_400_000;

export interface KnownOfCourse {
  readonly endDay: string;
  /** Visits that count. */
  readonly visits: readonly { readonly visitKey: string; readonly day: string }[];
  readonly today: string;
  /** As far as it is known, `2026-03`: nothing is due after it. */
  readonly diedOn: string | null;
}

/**
 * Which visits a scheme asks for, and what became of each. Every visit is of the due day that lies nearest to it, of two as near the earlier
 * one; a visit before the middle between end and first due day is of none.
 */
export function dueVisits(scheme: Pick<FollowUpScheme, 'steps' | 'graceDays'>, known: KnownOfCourse): DueVisit[] {
  const { endDay, visits, today, diedOn } = known;
  const days = dueDays(scheme, endDay).filter((day) => diedOn === null || day.slice(0, diedOn.length) <= diedOn);
  const madeBy = new Map<number, string>();
  for (const { visitKey, day } of [...visits].sort((one, other) => (one.day < other.day ? -1 : 1))) {
    const at = nearest([endDay, ...days], day) - 1;
    if (at >= 0 && !madeBy.has(at)) madeBy.set(at, visitKey);
  }
  const lastMade = Math.max(-1, ...madeBy.keys());
  return days.map((day, index) => {
    const visitKey = madeBy.get(index) ?? null;
    const open = diedOn !== null || index < lastMade ? 'missed' : dueState(day, { today, graceDays: scheme.graceDays });
    return { number: index + 1, day, state: visitKey === null ? open : 'made', visitKey };
  });
}

/** What is to be said of a day on which a visit was due, and which had none yet. */
export function dueState(
  day: string,
  { today, graceDays }: { readonly today: string; readonly graceDays: number },
): DueVisit['state'] {
  if (day > today) return 'to come';
  return daysBetween(day, today) > graceDays ? 'overdue' : 'due';
}

/** From one day to another; negative backwards. */
export function daysBetween(from: string, to: string): number {
  return Math.round((utcMs(to) - utcMs(from)) / DAY_MS);
}

function dueDays({ steps }: Pick<FollowUpScheme, 'steps'>, endDay: string): string[] {
  const days: string[] = [];
  let [weeks, months] = [0, 0];
  for (const { every, unit, visits } of steps)
    for (let visit = 0; visit < visits; visit++) {
      if (unit === 'weeks') weeks += every;
      else months += every;
      days.push(later(endDay, { months, weeks }));
    }
  return days;
}

/** Months first, to the same day of the month or its last one; then weeks. */
function later(day: string, { months, weeks }: { readonly months: number; readonly weeks: number }): string {
  const from = new Date(utcMs(day));
  const first = new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + months, 1));
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(from.getUTCDate(), lastDay));
  return new Date(first.getTime() + weeks * 7 * DAY_MS).toISOString().slice(0, 10);
}

function nearest(days: readonly string[], day: string): number {
  return days.reduce((found, each, index) => (away(each, day) < away(days[found] ?? each, day) ? index : found), 0);
}

const away = (one: string, other: string) => Math.abs(daysBetween(one, other));
const utcMs = (day: string) => Date.parse(`${day}T00:00:00Z`);
