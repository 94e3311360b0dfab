import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';
import { ACTING_SETTINGS, type Actor, actorNow, reasonNow, settingsOf } from './acting.ts';

const TELL = `select ${ACTING_SETTINGS.map((name, index) => `set_config('${name}', $${index + 1}, false)`).join(', ')}`;
const NOBODY = JSON.stringify(settingsOf(undefined, undefined));

/**
 * A pool whose connections know who acts: one that was last taken by somebody else is told before it is handed out. `standing`
 * acts where nobody does; a department has none.
 */
export function actingPool(pool: pg.Pool, standing?: Actor): PostgresPool {
  /** What each connection was told last; one that was never told anything has empty settings. */
  const told = new WeakMap<pg.PoolClient, string>();
  return {
    connect: async (): Promise<PostgresPoolClient> => {
      const settings = settingsOf(actorNow() ?? standing, reasonNow());
      const client = await pool.connect();
      const text = JSON.stringify(settings);
      if ((told.get(client) ?? NOBODY) === text) return client;
      try {
        await client.query(TELL, [...settings]);
      } catch (error) {
        client.release(true); // it may know half of it
        throw error;
      }
      told.set(client, text);
      return client;
    },
    end: () => pool.end(),
  };
}
