import { DomainError } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../database/database.ts';
import { keyNumber } from '../../key-number.ts';
import type { SignedIn } from '../caller.ts';
import { hashOfNewPassword } from '../passwords.ts';
import { setPassword } from '../people.ts';
import { endSessions } from '../sessions.ts';
import { signInTransaction } from '../sign-in-transaction.ts';
import { revokeTokens } from '../tokens.ts';
import type { Flow } from './flows.ts';
import type { ProviderPerson } from './provider.ts';
import { personOfSubject } from './subjects.ts';

const CONFIRMED_MINUTES = 5;

/**
 * The session's person showed the hospital's login again who they are, just now. As the sign-in acts.
 * @throws DomainError `access/provider-other-person` where it was somebody else
 */
export async function keepConfirmation(database: Database, { sessionKey }: Flow, met: ProviderPerson): Promise<void> {
  const personKey = await personOfSubject(database, met);
  const session = await database
    .selectFrom('access_session')
    .select('session_key')
    .where('session_key', '=', sessionKey)
    .where('person_key', '=', personKey)
    .where('revoked_at', 'is', null)
    .executeTakeFirst();
  if (!session) throw new DomainError('access/provider-other-person');
  await database
    .insertInto('access_provider_confirmation')
    .values({ session_key: session.session_key })
    .onConflict((conflict) => conflict.column('session_key').doUpdateSet({ confirmed_at: sql`now()` }))
    .execute();
}

/**
 * The own password, which signs, chosen without the former one by whoever just confirmed the hospital's login; once for each
 * confirmation. Every other session ends, and every token; the person is told.
 * @throws DomainError `access/provider-confirm`, `access/password-short`, `access/password-is-login`
 */
export async function setPasswordByProvider(
  database: Database,
  { actor, login }: SignedIn,
  wanted: string,
): Promise<void> {
  const passwordHash = await hashOfNewPassword(wanted, login);
  await signInTransaction(database, async (transaction) => {
    const used = await transaction
      .deleteFrom('access_provider_confirmation')
      .where('session_key', '=', keyNumber(actor.sessionKey))
      .where('confirmed_at', '>', sql<Date>`now() - make_interval(mins => ${CONFIRMED_MINUTES})`)
      .returning('session_key')
      .executeTakeFirst();
    if (!used) throw new DomainError('access/provider-confirm');
    await setPassword(transaction, keyNumber(actor.personKey), passwordHash);
    await endSessions(transaction, actor.personKey, { except: actor.sessionKey });
    await revokeTokens(transaction, actor.personKey);
    await sql`select access_provider_password_tell(${keyNumber(actor.personKey)})`.execute(transaction);
  });
}
