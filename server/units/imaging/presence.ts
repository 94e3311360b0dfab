import { randomInt } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';

/** Class of the advisory locks by which a process shows that it lives. */
const PRESENCE_LOCKS = 715_200_265;

/** This process as others see it: `owner` is locked in the database while it lives, however it ends. */
export interface Presence {
  readonly owner: number;
  leave(): Promise<void>;
}

export async function enter(database: Database): Promise<Presence> {
  const owner = randomInt(2 ** 31);
  return new Promise((entered, refused) => {
    const session = database.connection().execute(async (connection) => {
      await sql`select pg_advisory_lock(${PRESENCE_LOCKS}, ${owner})`.execute(connection);
      await new Promise<void>((left) => {
        const leave = async () => {
          left();
          await session;
        };
        entered({ owner, leave });
      });
      await sql`select pg_advisory_unlock(${PRESENCE_LOCKS}, ${owner})`.execute(connection);
    });
    session.catch(refused);
  });
}

/** Import runs whose process is gone are over, and say so. */
export async function closeInterruptedImports(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ owner: number }>`
      select owner from (select distinct owner from imaging_import where state = 'running') running
      where pg_try_advisory_xact_lock(${PRESENCE_LOCKS}, owner)`.execute(transaction);
    const gone = rows.map(({ owner }) => owner);
    await sql`update imaging_import set state = 'interrupted', finished_at = last_activity_at
      where state = 'running' and owner = any(${gone}::int[])`.execute(transaction);
  });
}
