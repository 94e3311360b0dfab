import { dayIn } from '@isocenter/deadlines';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { signaturesOf } from '../../../platform/signatures/sign.ts';
import { readCourse } from '../course/course-store.ts';
import { readDelivered } from '../treatment/read-treatment.ts';
import { wasGiven } from '../treatment/was-given.ts';
import { appointmentsWhere } from './appointment-store.ts';
import { type Appointment, COMPENSATION, type CourseSchedule } from './contract.ts';
import { requireCalendar } from './department-days.ts';
import type { PlacedFraction, RecordedFraction } from './gap/given-fractions.ts';
import { isStale } from './is-stale.ts';
import { signedCompensation } from './signed-compensation.ts';

type Placement = CourseSchedule['placements'][number];

/** What was planned of a course, what came of it, and how a gap was compensated for. */
export async function courseSchedule(database: Database, courseKey: string): Promise<CourseSchedule> {
  await readCourse(database, courseKey);
  const { timeZone } = await requireCalendar(database);
  const key = keyNumber(courseKey);
  const [recorded, appointments, placements, compensations] = await Promise.all([
    recordedOf(database, courseKey, timeZone),
    appointmentsWhere(database, sql`a.course_key = ${key}`),
    placementsOf(database, key),
    compensationsOf(database, key),
  ]);
  const standing = placements.filter(({ undone }) => undone === null);
  const phases = standing.filter(({ asked }) => asked.compensationKey === null);
  const [only] = phases;
  const interrupted =
    only && phases.length === 1 ? interruptedOf(only, { recorded, standing, appointments, timeZone }) : null;
  const decided = compensations.map(({ compensationKey }) => compensationKey);
  return {
    ...{ timeZone, appointments, placements, interrupted, phases: phases.length, recorded: recorded.length },
    compensations: compensations.map((each) => ({ ...each, isStale: isStale(each, { interrupted, decided }) })),
  };
}

function interruptedOf(
  original: Placement,
  {
    recorded,
    standing,
    appointments,
    timeZone,
  }: {
    readonly recorded: readonly RecordedFraction[];
    readonly standing: readonly Placement[];
    readonly appointments: readonly Appointment[];
    readonly timeZone: string;
  },
): NonNullable<CourseSchedule['interrupted']> {
  const keys = new Set(standing.map(({ placementKey }) => placementKey));
  const fractions = appointments.filter(({ placementKey }) => placementKey !== null && keys.has(placementKey));
  const marked = appointments.filter((each) => isTreatment(each) && each.state === 'done').length;
  const last = fractions.findLast(({ state }) => state === 'planned');
  return {
    ...{ fractions: original.asked.fractions, fractionGy: original.asked.fractionGy },
    ...{ firstDay: original.firstDay, plannedLastDay: original.lastDay },
    ...{ given: recorded.length || marked, recorded: recorded.length, marked },
    notKnown: recorded.filter(({ share }) => share === null).length,
    missed: fractions.filter(({ state }) => state === 'missed').length,
    presentLastDay: last ? dayIn(timeZone, new Date(last.startsAt)) : null,
  };
}

const isTreatment = ({ kind, placementKey }: Appointment) => kind === 'treatment' || placementKey !== null;

/** What the treatment room recorded as given of a course, by the department's days. One delivered as planned has its whole dose. */
export async function recordedOf(
  database: Database,
  courseKey: string,
  timeZone: string,
): Promise<readonly RecordedFraction[]> {
  const { plans, fractions } = await readDelivered(database, courseKey);
  return fractions.filter(wasGiven).map(({ content, delivery, share }) => {
    const plan = plans.find(({ treatedPlanKey, inError }) => treatedPlanKey === content.treatedPlanKey && !inError);
    return {
      day: dayIn(timeZone, new Date(content.startedAt)),
      share: delivery === 'as planned' ? 1 : share,
      planGy: plan?.plan.targets.map(({ doseGy }) => doseGy / plan.plan.fractions) ?? [],
    };
  });
}

/** The course's appointments for treatment that were not cancelled, with the size of their fraction. */
export function placedOf({ appointments, placements, timeZone }: CourseSchedule): readonly PlacedFraction[] {
  return appointments
    .filter((each) => isTreatment(each) && each.state !== 'cancelled')
    .map(({ placementKey, startsAt, state }) => ({
      day: dayIn(timeZone, new Date(startsAt)),
      fractionGy: placements.find((each) => each.placementKey === placementKey)?.asked.fractionGy ?? null,
      isDone: state === 'done',
    }));
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

async function compensationsOf(
  database: Database,
  courseKey: number,
): Promise<Omit<CourseSchedule['compensations'][number], 'isStale'>[]> {
  const rows = await database
    .selectFrom('clinic_compensation as c')
    .innerJoin('access_person as p', 'p.person_key', 'c.person_key')
    .select(['c.compensation_key', 'c.revision', 'c.content', 'c.reason', 'c.decided_at', 'c.is_signed'])
    .select(['p.name', 'p.name_zh'])
    .select(
      sql<string | null>`(select max(l.placement_key)::text from clinic_placement l
        where l.compensation_key = c.compensation_key and l.undone_at is null)`.as('placement'),
    )
    .where('c.course_key', '=', courseKey)
    .orderBy('c.compensation_key')
    .execute();
  return Promise.all(
    rows.map(
      async ({ compensation_key, revision, content, reason, decided_at, is_signed, name, name_zh, placement }) => {
        const compensationKey = String(compensation_key);
        const signed = signedCompensation({ course_key: courseKey, content, reason });
        const of = { entity: COMPENSATION, entityKey: compensationKey, content: signed };
        return {
          ...{ compensationKey, revision, content, reason, decidedAt: decided_at.toISOString() },
          ...{ signatures: [...(await signaturesOf(database, of))], isSigned: is_signed },
          ...{ person: { name, nameZh: name_zh }, placementKey: placement },
        };
      },
    ),
  );
}
