import { dayIn } from '@isocenter/deadlines';
import { QUALITY_INDICATORS } from '@isocenter/knowledge';
import { notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { departmentCalendar } from '../../../platform/deadlines/rule-store.ts';
import { type AskedMonths, daysOf, monthsBetween } from '../../../platform/indicators/contract.ts';
import { departmentTimeZone } from '../department-day.ts';
import type { Indicator, IndicatorCaseRow } from './contract.ts';
import type { CourseTimes, IndicatorCase, KeptAtBegin, MeasuredPlan, ReportedEvent } from './course-times.ts';
import { figureOf, type MonthFigure } from './figure-of.ts';
import { type FollowedCourse, followUpCases } from './follow-up-cases.ts';
import { beganByMonth, COUNTED, type IndicatorId, type IndicatorSources } from './indicator-cases.ts';
import type { MachineTimes } from './machine-minutes.ts';

/** Every indicator of the table by month: its figures, or why there are none. */
export async function indicators(database: Database, asked: AskedMonths, now: Date): Promise<readonly Indicator[]> {
  const { from, to } = asked;
  const sources = await sourcesOf(database, asked, now);
  const months = monthsBetween(from, to);
  const began = byMonth(beganByMonth(sources));
  const hasLimit = sources.courses.some(({ begun }) => begun?.startWithin) || (await someSiteHasLimit(database));
  return QUALITY_INDICATORS.map(({ id }) => {
    const counting = COUNTED[id];
    if (id === FOLLOW_UP) return { id, gap: 'asked apart', figures: [] };
    if (!counting) return { id, gap: 'nothing kept', figures: [] };
    if (counting.needs === 'limit' && !hasLimit) return { id, gap: 'no limit', figures: [] };
    const cases = counting.count(sources);
    if (!cases) return { id, gap: 'no calendar', figures: [] };
    return { id, gap: null, figures: figuresOf(months, cases, counting.rate ? began : null) };
  });
}

const FOLLOW_UP = 'RT-13';

function figuresOf(
  months: readonly string[],
  cases: readonly IndicatorCase[],
  denominators: ReadonlyMap<string, readonly IndicatorCase[]> | null,
): MonthFigure[] {
  const ofMonth = byMonth(cases);
  return months.map((month) =>
    figureOf(month, ofMonth.get(month) ?? [], denominators && (denominators.get(month)?.length ?? 0)),
  );
}

/**
 * One that is asked apart: follow-up is counted over every course that is followed, not only those of the months asked for.
 * @throws DomainError `platform/not-found` where there is no such indicator, or it is not asked apart
 */
export async function indicatorApart(
  database: Database,
  { id, ...asked }: AskedMonths & { readonly id: string },
  now: Date,
): Promise<Indicator> {
  if (id !== FOLLOW_UP) throw notFound('indicator', id);
  const cases = await followedCases(database, asked, now);
  return { id, gap: null, figures: figuresOf(monthsBetween(asked.from, asked.to), cases, null) };
}

async function followedCases(database: Database, asked: AskedMonths, now: Date): Promise<readonly IndicatorCase[]> {
  const { zone, since, until } = await timeOf(database, asked);
  const { rows } = await sql<FollowedCourse>`select course_key::text as "courseKey", patient_key::text as "patientKey",
      scheme, end_day::text as "endDay", visits, died_on as "diedOn"
    from clinic_indicator_follow_up(${since}::date, ${until}::date, ${zone})`.execute(database);
  return followUpCases(rows, { ...asked, today: dayIn(zone, now) });
}

/**
 * The courses or reports behind an indicator's figure of a month, those that do not count first.
 * @throws DomainError `platform/not-found` where there is no such indicator
 */
export async function indicatorCases(
  database: Database,
  { id, month }: { readonly id: string; readonly month: string },
  now: Date,
): Promise<readonly IndicatorCaseRow[]> {
  const known = QUALITY_INDICATORS.find((each) => each.id === id);
  if (!known) throw notFound('indicator', id);
  const asked = { from: month, to: month };
  const counted =
    known.id === FOLLOW_UP
      ? await followedCases(database, asked, now)
      : COUNTED[known.id as IndicatorId]?.count(await sourcesOf(database, asked, now));
  const cases = (counted ?? []).filter((each) => each.month === month);
  const names = await namesOf(database, cases);
  return cases
    .toSorted((a, b) => Number(a.counts) - Number(b.counts) || (b.workingDays ?? 0) - (a.workingDays ?? 0))
    .map(({ day, courseKey, incidentKey, patientKey, counts, workingDays = null, share = null, machine = null }) => ({
      ...{ day, courseKey, incidentKey, counts, workingDays, share, machine },
      patient: names.get(patientKey ?? '') ?? null,
    }));
}

/** From the first day of a month up to the first of the one after. */
async function timeOf(database: Database, asked: AskedMonths) {
  return { zone: await departmentTimeZone(database), ...daysOf(asked) };
}

async function someSiteHasLimit(database: Database): Promise<boolean> {
  const { rows } = await sql`select from clinic_care_path where content ->> 'startWithin' is not null limit 1`.execute(
    database,
  );
  return rows.length > 0;
}

type MoreOfBegun = Pick<KeptAtBegin, 'isStaged' | 'startWithin' | 'goalsMet' | 'goalsJudged'>;

/** With what is asked of those that began over other tables. */
async function withMore(database: Database, courses: readonly CourseTimes[]): Promise<readonly CourseTimes[]> {
  const keys = courses.flatMap(({ begun, courseKey }) => (begun ? [courseKey] : []));
  const { rows } = await sql<MoreOfBegun & { readonly courseKey: string }>`select course_key::text as "courseKey",
      is_staged as "isStaged", start_within as "startWithin", goals_met as "goalsMet", goals_judged as "goalsJudged"
    from clinic_indicator_begun(${keys}::bigint[])`.execute(database);
  const byCourse = new Map(rows.map(({ courseKey, ...more }) => [courseKey, more]));
  return courses.map((course) => ({
    ...course,
    begun: course.begun && { ...course.begun, ...byCourse.get(course.courseKey) },
  }));
}

/** All at once: the database has more than one processor, and none waits for another. */
async function sourcesOf(database: Database, asked: AskedMonths, now: Date): Promise<IndicatorSources> {
  const { from, to } = asked;
  const { zone, since, until } = await timeOf(database, asked);
  const [courses, events, measured, machines, calendar] = await Promise.all([
    coursesOf(database, { zone, since, until }),
    sql<ReportedEvent>`select incident_key::text as "incidentKey", patient_key::text as "patientKey",
        event_class as "eventClass", day
      from clinic_indicator_events(${since}::date, ${until}::date, ${zone})`.execute(database),
    sql<MeasuredPlan>`select patient_key::text as "patientKey", day, content
      from clinic_indicator_measurements(${since}::date, ${until}::date)`.execute(database),
    sql<MachineTimes>`select resource_key::text as "resourceKey", name, name_zh as "nameZh", said, downtimes
      from clinic_indicator_machines(${since}::date, ${until}::date, ${zone})`.execute(database),
    departmentCalendar(database),
  ]);
  return {
    ...{ courses, machines: machines.rows, events: events.rows, measured: measured.rows },
    ...{ calendar: calendar?.content ?? null, from, to, today: dayIn(zone, now) },
  };
}

async function coursesOf(
  database: Database,
  { zone, since, until }: Awaited<ReturnType<typeof timeOf>>,
): Promise<readonly CourseTimes[]> {
  const { rows } =
    await sql<CourseTimes>`select course_key::text as "courseKey", patient_key::text as "patientKey", days,
      begun, ended, kept
    from clinic_indicator_courses(${since}::date, ${until}::date, ${zone})`.execute(database);
  return withMore(database, rows);
}

function byMonth(cases: readonly IndicatorCase[]): ReadonlyMap<string, readonly IndicatorCase[]> {
  const months = new Map<string, IndicatorCase[]>();
  for (const each of cases) {
    const of = months.get(each.month);
    if (of) of.push(each);
    else months.set(each.month, [each]);
  }
  return months;
}

/** By key, as whoever asks may see them. */
async function namesOf(database: Database, cases: readonly IndicatorCase[]) {
  const keys = [...new Set(cases.flatMap(({ patientKey }) => patientKey ?? []))];
  if (keys.length === 0) return new Map<string, NonNullable<IndicatorCaseRow['patient']>>();
  const { rows } = await sql<NonNullable<IndicatorCaseRow['patient']>>`
    select patient_key::text as "patientKey", name, name_zh as "nameZh" from clinic_patient
    where patient_key = any (${keys}::bigint[])`.execute(database);
  return new Map(rows.map((row) => [row.patientKey, row]));
}
