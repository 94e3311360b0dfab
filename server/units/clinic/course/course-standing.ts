import type { Database } from '../../../platform/database/database.ts';
import { departmentCalendar } from '../../../platform/deadlines/rule-store.ts';
import { carePathOf } from './care-path-store.ts';
import type { CourseDetail, CourseLine } from './contract.ts';
import { courseState } from './course-state.ts';
import { factsOf } from './course-store.ts';
import { summaryOpenSince } from './summary-signed.ts';

/** Where a course stands now on the path of its site, and what tells so. */
export async function courseStanding(
  database: Database,
  { courseKey, siteKey }: Pick<CourseLine, 'courseKey' | 'siteKey'>,
  now: Date,
): Promise<Pick<CourseDetail, 'path' | 'facts' | 'state'>> {
  const [facts, { path }, calendar, openSince] = await Promise.all([
    factsOf(database, courseKey),
    carePathOf(database, siteKey),
    departmentCalendar(database),
    summaryOpenSince(database, courseKey),
  ]);
  const happened = facts.map(({ step, at, lapsed }) => ({
    ...{ step, at: new Date(at), isLapsed: lapsed !== null, lapsedBy: lapsed?.code ?? null },
  }));
  const asOf = { now, calendar: calendar?.content ?? null, summaryOpenSince: openSince };
  return { path, facts, state: courseState(path, happened, asOf) };
}
