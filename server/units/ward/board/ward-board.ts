import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { bedsOf } from '../stay/bed-store.ts';
import type { WardBoard, WardBoardRow } from './contract.ts';

/** The beds of the own site, and who lies in them: what is due, how strong the pain was last. */
export async function wardBoard(database: Database, now: Date): Promise<WardBoard> {
  const [beds, { rows }, { rows: rules }] = await Promise.all([
    bedsOf(database),
    sql<WardBoardRow>`select * from ward_board(${now})`.execute(database),
    sql<{
      has: boolean;
    }>`select exists (select from deadline_rule where is_active and content -> 'event' ->> 'page' like '/ward%')
      and exists (select from deadline_calendar) as has`.execute(database),
  ]);
  return { beds, rows, hasRules: rules[0]?.has ?? false, at: now.toISOString() };
}
