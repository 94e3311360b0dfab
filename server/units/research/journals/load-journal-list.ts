import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { actingPerson } from '../../clinic/index.ts';
import type { JournalIndex, NewJournalList, YearColumn } from './contract.ts';
import { type ListedJournal, readJournalList } from './read-journal-list.ts';

/** As many rows a statement: all of them in one would be one very long one. */
const AT_ONCE = 1000;

/**
 * Takes a list of journals into the register. What it has no column for stays as other lists said, what a person said as it is; read twice it comes to the same.
 * @returns the key of the list
 */
export async function loadJournalList(database: Database, asked: NewJournalList): Promise<string> {
  const { journals, refused } = readJournalList(asked);
  return database.transaction().execute(async (transaction) => {
    const { list_key } = await transaction
      .insertInto('research_journal_list')
      .values({
        ...{ name: asked.name, year: asked.year, index: asked.index, is_whole: asked.isWhole },
        refused: JSON.stringify(refused),
        text_sha256: createHash('sha256').update(asked.text).digest('hex'),
        loaded_by: actingPerson(),
      })
      .returning('list_key')
      .executeTakeFirstOrThrow();
    const said = onePerYear(await keyed(transaction, journals));
    for (let from = 0; from < said.length; from += AT_ONCE)
      await sayYears(transaction, said.slice(from, from + AT_ONCE), list_key);
    const left = asked.isWhole ? await leaveIndex(transaction, asked, { listKey: list_key, said }) : 0;
    await transaction
      .updateTable('research_journal_list')
      .set({ taken: said.length, left_index: left })
      .where('list_key', '=', list_key)
      .execute();
    return String(list_key);
  });
}

interface KeyedJournal extends ListedJournal {
  readonly journalKey: number;
}

/** Journals are known by their ISSNs; one that is not known yet is added, and an ISSN that is new is added to its journal. */
async function keyed(transaction: Database, journals: readonly ListedJournal[]): Promise<readonly KeyedJournal[]> {
  const rows = await transaction.selectFrom('research_journal_issn').selectAll().execute();
  const known = new Map(rows.map(({ issn, journal_key }) => [issn, journal_key]));
  const unknown = newJournals(journals, known);
  for (let from = 0; from < unknown.length; from += AT_ONCE) {
    const some = unknown.slice(from, from + AT_ONCE);
    const added = await transaction
      .insertInto('research_journal')
      .values(some.map(({ title }) => ({ title })))
      .returning('journal_key')
      .execute();
    for (const [place, { journal_key }] of added.entries())
      for (const issn of some[place]?.issns ?? []) known.set(issn, journal_key);
  }
  const keyOf = ({ issns }: ListedJournal) => issns.map((issn) => known.get(issn)).find((key) => key !== undefined);
  const found = journals.flatMap((journal) => {
    const journalKey = keyOf(journal);
    return journalKey === undefined ? [] : [{ ...journal, journalKey }];
  });
  const pairs = new Map(found.flatMap(({ issns, journalKey }) => issns.map((issn) => [issn, journalKey] as const)));
  const had = new Set(rows.map(({ issn }) => issn));
  const issns = [...pairs].filter(([issn]) => !had.has(issn)).map(([issn, journal_key]) => ({ issn, journal_key }));
  for (let from = 0; from < issns.length; from += AT_ONCE)
    await transaction
      .insertInto('research_journal_issn')
      .values(issns.slice(from, from + AT_ONCE))
      .execute();
  return found;
}

/** Journals of a list none of whose ISSNs is known, each once though it stands in several rows. */
function newJournals(journals: readonly ListedJournal[], known: ReadonlyMap<string, number>) {
  const fresh: { readonly title: string; readonly issns: Set<string> }[] = [];
  const byIssn = new Map<string, (typeof fresh)[number]>();
  for (const { title, issns } of journals) {
    if (issns.some((issn) => known.has(issn))) continue;
    const same = issns.map((issn) => byIssn.get(issn)).find((each) => each !== undefined);
    const journal = same ?? { title, issns: new Set<string>() };
    if (!same) fresh.push(journal);
    for (const issn of issns) {
      journal.issns.add(issn);
      byIssn.set(issn, journal);
    }
  }
  return fresh;
}

