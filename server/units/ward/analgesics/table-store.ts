import { type OpioidTableId, TABLE_VERSION } from '@isocenter/knowledge';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import type { OpioidTableChoice } from './contract.ts';

/** By which table the department says what a day was in oral morphine; of the own site where no stay's is asked for. */
export async function chosenTable(database: Database, siteKey?: number): Promise<OpioidTableChoice> {
  const row = await database
    .selectFrom('ward_opioid_table')
    .selectAll()
    .where('site_key', '=', siteKey ?? sql<number>`access_arrival_site()`)
    .executeTakeFirst();
  return {
    ...{ table: row?.table_id ?? null, edition: row?.edition ?? null, editionNow: TABLE_VERSION },
    revision: row?.revision ?? 0,
  };
}

/** @throws DomainError `platform/changed-meanwhile` */
export async function chooseTable(
  database: Database,
  { table, revision }: { readonly table: OpioidTableId; readonly revision: number },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const present = await transaction
      .selectFrom('ward_opioid_table')
      .selectAll()
      .where('site_key', '=', sql<number>`access_arrival_site()`)
      .forUpdate()
      .executeTakeFirst();
    requireSame(present?.revision ?? 0, revision);
    const chosen = { table_id: table, edition: TABLE_VERSION };
    if (present)
      await transaction
        .updateTable('ward_opioid_table')
        .set({ ...chosen, revision: revision + 1 })
        .where('site_key', '=', present.site_key)
        .execute();
    else await transaction.insertInto('ward_opioid_table').values(chosen).execute();
  });
}
