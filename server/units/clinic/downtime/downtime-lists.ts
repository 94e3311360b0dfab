import { addDays, dayIn, timeIn } from '@isocenter/deadlines';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { departmentTimeZone } from '../department-day.ts';
import { appointmentsWhere } from '../schedule/appointment-store.ts';
import type { Appointment } from '../schedule/contract.ts';
import { spanOf } from '../schedule/department-days.ts';
import { resources } from '../schedule/resource-store.ts';
import type { WaitedFor } from '../treatment/contract.ts';
import { treatmentDay } from '../treatment/day-store.ts';
import { type Delivered, readDelivered } from '../treatment/read-treatment.ts';

/** Who comes when and to what, as somebody without the server needs it. */
export interface DowntimeLine {
  /** `09:20`; null of a course that is treated and has no appointment on that day. */
  readonly time: string | null;
  readonly kind: Appointment['kind'];
  readonly where: string;
  readonly patient: Appointment['patient'];
  readonly courseKey: string | null;
  /** `3/25`; null where it is no fraction, or its number is not known. */
  readonly fraction: string | null;
  readonly note: string;
  /** What the course got on that day already: numbers of fractions, with the time. */
  readonly given: readonly { readonly number: number; readonly time: string }[];
  /** Why the fraction is not to be given as things stand; `given`: it was; null: it may, or it is none. */
  readonly notNow: WaitedFor | 'not due' | 'given' | null;
}

export interface DowntimeDay {
  readonly day: string;
  readonly lines: readonly DowntimeLine[];
}

/** A course that is treated on one of the days: fields, shift, what was given. */
export interface DowntimeCourse extends Delivered {
  readonly courseKey: string;
  readonly title: string;
  readonly paused: boolean;
  readonly patient: Appointment['patient'];
  /** Why not, by the key of each plan that is not to be treated as things stand. */
  readonly notNow: ReadonlyMap<string, WaitedFor>;
}

export interface DowntimeLists {
  readonly madeAt: Date;
  readonly timeZone: string;
  readonly days: readonly DowntimeDay[];
  readonly courses: readonly DowntimeCourse[];
}

/** Today and tomorrow, and each course that is treated then, as whoever acts may see them. */
export async function downtimeLists(database: Database, now: Date): Promise<DowntimeLists> {
  const timeZone = await departmentTimeZone(database);
  const today = dayIn(timeZone, now);
  const places = new Map((await resources(database)).map((each) => [each.resourceKey, each.nameZh ?? each.name]));
  const days: DowntimeDay[] = [];
  const treated = new Map<string, Omit<DowntimeCourse, keyof Delivered | 'notNow'>>();
  const notNow = new Map<string, WaitedFor>();
  for (const day of [today, addDays(today, 1)]) {
    const span = spanOf(timeZone, day, 1);
    const appointments = await appointmentsWhere(
      database,
      sql`(a.state = 'planned' or a.state = 'done' and a.kind = 'treatment') and a.starts_at >= ${span.from} and a.starts_at < ${span.to}`,
    );
    const ofDay = await treatmentDay(database, span, now);
    const machineDay = ofDay.filter(({ next }) => next !== null);
    for (const line of machineDay) {
      treated.set(line.courseKey, line);
      if (line.whyNot) notNow.set(line.treatedPlanKey, line.whyNot);
    }
    const numberOf = (courseKey: string | null) => {
      const found = machineDay.filter((line) => line.courseKey === courseKey);
      const [only] = found;
      return only && found.length === 1 ? `${only.next}/${only.fractions}` : null;
    };
    const whyNotOf = (courseKey: string | null) => {
      const found = machineDay.filter((line) => line.courseKey === courseKey);
      return found.length === 0 ? ('not due' as const) : (found.find(({ whyNot }) => whyNot)?.whyNot ?? null);
    };
    const givenTo = (courseKey: string | null) =>
      ofDay
        .filter((line) => line.courseKey === courseKey)
        .flatMap(({ givenToday }) => givenToday)
        .map(({ number, at }) => ({ number, time: timeIn(timeZone, new Date(at)) }));
    const booked = appointments.map((each) => ({
      ...{ time: timeIn(timeZone, new Date(each.startsAt)), kind: each.kind, patient: each.patient, note: each.note },
      where: each.resourceKeys.map((key) => places.get(key) ?? key).join(', '),
      ...{ courseKey: each.courseKey, given: each.kind === 'treatment' ? givenTo(each.courseKey) : [] },
      notNow: each.kind !== 'treatment' ? null : each.state === 'done' ? ('given' as const) : whyNotOf(each.courseKey),
      // Of tomorrow nobody knows whether today's was given; what took place has its number among what was given.
      fraction:
        each.kind === 'treatment' && each.state === 'planned' && day === today ? numberOf(each.courseKey) : null,
    }));
    const unbooked = ofDay
      .filter(({ next, givenToday }) => next !== null || givenToday.length > 0)
      .filter(({ courseKey }) => !booked.some((line) => line.courseKey === courseKey && line.kind === 'treatment'))
      .map((line) => ({
        ...{ time: null, kind: 'treatment' as const, where: line.machine ?? '', patient: line.patient, note: '' },
        ...{ courseKey: line.courseKey, given: givenTo(line.courseKey) },
        notNow: line.givenToday.length > 0 ? ('given' as const) : line.whyNot,
        fraction: day === today && line.givenToday.length === 0 ? `${line.next}/${line.fractions}` : null,
      }));
    days.push({ day, lines: [...booked, ...unbooked] });
  }
  const courses: DowntimeCourse[] = [];
  for (const { courseKey, title, paused, patient } of treated.values())
    courses.push({ courseKey, title, paused, patient, notNow, ...(await readDelivered(database, courseKey)) });
  return { madeAt: now, timeZone, days, courses };
}
