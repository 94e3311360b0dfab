import { dayIn, workingDay } from '@isocenter/deadlines';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { departmentCalendar } from '../../../platform/deadlines/rule-store.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { actingPerson } from '../../clinic/index.ts';
import type { WardContact, WardContactContent } from './contract.ts';
import { isStaffed } from './is-staffed.ts';

/** When the ward of the own site reads what patients send, and what they do otherwise. */
export async function wardContact(database: Database, now: Date): Promise<WardContact> {
  const row = await ofOwnSite(database).executeTakeFirst();
  const calendar = (await departmentCalendar(database))?.content ?? null;
  const content = row?.content ?? null;
  return {
    ...{ content, revision: row?.revision ?? 0, timeZone: calendar?.timeZone ?? null },
    isStaffed: calendar !== null && isStaffed(content?.hours ?? [], { calendar, now }),
    hasHolidays: calendar !== null && workingDay(dayIn(calendar.timeZone, now), calendar).listed,
  };
}

/** @throws DomainError `platform/changed-meanwhile` */
export async function keepContact(
  database: Database,
  { content, revision }: { readonly content: WardContactContent; readonly revision: number },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const present = await ofOwnSite(transaction).forUpdate().executeTakeFirst();
    requireSame(present?.revision ?? 0, revision);
    const kept = { content: JSON.stringify(content), recorded_by: actingPerson() };
    if (present)
      await transaction
        .updateTable('ward_contact')
        .set({ ...kept, revision: revision + 1 })
        .where('site_key', '=', present.site_key)
        .execute();
    else await transaction.insertInto('ward_contact').values(kept).execute();
  });
}

const ofOwnSite = (database: Database) =>
  database.selectFrom('ward_contact').selectAll().where('site_key', '=', sql<number>`access_arrival_site()`);
