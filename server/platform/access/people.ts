import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { requireSame, versionOf } from '../http/asked-revision.ts';
import type { Page } from '../http/contract.ts';
import { type AskedPage, pageOf, placeAfter, placeOfKey } from '../http/page.ts';
import { keyNumber } from '../key-number.ts';
import type { NewPerson, PersonChange, PersonDetail, PersonRow } from './contract.ts';
import { removePasskeys } from './passkeys/remove-passkeys.ts';
import { hashOfNewPassword } from './passwords.ts';
import { giveRole, rolePeriods } from './role-periods.ts';
import { endSessions } from './sessions.ts';
import { signInTransaction } from './sign-in-transaction.ts';
import { throughService } from './through-service.ts';

/** The people of the department, who came first first. */
export async function listPeople(database: Database, { limit, after }: AskedPage): Promise<Page<PersonRow>> {
  const place = after === undefined ? null : placeAfter(after).key;
  const found = await peopleQuery(database)
    .$if(place !== null, (query) => query.where('access_person.person_key', '>', place))
    .orderBy('access_person.person_key')
    .limit(limit + 1)
    .execute();
  const rows = found.slice(0, limit);
  const periods = await rolePeriods(
    database,
    rows.map(({ person_key }) => person_key),
    new Date(),
  );
  const placeOf = ({ person_key }: (typeof found)[number]) => placeOfKey(person_key);
  return pageOf(
    found,
    { limit, placeOf },
    rows.map((row) => toRow(row, periods)),
  );
}

/** @throws DomainError `platform/not-found` */
export async function personDetail(database: Database, personKey: string): Promise<PersonDetail> {
  const key = keyNumber(personKey);
  const row = await peopleQuery(database).where('access_person.person_key', '=', key).executeTakeFirst();
  if (!row) throw notFound('person', personKey);
  const periods = await rolePeriods(database, [key], new Date());
  const detail = {
    ...toRow(row, periods),
    periods: periods.map(({ personKey: _, ...period }) => period),
    totp: row.has_totp ?? false,
    passwordSetAt: row.password_set_at?.toISOString() ?? null,
  };
  return { ...detail, version: versionOfPerson(detail) };
}

/** What is changed of a person; that they signed in, or that a role has begun by the clock, is no change. */
function versionOfPerson({ name, nameZh, login, state, totp, passwordSetAt, periods }: Omit<PersonDetail, 'version'>) {
  const roles = periods.map(({ roleKey, from, until }) => [roleKey, from, until]);
  return versionOf({ name, nameZh, login, state, totp, passwordSetAt, roles });
}

/**
 * Within a transaction: from here on nobody else changes the person.
 * @throws DomainError `platform/not-found`, `platform/changed-meanwhile` where the person is not what whoever asks has read
 */
async function requireAsRead(transaction: Database, personKey: string, version: string): Promise<void> {
  await transaction
    .selectFrom('access_person')
    .select('person_key')
    .where('person_key', '=', keyNumber(personKey))
    .forNoKeyUpdate()
    .execute();
  requireSame((await personDetail(transaction, personKey)).version, version);
}

/** Gives or ends a role of a person who is as whoever asks has read. @throws DomainError as {@link requireAsRead} */
export async function changeRoles(
  database: Database,
  { personKey, version }: { readonly personKey: string; readonly version: string },
  change: (transaction: Database) => Promise<void>,
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await requireAsRead(transaction, personKey, version);
    await change(transaction);
  });
}

function peopleQuery(database: Database) {
  return database
    .selectFrom('access_person')
    .leftJoin('access_account', 'access_account.person_key', 'access_person.person_key')
    .select(['access_person.person_key', 'name', 'name_zh', 'login', 'locked_at', 'last_sign_in_at', 'has_totp'])
    .select('password_set_at');
}

function toRow(
  row: Awaited<ReturnType<ReturnType<typeof peopleQuery>['execute']>>[number],
  periods: Awaited<ReturnType<typeof rolePeriods>>,
): PersonRow {
  const personKey = String(row.person_key);
  return {
    personKey,
    name: row.name,
    nameZh: row.name_zh,
    login: row.login,
    state: row.login === null ? 'no account' : row.locked_at ? 'locked' : 'active',
    roles: periods
      .filter((period) => period.personKey === personKey && period.state === 'now')
      .map(({ roleKey, role, site }) => ({ roleKey, role, site })),
    lastSignInAt: row.last_sign_in_at?.toISOString() ?? null,
  };
}

