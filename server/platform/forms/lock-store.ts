import { type Lock, type LockPlace, lockOf } from '@isocenter/forms';
import { DomainError, notFound } from '@isocenter/messages';
import { type Selectable, sql } from 'kysely';
import type { Action } from '../access/policy.ts';
import { because } from '../database/acting.ts';
import type { Database, Tables } from '../database/database.ts';
import { actingName, actingPersonKey } from './acting-name.ts';
import type { AskedLock, FormLock } from './contract.ts';
import { type FilledRow, filledRow } from './filled-row.ts';
import { FORMS_CHANGE } from './held-sql.ts';

type LockRow = Selectable<Tables['form_lock']>;

/** The locks that stand over a filled form, or over a part of it, the widest first. */
export async function locksOver(database: Database, filled: PlaceOfForm): Promise<readonly FormLock[]> {
  return (await rowsOver(database, filled)).map(toLock);
}

/** Where a filled form stands; one that is to be begun has no key yet. */
export type PlaceOfForm = Pick<FilledRow, 'site_key' | 'patient_key' | 'visit'> & { readonly filled_key?: number };

async function rowsOver(database: Database, filled: PlaceOfForm): Promise<readonly LockRow[]> {
  const { filled_key = -1, site_key, patient_key, visit } = filled;
  const { rows } = await sql<LockRow>`select * from form_lock where unlocked_at is null and (level = 'database'
      or (level = 'site' and site_key = ${site_key}::bigint)
      or (level = 'subject' and patient_key = ${patient_key}::bigint)
      or (level = 'visit' and patient_key = ${patient_key}::bigint and visit = ${visit}::text)
      or (level = 'item' and filled_key = ${filled_key}::bigint))
    order by array_position(array['database', 'site', 'subject', 'visit', 'item'], level), lock_key`.execute(database);
  return rows;
}

function toLock(row: LockRow): FormLock {
  const { unlock_asked_by, unlock_asked_by_person, unlock_reason } = row;
  return {
    ...{ lockKey: String(row.lock_key), level: row.level, path: row.path, reason: row.reason },
    ...{ by: row.locked_by, at: row.locked_at.toISOString() },
    unlockAsked:
      unlock_asked_by === null
        ? null
        : {
            by: unlock_asked_by,
            mine: String(unlock_asked_by_person) === actingPersonKey(),
            reason: unlock_reason ?? '',
          },
  };
}

/** Held to the end of the transaction: no lock is made in between. */
export async function holdLocks(transaction: Database): Promise<void> {
  await sql`select pg_advisory_xact_lock_shared(${FORMS_CHANGE})`.execute(transaction);
}

/**
 * Refuses a change where a lock stands over the form, or over one of the places in it that change.
 * @throws DomainError `forms/locked`, which names the widest lock and who locked
 */
export async function refuseLocked(
  database: Database,
  filled: PlaceOfForm,
  paths: readonly string[] = [],
): Promise<void> {
  const rows = new Map((await rowsOver(database, filled)).map((row) => [asLock(row), row]));
  const form = placeOf(filled);
  for (const place of [form, ...paths.map((item) => ({ ...form, item }))]) {
    const closing = lockOf(place, [...rows.keys()]);
    const row = closing && rows.get(closing);
    if (row) throw new DomainError('forms/locked', { level: row.level, by: row.locked_by });
  }
}

function placeOf({ site_key, patient_key, visit, filled_key }: PlaceOfForm): LockPlace {
  return {
    site: String(site_key),
    ...(patient_key === null ? {} : { subject: String(patient_key) }),
    ...(visit === null ? {} : { visit }),
    ...(filled_key === undefined ? {} : { form: String(filled_key) }),
  };
}

function asLock({ level, site_key, patient_key, visit, filled_key, path }: LockRow): Lock {
  switch (level) {
    case 'database':
      return { level };
    case 'site':
      return { level, place: { site: String(site_key) } };
    case 'subject':
      return { level, place: { subject: String(patient_key) } };
    case 'visit':
      return { level, place: { subject: String(patient_key), visit: visit ?? '' } };
    case 'item':
      return { level, place: { form: String(filled_key), item: path ?? '' } };
  }
}

/**
 * Waits for every change of a filled form that is under way, and none begins before this transaction ends.
 * @throws DomainError `forms/lock-place` where the form has no such place, `forms/locked` where it is closed already, `access/refused`
 *   where all sites are to be locked by whoever may at their own only, or the form is of another one
 */
