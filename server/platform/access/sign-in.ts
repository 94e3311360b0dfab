import { DomainError } from '@isocenter/messages';
import type { Selectable } from 'kysely';
import type { Database, Tables } from '../database/database.ts';
import { beginAttempt, forgetFailures, recordFailure, takeBackAttempt } from './attempts.ts';
import { asSignIn } from './caller.ts';
import type { SignIn } from './contract.ts';
import { stepOfCode } from './one-time-code.ts';
import { isPassword } from './passwords.ts';
import { rolesNow } from './session-view.ts';
import { beginSession } from './sessions.ts';

/** From where somebody signs in. */
export interface Entrance {
  readonly address: string;
  /** The address, and what the program there calls itself. */
  readonly origin: string;
}

/**
 * Begins a session. A wrong password and a login that does not exist are refused alike, and take as long.
 * @returns the secret that the browser keeps
 * @throws DomainError `access/too-many-attempts`, `access/wrong-password`, `access/account-locked`, `access/totp-needed`,
 *   `access/totp-wrong`, `access/no-role`
 */
export async function signIn(
  database: Database,
  { login, password, totp }: SignIn,
  { address, origin }: Entrance,
): Promise<string> {
  return asSignIn(origin, async () => {
    const components = { login, password, code: totp ?? '' };
    const account = await proveAccount(database, components, address, { admits: mayEnterByPassword });
    return beginSessionOf(database, account.person_key, origin, { mustChange: isSetByAnother(account) });
  });
}

/** The people of a demonstration come in by being chosen: a password of theirs signs, and opens no session. */
function mayEnterByPassword({ is_demonstration }: Account): boolean {
  return !is_demonstration;
}

/** Whoever set it knows it: the owner sets one of their own before anything else. */
export function isSetByAnother({ password_set_by, person_key }: Account): boolean {
  return password_set_by !== null && password_set_by !== person_key;
}

/** What somebody types to show who they are. `code`: of the second step, empty where none was typed; left out where it is not asked for. */
export interface Components {
  readonly login: string;
  readonly password: string;
  readonly code?: string;
}

/**
 * The account whose components these are; a failure counts for the lock-out of account and address. As the sign-in acts.
 * @throws DomainError `access/too-many-attempts`, `access/wrong-password`, `access/account-locked`, `access/totp-needed`, `access/totp-wrong`
 */
export async function proveAccount(
  database: Database,
  { login, password, code }: Components,
  address: string,
  { admits = () => true }: { readonly admits?: (account: Account) => boolean } = {},
): Promise<Account> {
  const attemptKey = await beginAttempt(database, login, address);
  const account = await accountOf(database, login);
  const isRight = await isPassword(account?.password_hash, password);
  if (!account || !isRight || !admits(account)) {
    await recordFailure(database, { personKey: account?.person_key, address });
    throw new DomainError('access/wrong-password');
  }
  const takesCode = account.totp_secret !== null && code !== undefined;
  if (account.locked_at || (takesCode && code.trim() === '')) {
    await takeBackAttempt(database, attemptKey);
    throw new DomainError(account.locked_at ? 'access/account-locked' : 'access/totp-needed');
  }
  if (takesCode) await useCode(database, { account, code, address });
  await forgetFailures(database, login);
  return account;
}

/**
 * In the role in which the person worked last, while they hold it.
 * @param options.mustChange whether the session opens nothing but a new password
 * @throws DomainError `access/no-role`
 */
export async function beginSessionOf(
  database: Database,
  personKey: number,
  origin: string,
  { mustChange } = { mustChange: false },
): Promise<string> {
  const held = await rolesNow(database, personKey);
  const last = await database
    .selectFrom('access_session')
    .select('role_key')
    .where('person_key', '=', personKey)
    .orderBy('session_key', 'desc')
    .limit(1)
    .executeTakeFirst();
  const role = held.find(({ roleKey }) => roleKey === String(last?.role_key)) ?? held[0];
  if (!role) throw new DomainError('access/no-role');
  return beginSession(database, { personKey, roleKey: role.roleKey, origin, mustChange });
}

type Account = Pick<
  Selectable<Tables['access_account']>,
  'person_key' | 'locked_at' | 'is_demonstration' | 'password_set_by'
> &
  Pick<Selectable<Tables['access_credential']>, 'password_hash' | 'totp_secret' | 'totp_step'>;

async function accountOf(database: Database, login: string): Promise<Account | undefined> {
  return database
    .selectFrom('access_account')
    .innerJoin('access_credential', 'access_credential.person_key', 'access_account.person_key')
    .select(['access_account.person_key', 'locked_at', 'is_demonstration', 'password_set_by'])
    .select(['password_hash', 'totp_secret', 'totp_step'])
    .where('login', '=', login.trim().toLowerCase())
    .executeTakeFirst();
}

/** The step is written only where nobody used it meanwhile: of two requests with one code the second is refused. */
export async function useCode(
  database: Database,
  {
    account,
    code,
    address,
  }: { account: Pick<Account, 'person_key' | 'totp_secret' | 'totp_step'>; code: string; address: string },
): Promise<void> {
  const step = stepOfCode(account.totp_secret ?? '', code, { at: new Date(), usedStep: account.totp_step });
  const used =
    step !== undefined &&
    (await database
      .updateTable('access_credential')
      .set({ totp_step: step })
      .where('person_key', '=', account.person_key)
      .where((where) => where.or([where('totp_step', 'is', null), where('totp_step', '<', step)]))
      .returning('person_key')
      .executeTakeFirst());
  if (used) return;
  await recordFailure(database, { personKey: account.person_key, address });
  throw new DomainError('access/totp-wrong');
}
