import type { Relation, Work } from '@isocenter/bibliography';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keptByHand } from './kept-by-hand.ts';
import { workColumns } from './work-columns.ts';

/**
 * Retracts what standing notices of the register retract, where the notice or the paper is one of these works: whichever came first. A paper is found by its
 * own DOI or PMID and by those of works that were merged into it, but not of a preprint. What a person set by hand stays.
 */
export async function retractByNotices(transaction: Database, workKeys: readonly number[]): Promise<void> {
  if (workKeys.length === 0) return;
  const retracted = new Map<number, Retracted>();
  for (const { paper, content, by_hand, notice } of await noticesOf(transaction, workKeys)) {
    const { work } = retracted.get(paper) ?? { work: content };
    retracted.set(paper, { before: content, work: keptByHand(retractedBy(work, notice), content, by_hand) });
  }
  for (const [workKey, { before, work }] of retracted)
    if (before.isRetracted !== work.isRetracted || before.relations.length !== work.relations.length)
      await transaction
        .updateTable('research_work')
        .set({ ...workColumns(work), revision: sql`revision + 1`, reason: null })
        .where('work_key', '=', workKey)
        .execute();
}

interface Retracted {
  readonly before: Work;
  readonly work: Work;
}

interface Found {
  readonly paper: number;
  readonly content: Work;
  readonly by_hand: readonly string[];
  readonly notice: Work;
}

/** Notices with the papers that they retract, one of the two being among the works. */
async function noticesOf(transaction: Database, workKeys: readonly number[]): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`
    with asked as (select work_key, retracts, content from research_work where work_key = any (${[...workKeys]})),
      own as (
        select k.work_key, known.key from asked a join research_work k on k.work_key = a.work_key or k.merged_into = a.work_key
        cross join lateral (values ('doi:' || k.doi), ('pmid:' || k.pmid)) known (key) where known.key is not null),
      pairs as (
        select n.work_key as notice, o.work_key as named from own o join research_work n on n.retracts && array[o.key]
        union
        select a.work_key, p.work_key from asked a cross join lateral unnest(a.retracts) as key
          join research_work p on p.match_keys @> array[key] and key in ('doi:' || p.doi, 'pmid:' || p.pmid))
    select distinct on (w.work_key, n.work_key) w.work_key as paper, w.content, w.by_hand, n.content as notice
    from pairs join research_work n on n.work_key = pairs.notice and n.state = 'stands'
      join research_work named on named.work_key = pairs.named
      join research_work w on w.work_key = research_work_root(pairs.named) and w.state = 'stands'
    where w.work_key <> n.work_key and (named.type <> 'preprint' or w.type = 'preprint')
    order by w.work_key, n.work_key`.execute(transaction);
  return rows;
}

function retractedBy(work: Work, { doi, pmid }: Work): Work {
  const isNamed = work.relations.some(
    (relation) =>
      relation.kind === 'is-retracted-by' &&
      ((doi !== undefined && relation.doi === doi) || (pmid !== undefined && relation.pmid === pmid)),
  );
  const relation: Relation = {
    kind: 'is-retracted-by',
    ...(doi !== undefined && { doi }),
    ...(pmid !== undefined && { pmid }),
  };
  return { ...work, isRetracted: true, relations: isNamed ? work.relations : [...work.relations, relation] };
}
