import { DomainError } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../database/database.ts';

/** As long as a person looks for the finger or the key. */
export const CHALLENGE_SECONDS = 120;

/** Challenges open for one address, which may be a whole ward behind a proxy; nobody fills the table. */
const OPEN_OF_ADDRESS = 200;

/**
 * Remembers what a device is to answer. `sessionKey`: whose session makes a passkey; null where somebody signs in.
 * @throws DomainError `access/too-many-attempts`
 */
export async function keepChallenge(
  database: Database,
  { challenge, sessionKey, address }: { challenge: string; sessionKey: number | null; address: string },
): Promise<void> {
  await sql`delete from access_passkey_challenge where made_at < now() - make_interval(secs => ${CHALLENGE_SECONDS})`.execute(
    database,
  );
  const { open } = await database
    .selectFrom('access_passkey_challenge')
    .select(({ fn }) => fn.countAll<number>().as('open'))
    .where('address', '=', address)
    .executeTakeFirstOrThrow();
  const minutes = CHALLENGE_SECONDS / 60;
  if (Number(open) >= OPEN_OF_ADDRESS) throw new DomainError('access/too-many-attempts', { minutes });
  await database
    .insertInto('access_passkey_challenge')
    .values({ challenge, session_key: sessionKey, address })
    .execute();
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
