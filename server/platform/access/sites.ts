import type { Selectable } from 'kysely';
import type { Database, Tables } from '../database/database.ts';
import type { NewSite, Site } from './contract.ts';

export function toSite({
  site_key,
  name,
  name_zh,
  kind,
}: Pick<Selectable<Tables['access_site']>, 'site_key' | 'name' | 'name_zh' | 'kind'>): Site {
  return { siteKey: String(site_key), name, nameZh: name_zh, kind };
}

export async function listSites(database: Database): Promise<readonly Site[]> {
  return (await database.selectFrom('access_site').selectAll().orderBy('site_key').execute()).map(toSite);
}

export async function addSite(database: Database, { name, nameZh, kind }: NewSite): Promise<Site> {
  const row = await database
    .insertInto('access_site')
    .values({ name, name_zh: nameZh, kind })
    .returningAll()
    .executeTakeFirstOrThrow();
  return toSite(row);
}
