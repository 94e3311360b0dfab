import { addDays, dayIn } from '@isocenter/deadlines';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { departmentTimeZone } from '../department-day.ts';
import type { FollowUpLine, FollowUpList, FollowUpScheme } from './contract.ts';
import { endOf, openOf, whatIsDue } from './what-is-due.ts';

type Row = Omit<FollowUpLine, 'physician' | 'day' | 'state' | 'lastVisit'> & {
  readonly person_key: string;
  readonly physician_name: string;
  readonly physician_name_zh: string | null;
  readonly under_way: boolean;
  readonly scheme: FollowUpScheme | null;
  readonly last_fraction: Date | null;
  readonly visits: readonly (readonly [visitKey: string, day: string, nextVisit: string | null])[];
};

/** Who is to be seen: the earliest visit of each course that is overdue, due, or comes within so many days. */
export async function followUpList(
  database: Database,
  { withinDays, now }: { readonly withinDays: number; readonly now: Date },
): Promise<FollowUpList> {
  const timeZone = await departmentTimeZone(database);
  const today = dayIn(timeZone, now);
  const until = addDays(today, withinDays);
  const { rows } = await sql<Row>`select * from clinic_followed()`.execute(database);
  const lines = rows.flatMap((row): FollowUpLine[] => {
    const {
      person_key,
      physician_name,
      physician_name_zh,
      under_way,
      scheme,
      last_fraction,
      visits: made,
      ...course
    } = row;
    const visits = made.map(([visitKey, day, nextVisit]) => ({ visitKey, day, nextVisit }));
    const lastFraction = last_fraction && dayIn(timeZone, last_fraction);
    const endDay = endOf(scheme, { underWay: under_way, lastFraction });
    const [first] = openOf(whatIsDue({ scheme, endDay, visits, today, diedOn: null }));
    if (!first || first.day > until) return [];
    const physician = { personKey: person_key, name: physician_name, nameZh: physician_name_zh };
    return [{ ...course, physician, day: first.day, state: first.state, lastVisit: visits[0]?.day ?? null }];
  });
  return { lines: lines.sort((one, other) => (one.day < other.day ? -1 : Number(one.day > other.day))), today };
}
