import { EDUCATION_SHEETS } from '@isocenter/knowledge';
import { DomainError } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { actingPerson, recordedBy } from '../../clinic/index.ts';
import type { NewCheck, SheetCheck } from './contract.ts';
import { sheetOf, sheetSha256 } from './sheet-of.ts';

/** Of every sheet, whether somebody of the own site has checked the words that are there today. */
export async function checksOf(database: Database): Promise<SheetCheck[]> {
  const rows = await database
    .selectFrom('ward_education_check as c')
    .leftJoin('access_person as p', 'p.person_key', 'c.checked_by')
    .selectAll('c')
    .select(['p.name', 'p.name_zh', 'c.checked_by as recorded_by'])
    .where('c.site_key', '=', ownSite())
    .execute();
  return EDUCATION_SHEETS.map((sheet) => {
    const row = rows.find(({ sheet_id }) => sheet_id === sheet.id);
    const holds = row?.is_checked && row.content_sha256 === sheetSha256(sheet);
    return {
      ...{ sheetId: sheet.id, version: sheet.version, revision: row?.revision ?? 0 },
      checked: row && holds ? { by: recordedBy(row), at: row.checked_at.toISOString() } : null,
    };
  });
}

interface Checked extends NewCheck {
  readonly sheetId: string;
  readonly revision: number;
  readonly now: Date;
}

/**
 * Says that a sheet is right, or takes it back.
 * @throws DomainError `ward/sheet-outdated` where other words were read than are there; `platform/changed-meanwhile`, `platform/not-found`
 */
export async function saveCheck(database: Database, { sheetId, version, isChecked, revision, now }: Checked) {
  const sheet = sheetOf(sheetId);
  if (sheet.version !== version) throw new DomainError('ward/sheet-outdated');
  await database.transaction().execute(async (transaction) => {
    const present = await transaction
      .selectFrom('ward_education_check')
      .selectAll()
      .where('site_key', '=', ownSite())
      .where('sheet_id', '=', sheet.id)
      .forUpdate()
      .executeTakeFirst();
    requireSame(present?.revision ?? 0, revision);
    const said = {
      ...{ version, content_sha256: sheetSha256(sheet), is_checked: isChecked },
      ...{ checked_by: actingPerson(), checked_at: now },
    };
    if (present)
      await transaction
        .updateTable('ward_education_check')
        .set({ ...said, revision: revision + 1 })
        .where('site_key', '=', present.site_key)
        .where('sheet_id', '=', sheet.id)
        .execute();
    else {
      const added = await transaction
        .insertInto('ward_education_check')
        .values({ ...said, sheet_id: sheet.id })
        .onConflict((conflict) => conflict.columns(['site_key', 'sheet_id']).doNothing())
        .executeTakeFirstOrThrow();
      // somebody else said it first, at the same time
      if (added.numInsertedOrUpdatedRows !== 1n) throw new DomainError('platform/changed-meanwhile');
    }
  });
}

const ownSite = () => sql<number>`access_arrival_site()`;
