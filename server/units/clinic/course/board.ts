import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { departmentCalendar } from '../../../platform/deadlines/rule-store.ts';
import { carePathOf } from './care-path-store.ts';
import type { Board, BoardRow, CarePath } from './contract.ts';
import { courseStates } from './course-state.ts';
import { happenedOf, type ToldFacts } from './happened.ts';

type Row = Omit<BoardRow, 'physician' | 'state'> & {
  readonly person_key: string;
  readonly physician_name: string;
  readonly physician_name_zh: string | null;
  readonly summary_open_since: Date | null;
  readonly facts: ToldFacts;
};

/**
 * Every course under way at the sites of whoever asks, with where it stands now, and those that ended and whose summary is to be signed again, or a severe toxicity of which no oncologist has seen. One
 * question for all; what else ended is not read.
 * Row security is asked once, by `clinic_board`, not for each row of three tables.
 */
export async function board(database: Database, now: Date): Promise<Board> {
  const [{ rows }, calendar] = await Promise.all([
    sql<Row>`select * from clinic_board()`.execute(database),
    departmentCalendar(database),
  ]);
  const paths = new Map<string, CarePath>();
  for (const siteKey of new Set(rows.map((row) => row.siteKey)))
    paths.set(siteKey, (await carePathOf(database, siteKey)).path);
  const stateOf = courseStates({ now, calendar: calendar?.content ?? null });
  const steps = new Map([...paths.values()].flatMap((path) => path.steps).map((step) => [step.id, step]));
  return {
    rows: rows.map(({ person_key, physician_name, physician_name_zh, facts, summary_open_since, ...row }) => {
      const path = paths.get(row.siteKey) ?? { steps: [], sendBacks: [] };
      return {
        ...row,
        physician: { personKey: person_key, name: physician_name, nameZh: physician_name_zh },
        state: stateOf(path, happenedOf(facts), summary_open_since),
      };
    }),
    steps: [...steps.values()].map(({ id, kind, words, owner }) => ({ id, kind, words, owner })),
    hasCalendar: calendar !== null,
    at: now.toISOString(),
  };
}