/**
 * A person with an account and a first role.
 * @returns the key of the person
 * @throws DomainError `access/login-taken`, `access/password-short`, `access/password-is-login`
 */
export async function addPerson(database: Database, person: NewPerson): Promise<string> {
  const passwordHash = await hashOfNewPassword(person.password, person.login);
  return database.transaction().execute((transaction) => insertPerson(transaction, person, { passwordHash }));
}

/** Within a transaction. @returns the key of the person. @throws DomainError `access/login-taken`, `platform/not-found` for the site */
export async function insertPerson(
  transaction: Database,
  person: Omit<NewPerson, 'password'>,
  account: { readonly passwordHash: string; readonly isDemonstration?: true },
): Promise<string> {
  const { person_key } = await transaction
    .insertInto('access_person')
    .values({ name: person.name, name_zh: person.nameZh })
    .returning('person_key')
    .executeTakeFirstOrThrow();
  const added = await transaction
    .insertInto('access_account')
    .values({
      person_key,
      login: person.login.toLowerCase(),
      is_demonstration: account.isDemonstration ?? false,
    })
    .onConflict((conflict) => conflict.column('login').doNothing())
    .returning('person_key')
    .executeTakeFirst();
  if (!added) throw new DomainError('access/login-taken', { login: person.login });
  await transaction
    .insertInto('access_credential')
    .values({
      person_key,
      password_hash: account.passwordHash,
      totp_secret: null,
      totp_offered: null,
      totp_step: null,
    })
    .execute();
  const personKey = String(person_key);
  await giveRole(transaction, personKey, { role: person.role, siteKey: person.siteKey, from: null, until: null });
  return personKey;
}

/**
 * Changes the name; locks the account, or sets a new password, which ends every session of the person and, where
 * somebody else sets it, every passkey: all of it or nothing.
 * @throws DomainError `platform/not-found`, `platform/changed-meanwhile`, `access/own-lock`, `access/password-short`, `access/password-is-login`
 */
export async function changePerson(
  database: Database,
  {
    personKey,
    version,
    change,
    changedBy,
  }: {
    readonly personKey: string;
    readonly version: string;
    readonly change: PersonChange;
    readonly changedBy: string;
  },
): Promise<void> {
  const key = keyNumber(personKey);
  const { login } = await personDetail(database, personKey);
  const { name, nameZh, locked, password, totp } = change;
  if (locked === true && personKey === changedBy) throw new DomainError('access/own-lock');
  const passwordHash = password === undefined ? undefined : await hashOfNewPassword(password, login ?? '');
  await signInTransaction(database, async (transaction) => {
    await requireAsRead(transaction, personKey, version);
    if (name !== undefined || nameZh !== undefined)
      await transaction
        .updateTable('access_person')
        .set({ ...(name === undefined ? {} : { name }), ...(nameZh === undefined ? {} : { name_zh: nameZh }) })
        .where('person_key', '=', key)
        .execute();
    if (locked !== undefined)
      await transaction
        .updateTable('access_account')
        .set({ locked_at: locked ? sql`coalesce(locked_at, now())` : null })
        .where('person_key', '=', key)
        .execute();
    if (passwordHash !== undefined) await setPassword(transaction, key, passwordHash);
    if (passwordHash !== undefined && personKey !== changedBy) await removePasskeys(transaction, personKey);
    if (totp === false) await removeTotp(transaction, key);
    if (locked === true || passwordHash !== undefined) await endSessions(transaction, personKey, {});
  });
}

export async function setPassword(database: Database, personKey: number, passwordHash: string): Promise<void> {
  await throughService('sign-in', () =>
    database
      .updateTable('access_credential')
      .set({ password_hash: passwordHash })
      .where('person_key', '=', personKey)
      .execute(),
  );
}

export async function removeTotp(database: Database, personKey: number): Promise<void> {
  await signInTransaction(database, async (transaction) => {
    await transaction
      .updateTable('access_credential')
      .set({ totp_secret: null, totp_offered: null, totp_step: null })
      .where('person_key', '=', personKey)
      .execute();
    await transaction
      .updateTable('access_account')
      .set({ has_totp: false })
      .where('person_key', '=', personKey)
      .execute();
  });
}
