import { DomainError } from '@isocenter/messages';
import {
  type AuthenticationResponseJSON,
  generateAuthenticationOptions,
  verifyAuthenticationResponse,
} from '@simplewebauthn/server';
import { isoBase64URL } from '@simplewebauthn/server/helpers';
import { sql } from 'kysely';
import type { Database } from '../../database/database.ts';
import { recordEvent } from '../../record/record-event.ts';
import { beginAttemptFrom, takeBackAttempt } from '../attempts.ts';
import { enterBy } from '../entered-by.ts';
import { sha256 } from '../secrets.ts';
import type { Entrance } from '../sign-in.ts';
import { CHALLENGE_SECONDS, keepChallenge, takeChallenge } from './challenges.ts';
import { PasskeyChallenge } from './contract.ts';
import { told } from './own-passkeys.ts';
import type { RelyingParty } from './relying-party.ts';

/** A challenge for whoever comes: the device names the account, so that nobody learns here which accounts there are. As the sign-in acts. */
export async function challengePasskey(
  database: Database,
  { id }: RelyingParty,
  address: string,
): Promise<PasskeyChallenge> {
  const options = { rpID: id, userVerification: 'required', timeout: CHALLENGE_SECONDS * 1000 } as const;
  const challenge = await generateAuthenticationOptions(options);
  await keepChallenge(database, { challenge: challenge.challenge, sessionKey: null, address });
  return PasskeyChallenge.parse(challenge);
}

/**
 * Begins a session: the device is one component, what it verified its owner by the other, so no second step is asked for. As the
 * sign-in acts. A failure counts for the address and is in the record, but for passkeys that nobody here has: those anybody can invent.
 * @returns the secret that the browser keeps
 * @throws DomainError `access/too-many-attempts`, `access/passkey-refused`, `access/account-locked`, `access/no-role`
 */
export async function signInByPasskey(
  database: Database,
  { response, party }: { readonly response: AuthenticationResponseJSON; readonly party: RelyingParty },
  { address, origin }: Entrance,
): Promise<string> {
  const passkey = await passkeyOf(database, response.id);
  const attemptKey = await beginAttemptFrom(database, address);
  try {
    const personKey = await prove(database, passkey, { response, party });
    const secret = await enterBy(database, 'passkey', { personKey, origin });
    await takeBackAttempt(database, attemptKey);
    return secret;
  } catch (error) {
    if (error instanceof DomainError) {
      const refused = { stream: 'access', unit: 'platform', entity: 'sign-in', action: 'refused' } as const;
      const detail = { address, by: 'passkey', why: error.code };
      await recordEvent(database, { ...refused, entityKey: sha256(response.id), detail });
    }
    throw error;
  }
}

async function passkeyOf(database: Database, credentialId: string) {
  const passkey = await database
    .selectFrom('access_passkey')
    .innerJoin('access_account', 'access_account.person_key', 'access_passkey.person_key')
    .select(['passkey_key', 'access_passkey.person_key', 'public_key', 'counter', 'locked_at'])
    .where('credential_id', '=', credentialId)
    .executeTakeFirst();
  if (!passkey) throw new DomainError('access/passkey-refused');
  return passkey;
}

async function prove(
  database: Database,
  passkey: Awaited<ReturnType<typeof passkeyOf>>,
  { response, party }: { readonly response: AuthenticationResponseJSON; readonly party: RelyingParty },
): Promise<number> {
  const { passkey_key, person_key, public_key, counter, locked_at } = passkey;
  const { verified, authenticationInfo } = await told(() =>
    verifyAuthenticationResponse({
      response,
      expectedChallenge: (challenge) => takeChallenge(database, challenge, null),
      expectedOrigin: party.origin,
      expectedRPID: party.id,
      // A counter that does not rise is that of a copy: refused.
      credential: { id: response.id, publicKey: isoBase64URL.toBuffer(public_key), counter },
      requireUserVerification: true,
    }),
  );
  if (!verified) throw new DomainError('access/passkey-refused');
  if (locked_at) throw new DomainError('access/account-locked');
  const { newCounter, credentialBackedUp } = authenticationInfo;
  await database
    .updateTable('access_passkey')
    .set({ counter: newCounter, is_synchronised: credentialBackedUp, last_used_at: sql`now()` })
    .where('passkey_key', '=', passkey_key)
    .execute();
  return person_key;
}
