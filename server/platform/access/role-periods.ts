import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { keyNumber } from '../key-number.ts';
import type { NewRole, RolePeriod } from './contract.ts';
import { toSite } from './sites.ts';

/** Every role that these persons hold, held or will hold, the first one first. */
export async function rolePeriods(
  database: Database,
  personKeys: readonly number[],
  at: Date,
): Promise<readonly (RolePeriod & { readonly personKey: string })[]> {
  if (personKeys.length === 0) return [];
  const rows = await database
    .selectFrom('access_role_period')
    .innerJoin('access_site', 'access_site.site_key', 'access_role_period.site_key')
    .select(['role_key', 'person_key', 'role', 'starts_at', 'ends_at'])
    .select(['access_site.site_key', 'name', 'name_zh', 'kind'])
    .where('person_key', 'in', [...personKeys])
    .orderBy('starts_at')
    .orderBy('role_key')
    .execute();
  return rows.map((row) => ({
    personKey: String(row.person_key),
    roleKey: String(row.role_key),
    role: row.role,
    site: toSite(row),
    from: row.starts_at.toISOString(),
    until: row.ends_at?.toISOString() ?? null,
    state: row.ends_at && row.ends_at <= at ? 'ended' : row.starts_at > at ? 'coming' : 'now',
  }));
}

/** @throws DomainError `access/role-period` where it would end before it begins, `platform/not-found` */
export async function giveRole(
  database: Database,
  personKey: string,
  { role, siteKey, from, until }: NewRole,
): Promise<void> {
  if (until !== null && Date.parse(until) <= Date.parse(from ?? new Date().toISOString()))
    throw new DomainError('access/role-period');
  await requirePersonAndSite(database, personKey, siteKey);
  await database
    .insertInto('access_role_period')
    .values({
      person_key: keyNumber(personKey),
      role,
      site_key: keyNumber(siteKey),
      ends_at: until,
      ...(from === null ? {} : { starts_at: from }),
    })
    .execute();
}

/**
 * Ends a role now; one that has not begun never does. Nobody ends their own: a department whose last administrator did so would have
 * nobody to give it back.
 * @throws DomainError `platform/not-found`, `access/own-role`
 */
export async function endRole(
  database: Database,
  { personKey, roleKey, endedBy }: { readonly personKey: string; readonly roleKey: string; readonly endedBy: string },
): Promise<void> {
  if (personKey === endedBy) throw new DomainError('access/own-role');
  const ended = await database
    .updateTable('access_role_period')
    .set({ ends_at: sql`greatest(now(), starts_at)` })
    .where('role_key', '=', keyNumber(roleKey))
    .where('person_key', '=', keyNumber(personKey))
    .where((where) => where.or([where('ends_at', 'is', null), where('ends_at', '>', sql<Date>`now()`)]))
    .returning('role_key')
    .executeTakeFirst();
  if (!ended) throw notFound('role', roleKey);
}

async function requirePersonAndSite(database: Database, personKey: string, siteKey: string): Promise<void> {
  const { rows } = await sql<{ person: boolean; site: boolean }>`select
    exists (select from access_person where person_key = ${keyNumber(personKey)}) as person,
    exists (select from access_site where site_key = ${keyNumber(siteKey)}) as site`.execute(database);
  if (!rows[0]?.person) throw notFound('person', personKey);
  if (!rows[0]?.site) throw notFound('site', siteKey);
}
