import { dueInstants } from '@isocenter/deadlines';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { activeRule, departmentCalendar } from '../../../platform/deadlines/rule-store.ts';
import { AFTER_DISCHARGE } from '../rules/ward-rules.ts';
import type { CountedCase, PainIndicatorId } from './pain-indicator-cases.ts';

/** Counted of discharges, by the deadline that the department set. */
export const OF_DISCHARGES = 'Q8' satisfies PainIndicatorId;

interface Discharge {
  readonly stayKey: string;
  readonly patientKey: string;
  readonly dischargedAt: Date;
  readonly month: string;
  readonly reachedAt: Date | null;
  readonly admittedAgainAt: Date | null;
}

interface AskedDischarges {
  readonly since: string;
  readonly until: string;
  readonly zone: string;
  readonly now: Date;
}

/**
 * Stays in pain that ended, of which those count whose patient was reached within the time that is in use now. Whose time is not over, or who came back before it was,
 * is asked about only where they were reached. Undefined where the department has no time in use: then nothing was late.
 */
export async function dischargeCases(
  database: Database,
  { since, until, zone, now }: AskedDischarges,
): Promise<readonly CountedCase[] | undefined> {
  const [rule, calendar] = [await activeRule(database, AFTER_DISCHARGE), await departmentCalendar(database)];
  if (!rule || !calendar) return undefined;
  const due = dueInstants(calendar.content);
  const { rows } = await sql<Discharge>`
    select * from ward_indicator_discharges(${since}::date, ${until}::date, ${zone})`.execute(database);
  return rows.flatMap(({ dischargedAt, reachedAt, admittedAgainAt, ...of }) => {
    const dueAt = due(dischargedAt, rule.content.period).at;
    const isReached = reachedAt !== null && reachedAt <= dueAt;
    const isOver = dueAt <= now && (admittedAgainAt === null || admittedAgainAt > dueAt);
    return isReached || isOver ? [{ ...of, at: dischargedAt.toISOString(), counts: isReached }] : [];
  });
}
