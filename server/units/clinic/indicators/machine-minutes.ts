import { addDays, type WorkCalendar, workingDay, zonedClock } from '@isocenter/deadlines';

/** A machine as the record knows it. */
export interface MachineTimes {
  readonly resourceKey: string;
  readonly name: string;
  readonly nameZh: string | null;
  /** What changed of it, and when, the earliest first; of each only the columns that changed. */
  readonly said: readonly (readonly [at: string, after: Partial<MachineHours> | null])[];
  readonly downtimes: readonly (readonly [startsAt: string, endsAt: string])[];
}

/** Times of day where the department is. */
interface MachineHours {
  readonly opens: string;
  readonly closes: string;
  readonly in_use: boolean;
}

/** Of one month [min]. */
export interface MachineMinutes {
  readonly month: string;
  readonly plannedMin: number;
  /** Planned, and not down. */
  readonly availableMin: number;
}

interface Asked {
  /** Days, both among them: `2026-03-01`. */
  readonly from: string;
  readonly to: string;
  readonly calendar: WorkCalendar;
}

/**
 * For how long a machine was to run, and could. Planned are its hours on working days, as they stood when the day began; what it was down
 * outside of these does not count, nor twice where two entries overlap. Months on which it was not to run are left out.
 */
export function machineMinutes({ said, downtimes }: MachineTimes, { from, to, calendar }: Asked): MachineMinutes[] {
  const clock = zonedClock(calendar.timeZone);
  const changes = said.flatMap(([at, after]) => (after ? [{ day: clock.dayOf(new Date(at)), after }] : []));
  const down = joined(downtimes.map(([start, end]) => [Date.parse(start), Date.parse(end)] as const));
  const months = new Map<string, MachineMinutes>();
  let hours: Partial<MachineHours> = {};
  let next = 0;
  for (let day = from; day <= to; day = addDays(day, 1)) {
    for (let change = changes[next]; change && change.day < day; change = changes[++next])
      hours = { ...hours, ...change.after };
    const { opens, closes, in_use } = hours;
    if (!opens || !closes || !in_use || !workingDay(day, calendar).works) continue;
    const open = [clock.instantOf(day, opens).getTime(), clock.instantOf(day, closes).getTime()] as const;
    const plannedMin = minutes(open[1] - open[0]);
    const downMin = minutes(down.reduce((sum, each) => sum + overlap(each, open), 0));
    const month = day.slice(0, 7);
    const known = months.get(month) ?? { month, plannedMin: 0, availableMin: 0 };
    months.set(month, {
      month,
      plannedMin: known.plannedMin + plannedMin,
      availableMin: known.availableMin + plannedMin - downMin,
    });
  }
  return [...months.values()];
}

type Interval = readonly [startMs: number, endMs: number];

function joined(intervals: readonly Interval[]): readonly Interval[] {
  const found: Interval[] = [];
  for (const [start, end] of [...intervals].sort(([one], [other]) => one - other)) {
    const last = found.at(-1);
    if (last && start <= last[1]) found[found.length - 1] = [last[0], Math.max(last[1], end)];
    else found.push([start, end]);
  }
  return found;
}

const overlap = ([start, end]: Interval, [from, to]: Interval) =>
  Math.max(0, Math.min(end, to) - Math.max(start, from));
const minutes = (ms: number) => Math.round(ms / 60_000);
