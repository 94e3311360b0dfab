import { sql } from 'kysely';
import type { Database } from '../../database/database.ts';

/** As long as a person looks for the finger or the key. */
export const CHALLENGE_SECONDS = 120;

/** Remembers what a device is to answer. `sessionKey`: whose session makes a passkey; null where somebody signs in. */
export async function keepChallenge(database: Database, challenge: string, sessionKey: number | null): Promise<void> {
  await sql`delete from access_passkey_challenge where made_at < now() - make_interval(secs => ${CHALLENGE_SECONDS})`.execute(
    database,
  );
  await database.insertInto('access_passkey_challenge').values({ challenge, session_key: sessionKey }).execute();
}

/** Whether it is open, for this session; it is used up by the question. */
export async function takeChallenge(
  database: Database,
  challenge: string,
  sessionKey: number | null,
): Promise<boolean> {
  const taken = await database
    .deleteFrom('access_passkey_challenge')
    .where('challenge', '=', challenge)
    .where('session_key', sessionKey === null ? 'is' : '=', sessionKey)
    .where('made_at', '>', sql<Date>`now() - make_interval(secs => ${CHALLENGE_SECONDS})`)
    .returning('challenge')
    .executeTakeFirst();
  return taken !== undefined;
}
