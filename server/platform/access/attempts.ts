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

/** People type passwords where the login belongs: what was typed is kept as a hash only. */
const hashOf = (login: string) => sha256(login.trim().toLowerCase());

/** @throws DomainError `access/too-many-attempts`, for an account that does not exist as for one that does */
export async function requireFewFailures(database: Database, login: string, address: string): Promise<void> {
  const { rows } = await sql<{ of_login: number; of_address: number }>`
    select count(*) filter (where login_sha256 = ${hashOf(login)}) as of_login,
      count(*) filter (where address = ${address}) as of_address
    from access_attempt where at > now() - make_interval(mins => ${WINDOW_MINUTES})`.execute(database);
  const { of_login, of_address } = rows[0] ?? { of_login: 0, of_address: 0 };
  if (of_login >= FAILURES_OF_LOGIN || of_address >= FAILURES_OF_ADDRESS)
    throw new DomainError('access/too-many-attempts', { minutes: WINDOW_MINUTES });
}

/** The attempt is forgotten with its window; that there was one stays in the record. */
export async function noteFailure(database: Database, login: string, address: string): Promise<void> {
  const refused = { stream: 'access', unit: 'platform', entity: 'sign-in', action: 'refused' } as const;
  await recordEvent(database, { ...refused, entityKey: hashOf(login), detail: { address } });
  await database
    .insertInto('access_attempt')
    .values({ login_sha256: hashOf(login), address })
    .execute();
  await sql`delete from access_attempt where at < now() - make_interval(mins => ${WINDOW_MINUTES})`.execute(database);
}

export async function forgetFailures(database: Database, login: string): Promise<void> {
  await database.deleteFrom('access_attempt').where('login_sha256', '=', hashOf(login)).execute();
}
