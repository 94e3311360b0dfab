import { notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { keyNumber } from '../key-number.ts';
import { IDLE_MINUTES, SESSION_HOURS } from './caller.ts';
import type { SessionRow } from './contract.ts';
import { newSecret, sha256 } from './secrets.ts';
import { toSite } from './sites.ts';
import { throughService } from './through-service.ts';

/** Begins a session in a role that the person holds. @returns the secret that its browser keeps */
export async function beginSession(
  database: Database,
  asked: {
    readonly personKey: number;
    readonly roleKey: string;
    readonly origin: string;
    readonly mustChange: boolean;
  },
): Promise<string> {
  const { personKey, roleKey, origin, mustChange } = asked;
  const secret = newSecret();
  await database
    .insertInto('access_session')
    .values({
      token_sha256: sha256(secret),
      person_key: personKey,
      role_key: keyNumber(roleKey),
      origin,
      must_change: mustChange,
      ends_at: sql`now() + make_interval(hours => ${SESSION_HOURS})`,
    })
    .execute();
  await database
    .updateTable('access_account')
    .set({ last_sign_in_at: sql`now()` })
    .where('person_key', '=', personKey)
    .execute();
  return secret;
}

/** The session goes on in another role of the person. The caller has asked whether they hold it. */
export async function changeRoleOfSession(database: Database, sessionKey: string, roleKey: string): Promise<void> {
  await throughService('sign-in', () =>
    database
      .updateTable('access_session')
      .set({ role_key: keyNumber(roleKey) })
      .where('session_key', '=', keyNumber(sessionKey))
      .execute(),
  );
}

/** Where a person is signed in, the latest use first. */
export async function liveSessions(
  database: Database,
  personKey: string,
  currentSessionKey: string,
): Promise<readonly SessionRow[]> {
  const rows = await database
    .selectFrom('access_session')
    .innerJoin('access_role_period', 'access_role_period.role_key', 'access_session.role_key')
    .innerJoin('access_site', 'access_site.site_key', 'access_role_period.site_key')
    .select(['session_key', 'began_at', 'last_used_at', 'origin', 'role'])
    .select(['access_site.site_key', 'name', 'name_zh', 'kind'])
    .where('access_session.person_key', '=', keyNumber(personKey))
    .where('revoked_at', 'is', null)
    .where('access_session.ends_at', '>', sql<Date>`now()`)
    .where('last_used_at', '>', sql<Date>`now() - make_interval(mins => ${IDLE_MINUTES})`)
    .orderBy('last_used_at', 'desc')
    .execute();
  return rows.map((row) => ({
    sessionKey: String(row.session_key),
    beganAt: row.began_at.toISOString(),
    lastUsedAt: row.last_used_at.toISOString(),
    origin: row.origin,
    role: row.role,
    site: toSite(row),
    current: String(row.session_key) === currentSessionKey,
  }));
}

/**
 * Ends sessions of a person: all, all `except` one, or `only` one.
 * @throws DomainError `platform/not-found` where `only` is none of the person's
 */
export async function endSessions(
  database: Database,
  personKey: string,
  { except, only }: { readonly except?: string; readonly only?: string },
): Promise<void> {
  const ended = await throughService('sign-in', () => {
    let query = database
      .updateTable('access_session')
      .set({ revoked_at: sql`now()` })
      .where('person_key', '=', keyNumber(personKey))
      .where('revoked_at', 'is', null);
    if (except !== undefined) query = query.where('session_key', '!=', keyNumber(except));
    if (only !== undefined) query = query.where('session_key', '=', keyNumber(only));
    return query.returning('session_key').execute();
  });
  if (only !== undefined && ended.length === 0) throw notFound('session', only);
}

/** The person has a password of their own: the session opens what the role may. */
export async function liftMustChange(database: Database, sessionKey: string): Promise<void> {
  await throughService('sign-in', () =>
    database
      .updateTable('access_session')
      .set({ must_change: false })
      .where('session_key', '=', keyNumber(sessionKey))
      .execute(),
  );
}
