import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import type { MachineLimits } from '../../physics/plan-check/contract.ts';
import type { MachineLimitsRow } from './contract.ts';

/** What the machines of a site can do, as somebody there has said. */
export async function machineLimitsOf(database: Database, siteKey: string): Promise<MachineLimitsRow[]> {
  const rows = await database
    .selectFrom('clinic_machine_limits')
    .selectAll()
    .where('site_key', '=', keyNumber(siteKey))
    .orderBy('name')
    .execute();
  return rows.map(({ limits_key, revision, content }) => ({ limitsKey: String(limits_key), revision, content }));
}

/** @param revision of the limits of this machine as they were read; 0 enters them. @throws DomainError `platform/changed-meanwhile` */
export async function writeMachineLimits(
  database: Database,
  siteKey: string,
  { content, revision }: { readonly content: MachineLimits; readonly revision: number },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const present = await transaction
      .selectFrom('clinic_machine_limits')
      .select(['limits_key', 'revision'])
      .where('site_key', '=', keyNumber(siteKey))
      .where('name', '=', content.name)
      .forUpdate()
      .executeTakeFirst();
    requireSame(present?.revision ?? 0, revision);
    const text = JSON.stringify(content);
    if (present)
      await transaction
        .updateTable('clinic_machine_limits')
        .set({ content: text, revision: present.revision + 1 })
        .where('limits_key', '=', present.limits_key)
        .execute();
    else
      await transaction
        .insertInto('clinic_machine_limits')
        .values({ site_key: keyNumber(siteKey), name: content.name, content: text })
        .execute();
  });
}
