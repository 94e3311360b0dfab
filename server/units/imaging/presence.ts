import { randomInt } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { sql } from 'kysely';
import type { Database } from '../../platform/database/database.ts';

/** Class of the advisory locks by which a process shows that it lives. */
const PRESENCE_LOCKS = 715_200_265;

/** How often the connection is asked whether it still stands, and the pause before the next try where it does not. */
const BEAT_MS = 2000;

/** This process as others see it: `owner` is locked in the database while it lives, however it ends. */
export interface Presence {
  readonly owner: number;
  leave(): Promise<void>;
}

/**
 * Shows that this process lives. Where the connection breaks, because the database was started anew, it enters again: its
 * import runs would be taken for interrupted.
 */
export async function enter(database: Database, { beatMs } = { beatMs: BEAT_MS }): Promise<Presence> {
  const owner = randomInt(2 ** 31);
  const leaving = new AbortController();
  const pause = () => setTimeout(beatMs, undefined, { signal: leaving.signal, ref: false }).catch(() => undefined);
  const stay = (entered: () => void) =>
    database.connection().execute(async (connection) => {
      await sql`select pg_advisory_lock(${PRESENCE_LOCKS}, ${owner})`.execute(connection);
      entered();
      while (!leaving.signal.aborted) {
        await pause();
        await sql`select 1`.execute(connection);
      }
      await sql`select pg_advisory_unlock(${PRESENCE_LOCKS}, ${owner})`.execute(connection);
    });
  const stayAgain = async (broken: Promise<void>) => {
    for (let session = broken; ; session = stay(() => undefined)) {
      if (
        await session.then(
          () => true,
          () => false,
        )
      )
        return;
      if (leaving.signal.aborted) return;
      await pause();
    }
  };
  return new Promise((resolve, reject) => {
    const first = stay(() => {
      const staying = stayAgain(first);
      const leave = async () => {
        leaving.abort();
        await staying;
      };
      resolve({ owner, leave });
    });
    first.catch(reject);
  });
}

/** The files of a page may go on to another server, when the one that began its run is gone. */
const PAGE_ELSEWHERE_SECONDS = 60;

/** Import runs whose process is gone are over, and say so; those that only wait for their ZIPs end with these. */
export async function closeInterruptedImports(database: Database): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const { rows } = await sql<{ owner: number }>`
      select owner from (select distinct owner from imaging_import where state = 'running') running
      where pg_try_advisory_xact_lock(${PRESENCE_LOCKS}, owner)`.execute(transaction);
    const gone = rows.map(({ owner }) => owner);
    await sql`update imaging_import set state = 'interrupted', finished_at = last_activity_at
      where state = 'running' and not is_sent and owner = any(${gone}::int[])
        and (source <> 'page' or last_activity_at < now() - make_interval(secs => ${PAGE_ELSEWHERE_SECONDS}))`.execute(
      transaction,
    );
  });
}
