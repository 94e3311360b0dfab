import { type Lock, type LockPlace, lockOf } from '@isocenter/forms';
import { DomainError, notFound } from '@isocenter/messages';
import { type Selectable, sql } from 'kysely';
import type { Action } from '../access/policy.ts';
import { because } from '../database/acting.ts';
import type { Database, Tables } from '../database/database.ts';
import { keyNumber } from '../key-number.ts';
import { actingName, actingPersonKey } from './acting-name.ts';
import type { AskedLock, FormLock } from './contract.ts';
import type { FilledRow } from './filled-row.ts';

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
 * @throws DomainError `forms/lock-place` where the form has no such place, `forms/locked` where it is closed already, `access/refused`
 *   where all sites are to be locked by whoever may at their own only
 */
export async function addLock(database: Database, filled: FilledRow, asked: AskedLock): Promise<void> {
  const { level, reason } = asked;
  if ((level === 'subject' || level === 'visit') && filled.patient_key === null)
    throw new DomainError('forms/lock-place', { level });
  if (level === 'visit' && filled.visit === null) throw new DomainError('forms/lock-place', { level });
  if (level === 'database') await requireEverywhere(database, 'form.lock');
  await refuseLocked(database, filled, level === 'item' ? [asked.path] : []);
  const personKey = actingPersonKey();
  const ofForm = level === 'item' ? { filled_key: filled.filled_key, path: asked.path } : {};
  const ofPatient = level === 'subject' || level === 'visit' ? { patient_key: filled.patient_key } : {};
  await because(reason.trim(), () =>
    database
      .insertInto('form_lock')
      .values({
        ...{ level, reason: reason.trim(), ...ofForm, ...ofPatient },
        ...(level === 'visit' ? { visit: filled.visit } : {}),
        ...(level === 'site' ? { site_key: filled.site_key } : {}),
        ...{ locked_by: actingName(), locked_by_person: personKey === undefined ? null : Number(personKey) },
      })
      .execute(),
  );
}

/** The first person's part, with the reason. @throws DomainError `platform/not-found`, `forms/step-refused` */
export async function askUnlock(database: Database, lockKey: string, reason: string): Promise<void> {
  if (reason.trim() === '') throw new DomainError('forms/step-refused', { why: 'notice/forms/unlock-reason' });
  const personKey = actingPersonKey();
  await because(reason.trim(), () =>
    changeLock(database, lockKey, {
      ...{ unlock_asked_by: actingName(), unlock_reason: reason.trim() },
      unlock_asked_by_person: personKey === undefined ? null : Number(personKey),
    }),
  );
}

/** The second person's part: to agree. @throws DomainError `platform/not-found`, `forms/step-refused` */
export async function agreeUnlock(database: Database, lockKey: string): Promise<void> {
  const row = await database
    .selectFrom('form_lock')
    .select(['level', 'unlock_asked_by_person', 'unlock_reason'])
    .where('lock_key', '=', keyNumber(lockKey))
    .where('unlocked_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw notFound('record', lockKey);
  if (row.level === 'database') await requireEverywhere(database, 'form.unlock');
  const { unlock_asked_by_person: first, unlock_reason: reason } = row;
  if (!reason) throw new DomainError('forms/step-refused', { why: 'notice/forms/unlock-reason' });
  const personKey = actingPersonKey();
  if (personKey === undefined || String(first) === personKey)
    throw new DomainError('forms/step-refused', { why: 'notice/forms/unlock-second-person' });
  await because(reason, () =>
    changeLock(database, lockKey, {
      ...{ unlocked_by: actingName(), unlocked_by_person: Number(personKey), unlocked_at: new Date() },
    }),
  );
}

async function requireEverywhere(database: Database, action: Action): Promise<void> {
  const { rows } = await sql<{ may: boolean }>`select access_everywhere(${action}) as may`.execute(database);
  if (!rows[0]?.may) throw new DomainError('access/refused', { action });
}

async function changeLock(database: Database, lockKey: string, values: Partial<LockRow>): Promise<void> {
  const { numUpdatedRows } = await database
    .updateTable('form_lock')
    .set(values)
    .where('lock_key', '=', keyNumber(lockKey))
    .where('unlocked_at', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw notFound('record', lockKey);
}
