import { CHINA_2026 } from '@isocenter/deadlines';
import { sql } from 'kysely';
import { acting } from '../server/platform/database/acting.ts';
import { saveCalendar } from '../server/platform/deadlines/rule-store.ts';
import { fillClinic } from './fill-clinic.ts';
import { type Served, startDepartment } from './served-department.ts';

/** A department's year: what is under way began in the last weeks, the rest has ended. */
export const A_YEAR = { courses: 4_000, fractions: 40_000 } as const;
/** Minutes between one referral and the next: a year has 4,000. */
const MINUTES_APART = (365 * 24 * 60) / A_YEAR.courses;

/** Due times are reckoned by it. */
const CALENDAR = { timeZone: 'Asia/Shanghai', weekend: [6, 0], years: { 2026: CHINA_2026 } } as const;

/** A clinic after so many years, made by statements: its pages read what requests would have written one by one. */
export async function startGrownClinic(years: number): Promise<{ readonly at: Served; end(): Promise<void> }> {
  const { at, department, end } = await startDepartment();
  const owner = department.record.database;
  await acting({ kind: 'service', service: 'start', origin: 'bench' }, async () => {
    await saveCalendar(owner, CALENDAR, { revision: 0 });
    await fillClinic(owner, {
      ...{ courses: years * A_YEAR.courses, fractionsEach: A_YEAR.fractions / A_YEAR.courses },
      minutesApart: MINUTES_APART,
    });
  });
  await sql`vacuum analyze`.execute(owner);
  return { at, end };
}
