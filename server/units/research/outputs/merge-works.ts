import { conflictsOf, mergeInto as mergedInto, type Work } from '@isocenter/bibliography';
import { DomainError, notFound } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { actingPerson, recordedBy } from '../../clinic/index.ts';
import { type Rewritten, rewriteAuthors } from './author-rows.ts';
import type { Merge, MergeView } from './contract.ts';
import { keptByHand } from './kept-by-hand.ts';
import { mergeWords, takeWordsBack } from './merge-words.ts';
import { lockIntake } from './take-in.ts';
import { workColumns } from './work-columns.ts';
import { rowsOf } from './work-list.ts';

interface Merging {
  readonly keptKey: number;
  readonly mergedKey: number;
  readonly why: string;
}

/** Whether the kept work says what came of the merge, and nothing was merged into it since: marking it as public changes neither. */
const AS_MERGED = sql<boolean>`coalesce(k.state = 'stands' and k.content = m.kept_after
  and not exists (select from research_merge l where l.kept_key = m.kept_key and l.merge_key > m.merge_key and l.undone_at is null), false)`;

/**
 * Makes one of two works: the kept one says what both said, the merged one stands no more and remains as it was.
 * @throws DomainError `research/works-do-not-stand`
 */
export async function mergeInto(transaction: Database, { keptKey, mergedKey, why }: Merging): Promise<void> {
  await lockIntake(transaction);
  const rows = await transaction
    .selectFrom('research_work')
    .select(['work_key', 'content', 'revision', 'by_hand', 'state', 'is_public'])
    .where('work_key', 'in', [keptKey, mergedKey])
    .forUpdate()
    .execute();
  const [kept, merged] = [keptKey, mergedKey].map((key) => rows.find(({ work_key }) => work_key === key));
  if (!kept || !merged || kept === merged || [kept, merged].some(({ state }) => state !== 'stands'))
    throw new DomainError('research/works-do-not-stand');
  await transaction
    .updateTable('research_work')
    .set({ state: 'merged', merged_into: keptKey, reason: null, revision: merged.revision + 1 })
    .where('work_key', '=', mergedKey)
    .execute();
  const work = madeOf(kept, merged);
  await write(transaction, {
    ...{ workKey: keptKey, before: kept.content, work, revision: kept.revision + 1 },
    isPublic: kept.is_public || merged.is_public,
  });
  const { merge_key } = await transaction
    .insertInto('research_merge')
    .values({
      ...{ kept_key: keptKey, merged_key: mergedKey, why, merged_by: actingPerson(), undone_by: null, undone_at: null },
      ...{ kept_before: JSON.stringify(kept.content), kept_after: JSON.stringify(work) },
      ...{ kept_revision: kept.revision + 1, kept_was_public: kept.is_public },
    })
    .returning('merge_key')
    .executeTakeFirstOrThrow();
  await mergeWords(transaction, { mergeKey: merge_key, keptKey, mergedKey, merged: merged.content, made: work });
}

/**
 * Takes a merge apart: both works stand again as they were before it.
 * @throws DomainError `research/changed-since-merge` where the kept work is not what came of the merge any more; `research/merge-undone`, `platform/not-found`
 */
export async function undoMerge(
  database: Database,
  { mergeKey, now }: { readonly mergeKey: string; readonly now: Date },
): Promise<void> {
  await database.transaction().execute(async (transaction) => {
    await lockIntake(transaction);
    const merge = await transaction
      .selectFrom('research_merge as m')
      .innerJoin('research_work as k', 'k.work_key', 'm.kept_key')
      .innerJoin('research_work as o', 'o.work_key', 'm.merged_key')
      .selectAll('m')
      .select(['k.revision', 'k.content', 'k.is_public', 'o.is_public as merged_is_public', AS_MERGED.as('as_merged')])
      .where('m.merge_key', '=', keyNumber(mergeKey))
      .executeTakeFirst();
    if (!merge) throw notFound('workMerge', mergeKey);
    if (merge.undone_at !== null) throw new DomainError('research/merge-undone');
    if (!merge.as_merged) throw new DomainError('research/changed-since-merge');
    await transaction
      .updateTable('research_merge')
      .set({ undone_by: actingPerson(), undone_at: now })
      .where('merge_key', '=', merge.merge_key)
      .execute();
    await takeWordsBack(transaction, merge.merge_key);
    const wasMarkedSince = merge.is_public !== (merge.kept_was_public || merge.merged_is_public);
    await write(transaction, {
      ...{ workKey: merge.kept_key, before: merge.content, work: merge.kept_before, revision: merge.revision + 1 },
      isPublic: wasMarkedSince ? merge.is_public : merge.kept_was_public,
    });
    await transaction
      .updateTable('research_work')
      .set({ state: 'stands', merged_into: null, revision: sql`revision + 1` })
      .set({ is_public: merge.merged_is_public && merge.is_public }) // what was taken from the page stays away from it
      .where('work_key', '=', merge.merged_key)
      .execute();
    await takeApartDoubt(transaction, { first: merge.kept_key, second: merge.merged_key, now });
  });
}

