import { DomainError } from '@isocenter/messages';
import { sql } from 'kysely';
import { acting } from '../database/acting.ts';
import type { Database } from '../database/database.ts';
import type { FirstStart } from './contract.ts';
import { hashOfNewPassword } from './passwords.ts';
import { insertPerson } from './people.ts';
import { newSecret, sha256 } from './secrets.ts';

/** Any constant: of two first starts at once one is the first. */
const FIRST_START_LOCK = 715_200_266;

/** Whether there is no account yet, so that nobody could sign in. */
export async function isFirstStart(database: Database): Promise<boolean> {
  const { rows } = await sql`select from access_account limit 1`.execute(database);
  return rows.length === 0;
}

/** The secret of the one-time link, where there is no account yet. An earlier link is void: this one is on the console now. */
export async function firstStartSecret(database: Database): Promise<string | undefined> {
  return acting({ kind: 'service', service: 'start', origin: 'console' }, async () => {
    if (!(await isFirstStart(database))) return undefined;
    const secret = newSecret();
    await database.deleteFrom('access_first_start').execute();
    await database
      .insertInto('access_first_start')
      .values({ token_sha256: sha256(secret) })
      .execute();
    return secret;
  });
}

/**
 * The first person, who is administrator of the first site.
 * @returns the key of the person
 * @throws DomainError `access/first-start-link` if the link is void; what {@link insertPerson} refuses
 */
export async function createAdministrator(database: Database, asked: FirstStart, origin: string): Promise<string> {
  const start = { kind: 'service', service: 'start', origin } as const;
  // Before a password is hashed: who has no link costs nothing.
  if (!(await acting(start, () => isLink(database, asked.token)))) throw new DomainError('access/first-start-link');
  const passwordHash = await hashOfNewPassword(asked.password, asked.login);
  return acting(start, () =>
    database.transaction().execute(async (transaction) => {
      await sql`select pg_advisory_xact_lock(${FIRST_START_LOCK})`.execute(transaction);
      const link = await transaction
        .deleteFrom('access_first_start')
        .where('token_sha256', '=', sha256(asked.token))
        .returning('made_at')
        .executeTakeFirst();
      if (!link || !(await isFirstStart(transaction))) throw new DomainError('access/first-start-link');
      const site = await transaction
        .updateTable('access_site')
        .set({ name: asked.siteName, name_zh: asked.siteNameZh })
        .where('site_key', '=', (query) =>
          query.selectFrom('access_site').select(({ fn }) => fn.min('site_key').as('first')),
        )
        .returning('site_key')
        .executeTakeFirstOrThrow();
      const administrator = { ...asked, role: 'administrator' as const, siteKey: String(site.site_key) };
      return insertPerson(transaction, administrator, { passwordHash });
    }),
  );
}

async function isLink(database: Database, token: string): Promise<boolean> {
  const link = await database
    .selectFrom('access_first_start')
    .select('made_at')
    .where('token_sha256', '=', sha256(token))
    .executeTakeFirst();
  return link !== undefined;
}
