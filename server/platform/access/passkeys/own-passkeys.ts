import { DomainError, notFound } from '@isocenter/messages';
import {
  generateRegistrationOptions,
  type RegistrationResponseJSON,
  verifyRegistrationResponse,
} from '@simplewebauthn/server';
import { isoBase64URL } from '@simplewebauthn/server/helpers';
import type { Selectable } from 'kysely';
import type { Database, Tables } from '../../database/database.ts';
import { requireSame, versionOf } from '../../http/asked-revision.ts';
import { keyNumber } from '../../key-number.ts';
import type { SignedIn } from '../caller.ts';
import { provePresent } from '../own-account.ts';
import { signInTransaction } from '../sign-in-transaction.ts';
import { throughService } from '../through-service.ts';
import { CHALLENGE_SECONDS, keepChallenge, takeChallenge } from './challenges.ts';
import { type PasskeyAsked, PasskeyOffer, type PasskeyRow } from './contract.ts';
import type { RelyingParty } from './relying-party.ts';

const NAME = 'Isocenter';

/** One's own, or those of somebody else for whoever keeps accounts: names and times, no keys. */
export async function listPasskeys(database: Database, personKey: string): Promise<readonly PasskeyRow[]> {
  const rows = await throughService('sign-in', () => passkeysOf(database, personKey));
  return rows.map(toRow);
}

function passkeysOf(database: Database, personKey: string) {
  return database
    .selectFrom('access_passkey')
    .selectAll()
    .where('person_key', '=', keyNumber(personKey))
    .orderBy('passkey_key')
    .execute();
}

/**
 * What the person's device is to make a passkey of, which it also remembers by itself and uses only after it has verified its owner.
 * A passkey is both components, so it is made by both.
 * @throws DomainError as {@link provePresent}
 */
export async function offerPasskey(
  database: Database,
  caller: SignedIn,
  { party, password, code = '', address }: PasskeyAsked & { readonly party: RelyingParty; readonly address: string },
): Promise<PasskeyOffer> {
  const { actor, login } = caller;
  await provePresent(database, caller, { password, code, address });
  const known = await passkeysOf(database, actor.personKey);
  const offer = await generateRegistrationOptions({
    rpName: NAME,
    rpID: party.id,
    userName: login,
    userDisplayName: actor.name,
    userID: new TextEncoder().encode(`person ${actor.personKey}`),
    timeout: CHALLENGE_SECONDS * 1000,
    attestationType: 'none',
    excludeCredentials: known.map(({ credential_id }) => ({ id: credential_id })),
    authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
  });
  await throughService('sign-in', () =>
    keepChallenge(database, { challenge: offer.challenge, sessionKey: keyNumber(actor.sessionKey), address }),
  );
  return PasskeyOffer.parse(offer);
}

/** @throws DomainError `access/passkey-refused` unless the device made it for this session's offer and verified its owner */
export async function addPasskey(
  database: Database,
  { actor }: SignedIn,
  {
    party,
    label,
    response,
  }: { readonly party: RelyingParty; readonly label: string; readonly response: RegistrationResponseJSON },
): Promise<PasskeyRow> {
  const sessionKey = keyNumber(actor.sessionKey);
  return throughService('sign-in', async () => {
    const { verified, registrationInfo } = await told(() =>
      verifyRegistrationResponse({
        response,
        expectedChallenge: (challenge) => takeChallenge(database, challenge, sessionKey),
        expectedOrigin: party.origin,
        expectedRPID: party.id,
        requireUserVerification: true,
      }),
    );
    if (!verified || !registrationInfo) throw new DomainError('access/passkey-refused');
    const { credential, credentialBackedUp } = registrationInfo;
    const row = await database
      .insertInto('access_passkey')
      .values({
        person_key: keyNumber(actor.personKey),
        credential_id: credential.id,
        public_key: isoBase64URL.fromBuffer(credential.publicKey),
        counter: credential.counter,
        transports: [...(credential.transports ?? [])],
        label,
        is_synchronised: credentialBackedUp,
      })
      .onConflict((conflict) => conflict.column('credential_id').doNothing())
      .returningAll()
      .executeTakeFirst();
    if (!row) throw new DomainError('access/passkey-refused');
    return toRow(row);
  });
}

/** @throws DomainError `platform/not-found` where the person has no such passkey, `platform/changed-meanwhile` */
export async function namePasskey(
  database: Database,
  personKey: string,
  { passkeyKey, label, version }: { readonly passkeyKey: string; readonly label: string; readonly version: string },
): Promise<void> {
  await signInTransaction(database, async (transaction) => {
    const present = await transaction
      .selectFrom('access_passkey')
      .selectAll()
      .where('passkey_key', '=', keyNumber(passkeyKey))
      .where('person_key', '=', keyNumber(personKey))
      .forUpdate()
      .executeTakeFirst();
    if (!present) throw notFound('passkey', passkeyKey);
    requireSame(toRow(present).version, version);
    await transaction
      .updateTable('access_passkey')
      .set({ label })
      .where('passkey_key', '=', present.passkey_key)
      .execute();
  });
}

/** It opens nothing any more; what it opened stays open until it ends. @throws DomainError `platform/not-found` */
export async function removePasskey(database: Database, personKey: string, passkeyKey: string): Promise<void> {
  const removed = await throughService('sign-in', () =>
    database
      .deleteFrom('access_passkey')
      .where('passkey_key', '=', keyNumber(passkeyKey))
      .where('person_key', '=', keyNumber(personKey))
      .returning('passkey_key')
      .executeTakeFirst(),
  );
  if (!removed) throw notFound('passkey', passkeyKey);
}

/** What the library refuses, by throwing an error of no class, proves nothing. @throws DomainError `access/passkey-refused` */
export async function told<T>(verify: () => Promise<T>): Promise<T> {
  try {
    return await verify();
  } catch (cause) {
    throw new DomainError('access/passkey-refused', {}, { cause });
  }
}

function toRow(row: Selectable<Tables['access_passkey']>): PasskeyRow {
  return {
    passkeyKey: String(row.passkey_key),
    label: row.label,
    madeAt: row.made_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
    isSynchronised: row.is_synchronised,
    version: versionOf(row.label),
  };
}
