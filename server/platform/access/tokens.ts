import { notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../database/database.ts';
import { keyNumber } from '../key-number.ts';
import type { NewToken, TokenRow } from './contract.ts';
import { newSecret, sha256 } from './secrets.ts';
import { toSite } from './sites.ts';
import { throughService } from './through-service.ts';

/** By this a leaked token is recognised, in a log or a repository. */
const PREFIX = 'isocenter_';

/** Tokens of a person that still open something, the latest first. */
export async function liveTokens(database: Database, personKey: string): Promise<readonly TokenRow[]> {
  const rows = await database
    .selectFrom('access_token')
    .innerJoin('access_role_period', 'access_role_period.role_key', 'access_token.role_key')
    .innerJoin('access_site', 'access_site.site_key', 'access_role_period.site_key')
    .select(['token_key', 'label', 'made_at', 'access_token.ends_at', 'last_used_at', 'role'])
    .select(['access_site.site_key', 'name', 'name_zh', 'kind'])
    .where('access_token.person_key', '=', keyNumber(personKey))
    .where('revoked_at', 'is', null)
    .where('access_token.ends_at', '>', sql<Date>`now()`)
    .orderBy('token_key', 'desc')
    .execute();
  return rows.map((row) => ({
    tokenKey: String(row.token_key),
    label: row.label,
    role: row.role,
    site: toSite(row),
    madeAt: row.made_at.toISOString(),
    until: row.ends_at.toISOString(),
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  }));
}

/** A token by which a program acts as this person in this role. */
export async function makeToken(
  database: Database,
  asked: { readonly personKey: string; readonly roleKey: string; readonly label: string; readonly days: number },
): Promise<NewToken> {
  const token = PREFIX + newSecret();
  const { token_key } = await throughService('sign-in', () =>
    database
      .insertInto('access_token')
      .values({
        token_sha256: sha256(token),
        person_key: keyNumber(asked.personKey),
        role_key: keyNumber(asked.roleKey),
        label: asked.label,
        ends_at: sql`now() + make_interval(days => ${asked.days})`,
      })
      .returning('token_key')
      .executeTakeFirstOrThrow(),
  );
  const made = (await liveTokens(database, asked.personKey)).find(({ tokenKey }) => tokenKey === String(token_key));
  if (!made) throw new Error(`token ${token_key} is not there after it was made`);
  return { ...made, token };
}

/** Every token of the person: what was made with a password that others may know. */
export async function revokeTokens(database: Database, personKey: string): Promise<void> {
  await throughService('sign-in', () =>
    database
      .updateTable('access_token')
      .set({ revoked_at: sql`now()` })
      .where('person_key', '=', keyNumber(personKey))
      .where('revoked_at', 'is', null)
      .execute(),
  );
}

/** @throws DomainError `platform/not-found` */
export async function revokeToken(database: Database, personKey: string, tokenKey: string): Promise<void> {
  const revoked = await throughService('sign-in', () =>
    database
      .updateTable('access_token')
      .set({ revoked_at: sql`now()` })
      .where('person_key', '=', keyNumber(personKey))
      .where('token_key', '=', keyNumber(tokenKey))
      .where('revoked_at', 'is', null)
      .returning('token_key')
      .executeTakeFirst(),
  );
  if (!revoked) throw notFound('token', tokenKey);
}