/** A journal that stands in several rows of a year, once for each index or category: in all indexes that they name, with the best quarter. */
function onePerYear(journals: readonly KeyedJournal[]): readonly KeyedJournal[] {
  const byYear = new Map<string, KeyedJournal>();
  for (const journal of journals) {
    const place = `${journal.journalKey} ${journal.year}`;
    const before = byYear.get(place);
    byYear.set(place, before ? both(before, journal) : journal);
  }
  return [...byYear.values()];
}

function both(first: KeyedJournal, second: KeyedJournal): KeyedJournal {
  return {
    ...first,
    indexes: [...new Set<JournalIndex>([...first.indexes, ...second.indexes])],
    jcrQuartile: better(first.jcrQuartile, second.jcrQuartile),
    casPartition: better(first.casPartition, second.casPartition),
    isTop: first.isTop || second.isTop,
  };
}

function better<T extends number>(first: T | null | undefined, second: T | null | undefined): T | null | undefined {
  const said = [first, second].filter((each) => each !== undefined && each !== null);
  return said.length === 0 ? (first ?? second) : said.reduce((least, each) => (each < least ? each : least));
}

async function sayYears(transaction: Database, said: readonly KeyedJournal[], listKey: number): Promise<void> {
  const rows = said.map(({ journalKey, year, indexes, jcrQuartile, casPartition, isTop }) => ({
    ...{ journal_key: journalKey, year, indexes, list_key: listKey, reason: null },
    ...{ jcr_quartile: jcrQuartile ?? null, cas_partition: casPartition ?? null, is_top: isTop ?? null },
  }));
  const first = said[0];
  if (!first) return;
  const has = {
    jcr: first.jcrQuartile !== undefined,
    cas: first.casPartition !== undefined,
    top: first.isTop !== undefined,
  };
  await transaction
    .insertInto('research_journal_year')
    .values(rows)
    .onConflict((conflict) =>
      conflict.columns(['journal_key', 'year']).doUpdateSet({
        indexes: unlessByHand(
          'indexes',
          sql`(select coalesce(array_agg(distinct each order by each), '{}')
            from unnest(research_journal_year.indexes || excluded.indexes) as each)`,
        ),
        ...(has.jcr && { jcr_quartile: unlessByHand('jcr_quartile', sql`excluded.jcr_quartile`) }),
        ...(has.cas && { cas_partition: unlessByHand('cas_partition', sql`excluded.cas_partition`) }),
        ...(has.top && { is_top: unlessByHand('is_top', sql`excluded.is_top`) }),
        list_key: listKey,
        revision: sql`research_journal_year.revision + 1`,
      }),
    )
    .execute();
}

/** SQL: what a list says, where no person said it before. */
const unlessByHand = <T>(column: YearColumn, listed: RawBuilder<T>) =>
  sql<T>`case when ${column} = any (research_journal_year.by_hand) then research_journal_year.${sql.ref(column)} else ${listed} end`;

/** Journals that a whole list of an index in a year does not name are not in it. @returns how many left it */
async function leaveIndex(
  transaction: Database,
  { year, index }: NewJournalList,
  { listKey, said }: { readonly listKey: number; readonly said: readonly KeyedJournal[] },
): Promise<number> {
  if (year === null || index === null) return 0;
  const named = said.filter((each) => each.year === year).map(({ journalKey }) => journalKey);
  const { numUpdatedRows } = await transaction
    .updateTable('research_journal_year')
    .set({
      indexes: sql`array_remove(indexes, ${index})`,
      ...{ list_key: listKey, revision: sql`revision + 1` },
    })
    .where('year', '=', year)
    .where(sql<boolean>`${index} = any (indexes)`)
    .where(sql<boolean>`'indexes' <> all (by_hand)`)
    .where(sql<boolean>`journal_key <> all (${named}::bigint[])`)
    .executeTakeFirstOrThrow();
  return Number(numUpdatedRows);
}
