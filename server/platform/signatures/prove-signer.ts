import { DomainError } from '@isocenter/messages';
import type { SignedIn } from '../access/caller.ts';
import { type Components, isSetByAnother, proveAccount } from '../access/sign-in.ts';
import { throughService } from '../access/through-service.ts';
import type { ActingPerson } from '../database/acting.ts';
import type { Database } from '../database/database.ts';
import { keyNumber } from '../key-number.ts';
import type { Meaning, SignatureAsked } from './contract.ts';

/** What is signed, as the record calls it. */
export interface SignedThing {
  readonly entity: string;
  readonly entityKey: string;
}

/** Whether nothing was signed in this session yet: then all components are asked for (21 CFR 11.200(a)(1)(i)). */
export async function isFirstSigning(database: Database, { actor }: SignedIn): Promise<boolean> {
  const earlier = await database
    .selectFrom('signature')
    .select('signature_key')
    .where('person_key', '=', keyNumber(actor.personKey))
    .where('session', '=', actor.sessionKey)
    .limit(1)
    .executeTakeFirst();
  return earlier === undefined;
}

/**
 * Asks whoever is signed in for the components again, and leaves a proof that one signature uses up. A failure counts for the lock-out.
 * @throws DomainError `signatures/account-needed`, `signatures/other-account`, as {@link proveAccount}; `access/must-change` where
 *   somebody else set the password
 */
export async function proveSigner(
  database: Database,
  caller: SignedIn,
  { entity, entityKey, asked, address }: SignedThing & { readonly asked: SignatureAsked; readonly address: string },
): Promise<void> {
  const { login, actor } = caller;
  const isFirst = await isFirstSigning(database, caller);
  const typed = asked.login?.trim().toLowerCase() ?? '';
  if (isFirst && typed === '') throw new DomainError('signatures/account-needed');
  if (typed !== '' && typed !== login) throw new DomainError('signatures/other-account');
  const code = isFirst ? { code: asked.totp ?? '' } : {};
  const components: Components = { login, password: asked.password, ...code };
  const account = await throughService('sign-in', () => proveAccount(database, components, address));
  if (isSetByAnother(account)) throw new DomainError('access/must-change');
  await leaveProof(database, actor, { entity, entityKey, meaning: asked.meaning });
}

/** That this person gave the password for one signature, in the next minute. */
export async function leaveProof(
  database: Database,
  { personKey, sessionKey }: ActingPerson,
  { entity, entityKey, meaning }: SignedThing & { readonly meaning: Meaning },
): Promise<void> {
  const thing = { entity, entity_key: entityKey, meaning };
  await throughService('sign-in', () =>
    database
      .insertInto('signature_proof')
      .values({ ...thing, person_key: keyNumber(personKey), session: sessionKey })
      .execute(),
  );
}