export async function addLock(database: Database, filledKey: string, asked: AskedLock): Promise<void> {
  const reason = asked.reason.trim();
  await because(reason, () =>
    database.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${FORMS_CHANGE})`.execute(transaction);
      const filled = await filledRow(transaction, filledKey);
      await refusePlace(transaction, filled, asked);
      const personKey = actingPersonKey();
      await transaction
        .insertInto('form_lock')
        .values({
          ...{ level: asked.level, reason, ...placeColumns(filled, asked) },
          ...{ locked_by: actingName(), locked_by_person: personKey === undefined ? null : Number(personKey) },
        })
        .execute();
    }),
  );
}

async function refusePlace(database: Database, filled: FilledRow, asked: AskedLock): Promise<void> {
  const { level } = asked;
  if ((level === 'subject' || level === 'visit') && filled.patient_key === null)
    throw new DomainError('forms/lock-place', { level });
  if (level === 'visit' && filled.visit === null) throw new DomainError('forms/lock-place', { level });
  if (level === 'database') await requireEverywhere(database, 'form.lock');
  else await requireAtSite(database, 'form.lock', filled.site_key);
  await refuseLocked(database, filled, level === 'item' ? [asked.path] : []);
}

function placeColumns(filled: FilledRow, asked: AskedLock): Partial<LockRow> {
  const { site_key, patient_key, visit, filled_key } = filled;
  switch (asked.level) {
    case 'database':
      return {};
    case 'site':
      return { site_key };
    case 'subject':
      return { site_key, patient_key };
    case 'visit':
      return { site_key, patient_key, visit };
    case 'item':
      return { site_key, filled_key, path: asked.path };
  }
}

/**
 * The first person's part, with the reason.
 * @throws DomainError `platform/not-found` where no such lock stands over the form, `forms/step-refused`, `access/refused`
 */
export async function askUnlock(database: Database, at: LockOfForm, reason: string): Promise<void> {
  if (reason.trim() === '') throw new DomainError('forms/step-refused', { why: 'notice/forms/unlock-reason' });
  const row = await lockOver(database, at);
  await requireAtLock(database, row, 'form.fill');
  const personKey = actingPersonKey();
  await because(reason.trim(), () =>
    changeLock(database, row, {
      ...{ unlock_asked_by: actingName(), unlock_reason: reason.trim() },
      unlock_asked_by_person: personKey === undefined ? null : Number(personKey),
    }),
  );
}

/** The second person's part: to agree. @throws DomainError `platform/not-found`, `forms/step-refused`, `access/refused` */
export async function agreeUnlock(database: Database, at: LockOfForm): Promise<void> {
  const row = await lockOver(database, at);
  if (row.level === 'database') await requireEverywhere(database, 'form.unlock');
  else await requireAtLock(database, row, 'form.unlock');
  const { unlock_asked_by_person: first, unlock_reason: reason } = row;
  if (!reason) throw new DomainError('forms/step-refused', { why: 'notice/forms/unlock-reason' });
  const personKey = actingPersonKey();
  if (personKey === undefined || String(first) === personKey)
    throw new DomainError('forms/step-refused', { why: 'notice/forms/unlock-second-person' });
  await because(reason, () =>
    changeLock(database, row, {
      ...{ unlocked_by: actingName(), unlocked_by_person: Number(personKey), unlocked_at: new Date() },
    }),
  );
}

/** A lock, by a form over which it stands. */
export interface LockOfForm {
  readonly filledKey: string;
  readonly lockKey: string;
}

async function lockOver(database: Database, { filledKey, lockKey }: LockOfForm): Promise<LockRow> {
  const rows = await rowsOver(database, await filledRow(database, filledKey));
  const row = rows.find(({ lock_key }) => String(lock_key) === lockKey);
  if (!row) throw notFound('record', lockKey);
  return row;
}

async function requireEverywhere(database: Database, action: Action): Promise<void> {
  const { rows } = await sql<{ may: boolean }>`select access_everywhere(${action}) as may`.execute(database);
  if (!rows[0]?.may) throw new DomainError('access/refused', { action });
}

/** Reading a form of another site gives no right there. @throws DomainError `access/refused` */
export async function requireAtSite(database: Database, action: Action, siteKey: number): Promise<void> {
  const asked = sql<{ may: boolean }>`select ${siteKey}::bigint = any (access_sites(${action})) as may`;
  const { rows } = await asked.execute(database);
  if (!rows[0]?.may) throw new DomainError('access/refused', { action });
}

/** A lock over everything is of no site. */
async function requireAtLock(database: Database, { site_key }: LockRow, action: Action): Promise<void> {
  if (site_key !== null) await requireAtSite(database, action, site_key);
}

async function changeLock(database: Database, { lock_key }: LockRow, values: Partial<LockRow>): Promise<void> {
  const { numUpdatedRows } = await database
    .updateTable('form_lock')
    .set(values)
    .where('lock_key', '=', lock_key)
    .where('unlocked_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw notFound('record', String(lock_key));
}
