import { PAIN_INDICATORS } from '@isocenter/knowledge';
import { notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { type AskedMonths, daysOf, monthsBetween } from '../../../platform/indicators/contract.ts';
import { departmentTimeZone } from '../../clinic/index.ts';
import type { PainIndicatorCase, PainIndicatorFigures } from './contract.ts';
import { COUNTED, type CountedCase, type PainIndicatorId, type WardSources } from './pain-indicator-cases.ts';
import type { RescueFigures, StayFigures } from './stay-figures.ts';

/** Every indicator of the table by month: its figures, or that the record does not hold what it needs. */
export async function painIndicators(
  database: Database,
  asked: AskedMonths,
  now: Date,
): Promise<readonly PainIndicatorFigures[]> {
  const sources = await sourcesOf(database, asked, now);
  const months = monthsBetween(asked.from, asked.to);
  return PAIN_INDICATORS.map(({ id }) => {
    const cases = COUNTED[id]?.(sources);
    return { id, isKept: cases !== undefined, figures: cases ? months.map((month) => figureOf(month, cases)) : [] };
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
  const sources = await sourcesOf(database, { from: month, to: month }, now);
  const cases = COUNTED[id as PainIndicatorId]?.(sources) ?? [];
  const names = await namesOf(database, cases);
  return cases
    .toSorted((a, b) => Number(a.counts) - Number(b.counts) || a.at.localeCompare(b.at))
    .map(({ at, stayKey, patientKey, counts }) => ({ at, stayKey, counts, patient: names.get(patientKey) ?? null }));
}

function figureOf(month: string, cases: readonly CountedCase[]): PainIndicatorFigures['figures'][number] {
  const own = cases.filter((each) => each.month === month);
  const numerator = own.filter(({ counts }) => counts).length;
  return { month, numerator, denominator: own.length, value: own.length === 0 ? null : (100 * numerator) / own.length };
}

async function sourcesOf(database: Database, asked: AskedMonths, now: Date): Promise<WardSources> {
  const zone = await departmentTimeZone(database);
  const { since, until } = daysOf(asked);
  const of = sql`(${since}::date, ${until}::date, ${zone}, ${now}::timestamptz)`;
  const stays = await sql<StayFigures>`select * from ward_indicator_stays${of}`.execute(database);
  const rescues = await sql<RescueFigures>`select * from ward_indicator_rescues${of}`.execute(database);
  return { stays: stays.rows, rescues: rescues.rows };
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
