import { DomainError } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { recordEvent } from '../record/record-event.ts';
import { sha256 } from './secrets.ts';

/** After so many failures within the window an account, or an address, is not tried again until it has passed. */
const WINDOW_MINUTES = 15;
const FAILURES_OF_LOGIN = 5;
/** One address may be a whole ward behind a proxy. */
const FAILURES_OF_ADDRESS = 50;

/** People type passwords where the login belongs: what was typed is kept as a hash, and only as long as the window. */
const hashOf = (login: string) => sha256(login.trim().toLowerCase());

/** In the place of a login: the way in names no account. */
const NO_LOGIN = '';

/**
 * Counts an attempt as a failure before it is tried: of attempts that come at once, by whichever server, only so many are tried as may
 * fail. It is taken back, or forgotten with all others of the login, where it did not.
 * @returns the key of the attempt
 * @throws DomainError `access/too-many-attempts`, for an account that does not exist as for one that does
 */
export async function beginAttempt(database: Database, login: string, address: string): Promise<number> {
  return countAttempt(database, { login_sha256: hashOf(login), address });
}

/** The same for a way in that names no account, by a provider or a device: the address alone counts. */
export async function beginAttemptFrom(database: Database, address: string): Promise<number> {
  return countAttempt(database, { login_sha256: NO_LOGIN, address });
}

async function countAttempt(
  database: Database,
  attempt: { readonly login_sha256: string; readonly address: string },
): Promise<number> {
  const { login_sha256, address } = attempt;
  return database.transaction().execute(async (transaction) => {
    // One after another for a login and for an address, in this order for everybody: nobody waits for somebody who waits for them.
    await sql`select pg_advisory_xact_lock(hashtextextended(${`login ${login_sha256}`}, 0))`.execute(transaction);
    await sql`select pg_advisory_xact_lock(hashtextextended(${`address ${address}`}, 0))`.execute(transaction);
    await sql`delete from access_attempt where at < now() - make_interval(mins => ${WINDOW_MINUTES})`.execute(
      transaction,
    );
    const { rows } = await sql<{ of_login: number; of_address: number }>`
      select count(*) filter (where login_sha256 = ${login_sha256} and login_sha256 <> ${NO_LOGIN}) as of_login,
        count(*) filter (where address = ${address}) as of_address from access_attempt`.execute(transaction);
    const { of_login, of_address } = rows[0] ?? { of_login: 0, of_address: 0 };
    if (of_login >= FAILURES_OF_LOGIN || of_address >= FAILURES_OF_ADDRESS)
      throw new DomainError('access/too-many-attempts', { minutes: WINDOW_MINUTES });
    const { attempt_key } = await transaction
      .insertInto('access_attempt')
      .values(attempt)
      .returning('attempt_key')
      .executeTakeFirstOrThrow();
    return attempt_key;
  });
}

/** The attempt was right as far as it went: it counts for nothing. */
export async function takeBackAttempt(database: Database, attemptKey: number): Promise<void> {
  await database.deleteFrom('access_attempt').where('attempt_key', '=', attemptKey).execute();
}

/**
 * That an attempt failed stays in the record, with whose account it was; what was typed where there is no such account may be a
 * password, and is not in it.
 */
export async function recordFailure(
  database: Database,
  { personKey, address }: { readonly personKey: number | undefined; readonly address: string },
): Promise<void> {
  const refused = { stream: 'access', unit: 'platform', entity: 'sign-in', action: 'refused' } as const;
  await recordEvent(database, { ...refused, entityKey: String(personKey ?? 'unknown'), detail: { address } });
}

export async function forgetFailures(database: Database, login: string): Promise<void> {
  await database.deleteFrom('access_attempt').where('login_sha256', '=', hashOf(login)).execute();
}
