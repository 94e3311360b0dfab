import { dayIn } from '@isocenter/deadlines';
import { QUALITY_INDICATORS } from '@isocenter/knowledge';
import { notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { departmentCalendar } from '../../../platform/deadlines/rule-store.ts';
import { departmentTimeZone } from '../department-day.ts';
import type { AskedMonths, Indicator, IndicatorCaseRow } from './contract.ts';
import type { CourseTimes, IndicatorCase, MeasuredPlan, ReportedEvent } from './course-times.ts';
import { figureOf, monthsBetween } from './figure-of.ts';
import { beganByMonth, COUNTED, type IndicatorId, type IndicatorSources } from './indicator-cases.ts';

/** Every indicator of the table by month: its figures, or why there are none. */
export async function indicators(database: Database, asked: AskedMonths, now: Date): Promise<readonly Indicator[]> {
  const { from, to } = asked;
  const sources = await sourcesOf(database, asked, now);
  const months = monthsBetween(from, to);
  const began = byMonth(beganByMonth(sources));
  return QUALITY_INDICATORS.map(({ id }) => {
    const counting = COUNTED[id];
    if (!counting) return { id, gap: 'nothing kept', figures: [] };
    const cases = counting.count(sources);
    if (!cases) return { id, gap: 'no calendar', figures: [] };
    const ofMonth = byMonth(cases);
    const figures = months.map((month) =>
      figureOf(month, ofMonth.get(month) ?? [], counting.rate ? (began.get(month)?.length ?? 0) : null),
    );
    return { id, gap: null, figures };
  });
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
  const counting = COUNTED[known.id as IndicatorId];
  const sources = await sourcesOf(database, { from: month, to: month }, now);
  const cases = (counting?.count(sources) ?? []).filter((each) => each.month === month);
  const names = await namesOf(database, cases);
  return cases
    .toSorted((a, b) => Number(a.counts) - Number(b.counts) || (b.workingDays ?? 0) - (a.workingDays ?? 0))
    .map(({ day, courseKey, incidentKey, patientKey, counts, workingDays = null }) => ({
      ...{ day, courseKey, incidentKey, counts, workingDays },
      patient: names.get(patientKey ?? '') ?? null,
    }));
}

async function sourcesOf(database: Database, { from, to }: AskedMonths, now: Date): Promise<IndicatorSources> {
  const zone = await departmentTimeZone(database);
  const [since, until] = [`${from}-01`, `${monthAfter(to)}-01`];
  const courses =
    await sql<CourseTimes>`select course_key::text as "courseKey", patient_key::text as "patientKey", days,
      begun, ended, kept
    from clinic_indicator_courses(${since}::date, ${until}::date, ${zone})`.execute(database);
  const events = await sql<ReportedEvent>`select incident_key::text as "incidentKey", patient_key::text as "patientKey",
      event_class as "eventClass", day
    from clinic_indicator_events(${since}::date, ${until}::date, ${zone})`.execute(database);
  const measured = await sql<MeasuredPlan>`select patient_key::text as "patientKey", day, content
    from clinic_indicator_measurements(${since}::date, ${until}::date)`.execute(database);
  const calendar = await departmentCalendar(database);
  return {
    ...{
      courses: courses.rows,
      events: events.rows,
      measured: measured.rows,
      calendar: calendar?.content ?? null,
    },
    ...{ from, to, today: dayIn(zone, now) },
  };
}

const monthAfter = (month: string) => monthsBetween(month, `${Number(month.slice(0, 4)) + 1}-01`)[1] ?? month;

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
