import { notFound } from '@isocenter/messages';
import { type SqlBool, sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { recordedBy } from '../../clinic/index.ts';
import {
  type AskedJournals,
  type CorrectedYear,
  type Journal,
  type JournalList,
  type JournalPage,
  YEAR_COLUMNS,
  type YearColumn,
} from './contract.ts';

/** One page of the journals that the department's lists name, by title. */
export async function listJournals(database: Database, asked: AskedJournals): Promise<JournalPage> {
  const words = (asked.search ?? '').normalize('NFKC').toLowerCase().split(/\s+/).filter(Boolean);
  const filters = words.map(
    (
      word,
    ) => sql<SqlBool>`(lower(title) like ${`%${word.replace(/[\\%_]/g, '\\$&')}%`} or exists (select from research_journal_issn i
      where i.journal_key = research_journal.journal_key and i.issn = ${word.toUpperCase()}))`,
  );
  if (asked.withWorks) filters.push(sql<SqlBool>`${WORKS} > 0`);
  const filtered = database.selectFrom('research_journal').where(({ and }) => and(filters));
  const [{ total }, rows] = await Promise.all([
    filtered.select(({ fn }) => fn.countAll<number>().as('total')).executeTakeFirstOrThrow(),
    filtered
      .select(SHOWN)
      .orderBy(sql`lower(title)`)
      .orderBy('journal_key')
      .offset(asked.offset)
      .limit(asked.limit)
      .execute(),
  ]);
  return { total, rows: rows.map(journalOf) };
}

/** @throws DomainError `platform/not-found` */
export async function readJournal(database: Database, journalKey: string): Promise<Journal> {
  const row = await database
    .selectFrom('research_journal')
    .select(SHOWN)
    .where('journal_key', '=', keyNumber(journalKey))
    .executeTakeFirst();
  if (!row) throw notFound('journal', journalKey);
  return journalOf(row);
}

/** Lists that were loaded, the latest first. */
export async function journalLists(database: Database): Promise<JournalList[]> {
  const rows = await database
    .selectFrom('research_journal_list as l')
    .leftJoin('access_person as p', 'p.person_key', 'l.loaded_by')
    .selectAll('l')
    .select(['p.name', 'p.name_zh', 'l.loaded_by as recorded_by'])
    .orderBy('l.list_key', 'desc')
    .limit(200)
    .execute();
  return rows.map((row) => ({
    ...{ listKey: String(row.list_key), name: row.name, year: row.year, index: row.index, isWhole: row.is_whole },
    ...{ taken: row.taken, left: row.left_index, refused: [...row.refused] },
    ...{ loadedBy: recordedBy(row), loadedAt: row.loaded_at.toISOString() },
  }));
}

interface Corrected extends CorrectedYear {
  readonly journalKey: string;
  readonly year: number;
  readonly revision: number;
}

/**
 * Says by hand what a journal was in a year, against what a list says or where none does. What it says otherwise no later list says anew.
 * @throws DomainError `platform/changed-meanwhile`, `platform/not-found`
 */
export async function correctYear(database: Database, corrected: Corrected): Promise<void> {
  const { journalKey, year, revision, indexes, jcrQuartile, casPartition, isTop, reason } = corrected;
  const { years } = await readJournal(database, journalKey);
  const present = years.find((each) => each.year === year);
  requireSame(present?.revision ?? 0, revision);
  const said = {
    ...{ indexes, jcr_quartile: jcrQuartile, cas_partition: casPartition, is_top: isTop, reason },
    by_hand: saidByHand(corrected, present),
  };
  const { numInsertedOrUpdatedRows } = await database
    .insertInto('research_journal_year')
    .values({ journal_key: keyNumber(journalKey), year, list_key: null, ...said })
    .onConflict((conflict) =>
      conflict
        .columns(['journal_key', 'year'])
        .doUpdateSet({ ...said, revision: revision + 1 })
        .where('research_journal_year.revision', '=', revision),
    )
    .executeTakeFirstOrThrow();
  // somebody else said it at the same time
  requireSame(Number(numInsertedOrUpdatedRows ?? 0n), 1);
}

const NOTHING_SAID = { indexes: [], jcrQuartile: null, casPartition: null, isTop: null, byHand: [] };

/** Those that were said by hand before, and those that differ now. */
function saidByHand(
  said: CorrectedYear,
  present: Omit<Journal['years'][number], 'year' | 'revision' | 'list' | 'reason'> = NOTHING_SAID,
): YearColumn[] {
  const differs = {
    indexes: said.indexes.toSorted().join() !== present.indexes.toSorted().join(),
    jcr_quartile: said.jcrQuartile !== present.jcrQuartile,
    cas_partition: said.casPartition !== present.casPartition,
    is_top: said.isTop !== present.isTop,
  };
  return YEAR_COLUMNS.filter((column) => differs[column] || present.byHand.includes(column));
}

/** SQL: how many works of the register appeared in a journal. */
const WORKS = sql<number>`(select count(distinct w.work_key)::integer from research_journal_issn i
  join research_work w on w.issns @> array[i.issn] and w.state = 'stands' where i.journal_key = research_journal.journal_key)`;

const SHOWN = [
  'journal_key' as const,
  'title' as const,
  sql<
    string[]
  >`array(select issn from research_journal_issn i where i.journal_key = research_journal.journal_key order by issn)`.as(
    'issns',
  ),
  sql<
    Journal['years']
  >`(select coalesce(jsonb_agg(jsonb_build_object('year', y.year, 'indexes', y.indexes, 'jcrQuartile', y.jcr_quartile,
      'casPartition', y.cas_partition, 'isTop', y.is_top, 'revision', y.revision, 'reason', y.reason, 'byHand', y.by_hand,
      'list', (select l.name from research_journal_list l where l.list_key = y.list_key)) order by y.year desc), '[]')
    from research_journal_year y where y.journal_key = research_journal.journal_key)`.as('years'),
  WORKS.as('works'),
];

function journalOf(row: {
  readonly journal_key: number;
  readonly title: string;
  readonly issns: string[];
  readonly years: Journal['years'];
  readonly works: number;
}): JournalPage['rows'][number] {
  const { journal_key, title, issns, years, works } = row;
  return {
    journalKey: String(journal_key),
    title,
    issns,
    years: years.map((each) => ({ ...each, indexes: [...each.indexes], byHand: [...each.byHand] })),
    works,
  };
}
