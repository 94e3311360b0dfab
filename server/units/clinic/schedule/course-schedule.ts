import { dayIn } from '@isocenter/deadlines';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { readCourse } from '../course/course-store.ts';
import { appointmentsWhere } from './appointment-store.ts';
import type { Appointment, CourseSchedule } from './contract.ts';
import { requireCalendar } from './department-days.ts';

type Placement = CourseSchedule['placements'][number];

/** What was planned of a course, what came of it, and how a gap was compensated for. */
export async function courseSchedule(database: Database, courseKey: string): Promise<CourseSchedule> {
  await readCourse(database, courseKey);
  const { timeZone } = await requireCalendar(database);
  const key = keyNumber(courseKey);
  const [appointments, placements, compensations] = await Promise.all([
    appointmentsWhere(database, sql`a.course_key = ${key}`),
    placementsOf(database, key),
    compensationsOf(database, key),
  ]);
  const standing = placements.filter(({ undone }) => undone === null);
  const phases = standing.filter(({ asked }) => asked.compensationKey === null);
  const [only] = phases;
  return {
    ...{ timeZone, appointments, placements, compensations, phases: phases.length },
    interrupted: only && phases.length === 1 ? interruptedOf(only, { standing, appointments, timeZone }) : null,
  };
}

function interruptedOf(
  original: Placement,
  {
    standing,
    appointments,
    timeZone,
  }: {
    readonly standing: readonly Placement[];
    readonly appointments: readonly Appointment[];
    readonly timeZone: string;
  },
): NonNullable<CourseSchedule['interrupted']> {
  const keys = new Set(standing.map(({ placementKey }) => placementKey));
  const fractions = appointments.filter(({ placementKey }) => placementKey !== null && keys.has(placementKey));
  const count = (state: Appointment['state']) => fractions.filter((each) => each.state === state).length;
  const last = fractions.findLast(({ state }) => state === 'planned');
  return {
    ...{ fractions: original.asked.fractions, fractionGy: original.asked.fractionGy },
    ...{ firstDay: original.firstDay, plannedLastDay: original.lastDay },
    ...{ given: count('done'), missed: count('missed') },
    presentLastDay: last ? dayIn(timeZone, new Date(last.startsAt)) : null,
  };
}

async function placementsOf(database: Database, courseKey: number): Promise<Placement[]> {
  const rows = await database
    .selectFrom('clinic_placement')
    .selectAll()
    .where('course_key', '=', courseKey)
    .orderBy('placement_key')
    .execute();
  return rows.map(({ placement_key, content, placed_at, undone_at, undone_reason }) => {
    const { firstDay, lastDay, ...asked } = content;
    return {
      ...{ placementKey: String(placement_key), asked: { ...asked, firstDay }, placedAt: placed_at.toISOString() },
      undone: undone_at && { at: undone_at.toISOString(), reason: undone_reason ?? '' },
      ...{ firstDay, lastDay },
    };
  });
}

async function compensationsOf(database: Database, courseKey: number): Promise<CourseSchedule['compensations']> {
  const rows = await database
    .selectFrom('clinic_compensation as c')
    .innerJoin('access_person as p', 'p.person_key', 'c.person_key')
    .select(['c.compensation_key', 'c.content', 'c.reason', 'c.decided_at', 'p.name', 'p.name_zh'])
    .select(
      sql<string | null>`(select max(l.placement_key)::text from clinic_placement l
        where l.compensation_key = c.compensation_key and l.undone_at is null)`.as('placement'),
    )
    .where('c.course_key', '=', courseKey)
    .orderBy('c.compensation_key')
    .execute();
  return rows.map(({ compensation_key, content, reason, decided_at, name, name_zh, placement }) => ({
    ...{ compensationKey: String(compensation_key), content, reason, decidedAt: decided_at.toISOString() },
    ...{ person: { name, nameZh: name_zh }, placementKey: placement },
  }));
}
