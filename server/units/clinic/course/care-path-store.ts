import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { checkCarePath } from './check-care-path.ts';
import type { CarePath, CarePathDetail } from './contract.ts';
import { USUAL_CARE_PATH } from './usual-care-path.ts';

/** The care path of a site: the product's own, at revision 0, until somebody changed it. */
export async function carePathOf(database: Database, siteKey: string): Promise<CarePathDetail> {
  const row = await database
    .selectFrom('clinic_care_path')
    .select(['revision', 'content'])
    .where('site_key', '=', keyNumber(siteKey))
    .executeTakeFirst();
  return { siteKey, revision: row?.revision ?? 0, path: row?.content ?? USUAL_CARE_PATH };
}

/** @throws DomainError `clinic/care-path-wrong`, `platform/changed-meanwhile` */
export async function changeCarePath(
  database: Database,
  siteKey: string,
  { path, revision }: { readonly path: CarePath; readonly revision: number },
): Promise<CarePathDetail> {
  checkCarePath(path);
  const content = JSON.stringify(path);
  const site_key = keyNumber(siteKey);
  await database.transaction().execute(async (transaction) => {
    const written =
      revision === 0
        ? await transaction
            .insertInto('clinic_care_path')
            .values({ site_key, content })
            .onConflict((conflict) => conflict.doNothing())
            .executeTakeFirst()
            .then(({ numInsertedOrUpdatedRows }) => numInsertedOrUpdatedRows ?? 0n)
        : await transaction
            .updateTable('clinic_care_path')
            .set({ content, revision: revision + 1 })
            .where('site_key', '=', site_key)
            .where('revision', '=', revision)
            .executeTakeFirst()
            .then(({ numUpdatedRows }) => numUpdatedRows);
    if (written === 0n) requireSame((await carePathOf(transaction, siteKey)).revision, revision);
  });
  return carePathOf(database, siteKey);
}