interface OneOfTwo {
  readonly content: Work;
  readonly by_hand: readonly string[];
}

function madeOf(kept: OneOfTwo, merged: OneOfTwo): Work {
  return keptByHand(mergedInto(kept.content, merged.content), kept.content, kept.by_hand);
}

/**
 * What would come of a merge: each field of both, what will stand and what one of them says that will not.
 * @throws DomainError `platform/not-found`
 */
export async function viewMerge(
  database: Database,
  { kept: keptKey, merged: mergedKey }: { readonly kept: string; readonly merged: string },
): Promise<MergeView> {
  const rows = await database
    .selectFrom('research_work')
    .select(['work_key', 'content', 'by_hand'])
    .where('work_key', 'in', [keyNumber(keptKey), keyNumber(mergedKey)])
    .execute();
  const [kept, merged] = [keptKey, mergedKey].map((key) => {
    const row = rows.find(({ work_key }) => String(work_key) === key);
    if (!row) throw notFound('researchWork', key);
    return row;
  });
  if (!kept || !merged) throw notFound('researchWork', keptKey);
  const made = madeOf(kept, merged);
  const conflicts = conflictsOf(made, kept.content, merged.content).map(({ field }) => field);
  return { kept: kept.content, merged: merged.content, made, conflicts };
}

/** Who takes two works apart says that they are two. */
async function takeApartDoubt(
  transaction: Database,
  { first, second, now }: { readonly first: number; readonly second: number; readonly now: Date },
): Promise<void> {
  const [first_key, second_key] = first < second ? [first, second] : [second, first];
  const said = { decision: 'different', decided_by: actingPerson(), decided_at: now } as const;
  await transaction
    .insertInto('research_doubt')
    .values({ first_key, second_key, why: 'taken-apart', ...said })
    .onConflict((conflict) => conflict.constraint('research_doubt_once').doUpdateSet(said))
    .execute();
}

async function write(
  transaction: Database,
  { revision, isPublic, ...rewritten }: Rewritten & { readonly revision: number; readonly isPublic: boolean },
): Promise<void> {
  await transaction
    .updateTable('research_work')
    .set({ ...workColumns(rewritten.work), revision, is_public: isPublic, reason: null })
    .where('work_key', '=', rewritten.workKey)
    .execute();
  await rewriteAuthors(transaction, [rewritten]);
}

/** Works that were merged into one, and stand no more. */
export async function mergesOf(database: Database, workKey: string): Promise<Merge[]> {
  const rows = await database
    .selectFrom('research_merge as m')
    .innerJoin('research_work as k', 'k.work_key', 'm.kept_key')
    .leftJoin('access_person as p', 'p.person_key', 'm.merged_by')
    .select(['m.merge_key', 'm.merged_key', 'm.why', 'm.merged_at', AS_MERGED.as('as_merged')])
    .select(['m.merged_by as recorded_by', 'p.name', 'p.name_zh'])
    .where('m.kept_key', '=', keyNumber(workKey))
    .where('m.undone_at', 'is', null)
    .orderBy('m.merge_key')
    .execute();
  const works = await rowsOf(
    database,
    rows.map(({ merged_key }) => merged_key),
  );
  return rows.flatMap((row) => {
    const merged = works.get(row.merged_key);
    if (!merged) return [];
    return [
      {
        ...{ mergeKey: String(row.merge_key), merged, why: row.why, mergedBy: recordedBy(row) },
        ...{ mergedAt: row.merged_at.toISOString(), mayBeUndone: row.as_merged },
      },
    ];
  });
}
