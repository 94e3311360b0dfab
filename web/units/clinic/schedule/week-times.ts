import { addDays, weekdayOf } from '@isocenter/deadlines';

/** Minutes after midnight of a time of day: `09:30` is 570. */
export function minutesOf(time: string): number {
  const [hours, minutes] = time.split(':').map(Number);
  return (hours ?? 0) * 60 + (minutes ?? 0);
}

export function timeOf(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}

/** To the nearest step, within the hours shown, so that all of it fits. */
export function snapped(
  minutes: number,
  { step, opens, closes, length }: { readonly step: number; opens: number; closes: number; length: number },
): number {
  const nearest = Math.round(minutes / step) * step;
  return Math.max(opens, Math.min(closes - length, nearest));
}
