import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { actingPerson, recordedBy } from '../../clinic/index.ts';
import type { Doubt } from './contract.ts';
import { mergeInto } from './merge-works.ts';
import { rowsOf } from './work-list.ts';

/** Doubts that nobody has decided and whose works both stand; or all of one work. */
export async function doubtsOf(database: Database, workKey: string | null): Promise<Doubt[]> {
  const rows = await database
    .selectFrom('research_doubt as d')
    .leftJoin('access_person as p', 'p.person_key', 'd.decided_by')
    .select(['d.doubt_key', 'd.why', 'd.first_key', 'd.second_key', 'd.decision'])
    .select(['d.decided_by as recorded_by', 'p.name', 'p.name_zh'])
    .$if(workKey === null, (query) => query.where('d.decision', 'is', null).where(BOTH_STAND))
    .$if(workKey !== null, (query) =>
      query.where(({ or, eb }) =>
        or([eb('d.first_key', '=', keyNumber(workKey ?? '')), eb('d.second_key', '=', keyNumber(workKey ?? ''))]),
      ),
    )
    .orderBy('d.doubt_key')
    .limit(500)
    .execute();
  const works = await rowsOf(
    database,
    rows.flatMap(({ first_key, second_key }) => [first_key, second_key]),
  );
  return rows.flatMap((row) => {
    const [first, second] = [works.get(row.first_key), works.get(row.second_key)];
    if (!first || !second) return [];
    const { doubt_key, why, decision } = row;
    return [{ doubtKey: String(doubt_key), why, first, second, decision, decidedBy: recordedBy(row) }];
  });
}

const BOTH_STAND = sql<boolean>`not exists (select from research_work w where w.work_key in (d.first_key, d.second_key) and w.state <> 'stands')`;

/**
 * A person says whether two works are one: then the later one is merged into the earlier. That they are two can be decided anew, also where it was said by
 * taking a merge apart.
 * @throws DomainError `research/doubt-decided`, `platform/not-found`
 */
export async function decideDoubt(
  database: Database,
  {
    doubtKey,
    decision,
    now,
  }: { readonly doubtKey: string; readonly decision: 'same' | 'different'; readonly now: Date },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    const doubt = await transaction
      .selectFrom('research_doubt')
      .selectAll()
      .where('doubt_key', '=', keyNumber(doubtKey))
      .forUpdate()
      .executeTakeFirst();
    if (!doubt) throw notFound('workDoubt', doubtKey);
    if (doubt.decision === 'same') throw new DomainError('research/doubt-decided'); // a merge is taken apart by itself
    await transaction
      .updateTable('research_doubt')
      .set({ decision, decided_by: actingPerson(), decided_at: now })
      .where('doubt_key', '=', doubt.doubt_key)
      .execute();
    if (decision === 'same')
      await mergeInto(transaction, { keptKey: doubt.first_key, mergedKey: doubt.second_key, why: doubt.why });
  });
}

/**
 * A person chooses two works that are one, whether anything made them a doubt or not.
 * @throws DomainError `research/works-do-not-stand`
 */
export async function mergeChosen(
  database: Database,
  { keptKey, mergedKey, now }: { readonly keptKey: string; readonly mergedKey: string; readonly now: Date },
): Promise<void> {
  const [kept, merged] = [keyNumber(keptKey), keyNumber(mergedKey)];
  await database.transaction().execute(async (transaction) => {
    const doubt = await transaction
      .updateTable('research_doubt')
      .set({ decision: 'same', decided_by: actingPerson(), decided_at: now })
      .where('first_key', '=', Math.min(kept, merged))
      .where('second_key', '=', Math.max(kept, merged))
      .returning('why')
      .executeTakeFirst();
    await mergeInto(transaction, { keptKey: kept, mergedKey: merged, why: doubt?.why ?? 'chosen' });
  });
}
