import { DomainError } from '@isocenter/messages';
import type { Database } from '../database/database.ts';
import { keyNumber } from '../key-number.ts';
import { beginAttempt, recordFailure, takeBackAttempt } from './attempts.ts';
import type { SignedIn } from './caller.ts';
import type { PasswordChange, TotpOffer } from './contract.ts';
import { newTotp, stepOfCode } from './one-time-code.ts';
import { removePasskeys } from './passkeys/remove-passkeys.ts';
import { hashOfNewPassword, isPassword } from './passwords.ts';
import { setPassword } from './people.ts';
import { endSessions, liftMustChange } from './sessions.ts';
import { useCode } from './sign-in.ts';
import { signInTransaction } from './sign-in-transaction.ts';
import { throughService } from './through-service.ts';
import { revokeTokens } from './tokens.ts';

/**
 * Asks for the present password again, before what a page left open must not do for whoever comes by. A failure counts for the lock-out.
 * `code`: of the second step, where the account has one; left out where it is not asked for.
 * @throws DomainError `access/present-password`, `access/too-many-attempts`, `access/totp-needed`, `access/totp-wrong`
 */
export async function provePresent(
  database: Database,
  { actor, login }: SignedIn,
  { password, code, address }: { readonly password: string; readonly code?: string; readonly address: string },
): Promise<void> {
  const personKey = keyNumber(actor.personKey);
  await throughService('sign-in', async () => {
    const attemptKey = await beginAttempt(database, login, address);
    const account = await database
      .selectFrom('access_credential')
      .select(['person_key', 'password_hash', 'totp_secret', 'totp_step'])
      .where('person_key', '=', personKey)
      .executeTakeFirstOrThrow();
    if (!(await isPassword(account.password_hash, password))) {
      await recordFailure(database, { personKey, address });
      throw new DomainError('access/present-password');
    }
    const takesCode = account.totp_secret !== null && code !== undefined;
    if (takesCode && code.trim() !== '') await useCode(database, { account, code, address });
    await takeBackAttempt(database, attemptKey);
    if (takesCode && code.trim() === '') throw new DomainError('access/totp-needed');
  });
}

/**
 * Changes one's own password; every other session ends, and every token and passkey unless told otherwise.
 * @throws DomainError as {@link provePresent}; `access/password-short`, `access/password-is-login`, `access/password-same`
 */
export async function changeOwnPassword(
  database: Database,
  caller: SignedIn,
  { present, wanted, endsTokens = true, endsPasskeys = true, address }: PasswordChange & { readonly address: string },
): Promise<void> {
  const { actor, login } = caller;
  await provePresent(database, caller, { password: present, address });
  if (present.normalize('NFKC') === wanted.normalize('NFKC')) throw new DomainError('access/password-same');
  const passwordHash = await hashOfNewPassword(wanted, login);
  await signInTransaction(database, async (transaction) => {
    await setPassword(transaction, keyNumber(actor.personKey), passwordHash);
    await endSessions(transaction, actor.personKey, { except: actor.sessionKey });
    if (endsTokens) await revokeTokens(transaction, actor.personKey);
    if (endsPasskeys) await removePasskeys(transaction, actor.personKey);
    await liftMustChange(transaction, actor.sessionKey);
  });
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
