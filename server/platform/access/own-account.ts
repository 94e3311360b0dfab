import { DomainError } from '@isocenter/messages';
import type { Database } from '../database/database.ts';
import { keyNumber } from '../key-number.ts';
import { noteFailure, requireFewFailures } from './attempts.ts';
import type { SignedIn } from './caller.ts';
import type { PasswordChange, TotpOffer } from './contract.ts';
import { newTotp, stepOfCode } from './one-time-code.ts';
import { hashOfNewPassword, isPassword } from './passwords.ts';
import { setPassword } from './people.ts';
import { endSessions } from './sessions.ts';
import { throughService } from './through-service.ts';

/**
 * Changes one's own password; every other session ends.
 * @throws DomainError `access/present-password`, `access/too-many-attempts`, `access/password-short`, `access/password-is-login`
 */
export async function changeOwnPassword(
  database: Database,
  { actor, login }: SignedIn,
  { present, wanted, address }: PasswordChange & { readonly address: string },
): Promise<void> {
  const personKey = keyNumber(actor.personKey);
  await throughService('sign-in', async () => {
    await requireFewFailures(database, login, address);
    const { password_hash } = await database
      .selectFrom('access_credential')
      .select('password_hash')
      .where('person_key', '=', personKey)
      .executeTakeFirstOrThrow();
    if (await isPassword(password_hash, present)) return;
    await noteFailure(database, login, address);
    throw new DomainError('access/present-password');
  });
  await setPassword(database, personKey, await hashOfNewPassword(wanted, login));
  await endSessions(database, actor.personKey, { except: actor.sessionKey });
}

/** Offers a second step; the account has none yet. */
export async function offerTotp(database: Database, { actor, login }: SignedIn): Promise<TotpOffer> {
  const offer = newTotp(login);
  await throughService('sign-in', () =>
    database
      .updateTable('access_credential')
      .set({ totp_offered: offer.secret })
      .where('person_key', '=', keyNumber(actor.personKey))
      .execute(),
  );
  return offer;
}

/** From now on each sign-in asks for a code. @throws DomainError `access/totp-wrong` unless the code is of the secret offered last */
export async function confirmTotp(database: Database, { actor }: SignedIn, code: string): Promise<void> {
  const personKey = keyNumber(actor.personKey);
  await throughService('sign-in', () =>
    database.transaction().execute(async (transaction) => {
      const { totp_offered } = await transaction
        .selectFrom('access_credential')
        .select('totp_offered')
        .where('person_key', '=', personKey)
        .forUpdate()
        .executeTakeFirstOrThrow();
      const step = totp_offered && stepOfCode(totp_offered, code, { at: new Date(), usedStep: null });
      if (!step) throw new DomainError('access/totp-wrong');
      await transaction
        .updateTable('access_credential')
        .set({ totp_secret: totp_offered, totp_offered: null, totp_step: step })
        .where('person_key', '=', personKey)
        .execute();
      await transaction
        .updateTable('access_account')
        .set({ has_totp: true })
        .where('person_key', '=', personKey)
        .execute();
    }),
  );
}
