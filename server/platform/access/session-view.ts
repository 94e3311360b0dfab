import type { Database } from '../database/database.ts';
import { IDLE_MINUTES, type SignedIn } from './caller.ts';
import type { HeldRole, Session } from './contract.ts';
import { rightsOf } from './policy.ts';
import { rolePeriods } from './role-periods.ts';

/** The session as the person's page knows it; read as that person. */
export async function sessionView(database: Database, caller: SignedIn): Promise<Session> {
  const { actor, login, roleKey, csrf, mustChange } = caller;
  const personKey = Number(actor.personKey);
  const person = await database
    .selectFrom('access_person')
    .innerJoin('access_account', 'access_account.person_key', 'access_person.person_key')
    .select(['name', 'name_zh', 'has_totp'])
    .where('access_person.person_key', '=', personKey)
    .executeTakeFirstOrThrow();
  const roles = await rolesNow(database, personKey);
  const now = roles.find((held) => held.roleKey === roleKey);
  if (!now) throw new Error(`role ${roleKey} ended within the request`);
  return {
    person: { personKey: actor.personKey, name: person.name, nameZh: person.name_zh },
    login,
    role: now.role,
    roleKey,
    site: now.site,
    roles,
    sites: [...new Map(roles.map(({ site }) => [site.siteKey, site])).values()],
    rights: rightsOf(now.role),
    csrf: csrf ?? '',
    idleMinutes: IDLE_MINUTES,
    totp: person.has_totp,
    mustChange: mustChange ? await whoSetPassword(database, personKey) : null,
  };
}

async function whoSetPassword(database: Database, personKey: number): Promise<Session['mustChange']> {
  const row = await database
    .selectFrom('access_account')
    .innerJoin('access_person as by', 'by.person_key', 'access_account.password_set_by')
    .select(['by.person_key', 'by.name', 'by.name_zh', 'password_set_at'])
    .where('access_account.person_key', '=', personKey)
    .executeTakeFirst();
  if (!row?.password_set_at) return null;
  const by = { personKey: String(row.person_key), name: row.name, nameZh: row.name_zh };
  return { by, at: row.password_set_at.toISOString() };
}

export async function rolesNow(database: Database, personKey: number): Promise<readonly HeldRole[]> {
  const periods = await rolePeriods(database, [personKey], new Date());
  return periods.filter(({ state }) => state === 'now').map(({ roleKey, role, site }) => ({ roleKey, role, site }));
}
