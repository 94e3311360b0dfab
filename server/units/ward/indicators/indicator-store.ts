import { PAIN_INDICATORS } from '@isocenter/knowledge';
import { notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { type AskedMonths, daysOf, monthsBetween } from '../../../platform/indicators/contract.ts';
import { departmentTimeZone } from '../../clinic/index.ts';
import type { PainIndicatorCase, PainIndicatorFigures } from './contract.ts';
import { dischargeCases, OF_DISCHARGES } from './discharge-cases.ts';
import { COUNTED, type CountedCase, OF_RESCUES, type PainIndicatorId, rescueCases } from './pain-indicator-cases.ts';
import type { RescueFigures, StayFigures } from './stay-figures.ts';

/** Every indicator of the table by month: its figures, or that the record does not hold what it needs. */
export async function painIndicators(
  database: Database,
  asked: AskedMonths,
  now: Date,
): Promise<readonly PainIndicatorFigures[]> {
  const time = await askedTime(database, asked, now);
  const of = argumentsOf(time);
  const [stays, discharges, { rows: rescues }] = await Promise.all([
    staysOf(database, of),
    dischargeCases(database, time),
    sql<Tally>`select to_char(month, 'YYYY-MM') as month,
        count(*) filter (where "isReassessed")::int as numerator, count(*)::int as denominator
      from ward_indicator_rescues${of} group by month`.execute(database),
  ]);
  const months = monthsBetween(asked.from, asked.to);
  return PAIN_INDICATORS.map(({ id, unit }) => {
    const cases = id === OF_DISCHARGES ? discharges : COUNTED[id]?.(stays);
    const tallies = id === OF_RESCUES ? rescues : talliesOf(cases);
    const figures = tallies ? months.map((month) => figureOf(month, tallies, unit === 'per 1000' ? 1000 : 100)) : [];
    return { id, isKept: tallies !== undefined, figures };
  });
}

/**
 * The stays or doses behind a figure of a month, those that do not count first.
 * @throws DomainError `platform/not-found` where there is no such indicator
 */
export async function painIndicatorCases(
  database: Database,
  { id, month }: { readonly id: string; readonly month: string },
  now: Date,
): Promise<readonly PainIndicatorCase[]> {
  if (!PAIN_INDICATORS.some((each) => each.id === id)) throw notFound('indicator', id);
  const cases = await casesOf(database, id, await askedTime(database, { from: month, to: month }, now));
  const names = await namesOf(database, cases);
  return cases
    .toSorted((a, b) => Number(a.counts) - Number(b.counts) || a.at.localeCompare(b.at))
    .map(({ at, stayKey, patientKey, counts }) => ({ at, stayKey, counts, patient: names.get(patientKey) ?? null }));
}

async function casesOf(database: Database, id: string, time: AskedTime): Promise<readonly CountedCase[]> {
  const of = argumentsOf(time);
  if (id === OF_DISCHARGES) return (await dischargeCases(database, time)) ?? [];
  if (id !== OF_RESCUES) return COUNTED[id as PainIndicatorId]?.(await staysOf(database, of)) ?? [];
  const { rows } =
    await sql<RescueFigures>`select "stayKey", "patientKey", at, to_char(month, 'YYYY-MM') as month, "isReassessed"
    from ward_indicator_rescues${of}`.execute(database);
  return rescueCases(rows);
}

interface Tally {
  readonly month: string;
  readonly numerator: number;
  readonly denominator: number;
}

function talliesOf(cases: readonly CountedCase[] | undefined): readonly Tally[] | undefined {
  return cases?.map(({ month, counts }) => ({ month, numerator: Number(counts), denominator: 1 }));
}

function figureOf(month: string, tallies: readonly Tally[], per: 100 | 1000): PainIndicatorFigures['figures'][number] {
  const own = tallies.filter((each) => each.month === month);
  const [numerator, denominator] = [sumOf(own, 'numerator'), sumOf(own, 'denominator')];
  return { month, numerator, denominator, value: denominator === 0 ? null : (per * numerator) / denominator };
}

const sumOf = (tallies: readonly Tally[], part: 'numerator' | 'denominator') =>
  tallies.reduce((sum, tally) => sum + tally[part], 0);

type AskedTime = Awaited<ReturnType<typeof askedTime>>;

async function askedTime(database: Database, asked: AskedMonths, now: Date) {
  return { ...daysOf(asked), zone: await departmentTimeZone(database), now };
}

/** SQL: the arguments of the functions of stays and of rescues. */
const argumentsOf = ({ since, until, zone, now }: AskedTime) =>
  sql`(${since}::date, ${until}::date, ${zone}, ${now}::timestamptz)`;

async function staysOf(database: Database, of: ReturnType<typeof argumentsOf>): Promise<readonly StayFigures[]> {
  return (
    await sql<StayFigures>`select * from ward_indicator_stays${of} join ward_indicator_courses${of} using ("stayKey")`.execute(
      database,
    )
  ).rows;
}

/** By key, as whoever asks may see them. */
async function namesOf(database: Database, cases: readonly CountedCase[]) {
  const keys = [...new Set(cases.map(({ patientKey }) => patientKey))];
  if (keys.length === 0) return new Map<string, NonNullable<PainIndicatorCase['patient']>>();
  const { rows } = await sql<NonNullable<PainIndicatorCase['patient']>>`
    select patient_key::text as "patientKey", name, name_zh as "nameZh" from clinic_patient
    where patient_key = any (${keys}::bigint[])`.execute(database);
  return new Map(rows.map((row) => [row.patientKey, row]));
}
