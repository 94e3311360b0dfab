import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import type { JournalIndex } from '../journals/contract.ts';
import type { WORK_STATES } from './contract.ts';
import type { WorkContent } from './work-content.ts';

/** What of a work decides whether it counts for a statement. */
export interface WorkForStatement {
  readonly key: string;
  readonly state: (typeof WORK_STATES)[number];
  readonly type: WorkContent['type'];
  readonly issued: { readonly year: number; readonly month: number | null; readonly day: number | null } | null;
  readonly language: string | null;
  readonly isRetracted: boolean;
  /** Accounts of those authors who confirmed that they are, or whose ORCID stands on the work and who did not deny it. */
  readonly authors: readonly string[];
  readonly firsts: readonly string[];
  readonly correspondings: readonly string[];
  /** Whether the work says of anybody that they correspond. */
  readonly isCorrespondingKnown: boolean;
  readonly isJournalKnown: boolean;
  readonly journalYear: JournalYear | null;
}

interface JournalYear {
  readonly indexes: readonly JournalIndex[];
  readonly jcrQuartile: number | null;
  readonly casPartition: number | null;
  /** Whether the lists say several of them, its ISSNs standing as several journals; none is taken then. */
  readonly isQuartileDisputed: boolean;
  readonly isPartitionDisputed: boolean;
}

interface Row {
  readonly key: string;
  readonly state: WorkForStatement['state'];
  readonly type: WorkContent['type'];
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
  readonly language: string | null;
  readonly is_retracted: boolean;
  readonly authors: readonly string[] | null;
  readonly firsts: readonly string[] | null;
  readonly correspondings: readonly string[] | null;
  readonly is_corresponding_known: boolean;
  readonly journal_keys: readonly number[] | null;
  readonly indexes: readonly JournalIndex[] | null;
  readonly jcr_quartile: number | null;
  readonly cas_partition: number | null;
  readonly is_quartile_disputed: boolean;
  readonly is_partition_disputed: boolean;
}

interface Asked {
  /** Those without a year are read with any; null: all years. */
  readonly years: { readonly from: number; readonly to: number } | null;
  /** Read in any case, merged and struck ones, too. */
  readonly keys: readonly string[];
}

/** The latest first, in one question whatever their number; and how many works stand that were not read, being of other years. */
export async function worksForStatement(
  database: Database,
  { years, keys }: Asked,
): Promise<{ readonly works: readonly WorkForStatement[]; readonly unread: number }> {
  const ofYears = years === null ? sql`true` : sql`(w.year is null or w.year between ${years.from} and ${years.to})`;
  const named = keys.map(Number);
  const [read, { rows: counted }] = await Promise.all([
    sql<Row>`with asked as materialized (
        select w.work_key, w.state, w.type, w.year, w.month, w.day, w.language, w.is_retracted, w.issns
        from research_work w where (w.state = 'stands' and ${ofYears}) or w.work_key = any (${named})),
      ours as materialized (
        select a.work_key, s.person_key, a.position, a.is_co_first, a.is_corresponding
          from asked join research_authorship s using (work_key) join research_author a using (work_key, position) where s.is_theirs
        union all
        select a.work_key, p.person_key, a.position, a.is_co_first, a.is_corresponding
          from research_profile p join research_author a on a.orcid = p.orcid join asked using (work_key)
          where not exists (select from research_authorship s where s.work_key = a.work_key and s.position = a.position
            and s.person_key = p.person_key and not s.is_theirs)),
      people as (
        select work_key, array_agg(distinct person_key::text) as authors,
          array_agg(distinct person_key::text) filter (where position = 1 or is_co_first) as firsts,
          array_agg(distinct person_key::text) filter (where is_corresponding) as correspondings
        from ours group by work_key),
      corresponding as (select distinct work_key from asked join research_author using (work_key) where is_corresponding),
      journals as (
        select w.work_key, array_agg(distinct i.journal_key) as journal_keys
        from asked w cross join lateral unnest(w.issns) as issn join research_journal_issn i using (issn) group by w.work_key)
      select w.work_key::text as key, w.state, w.type, w.year, w.month, w.day, w.is_retracted, w.language,
        p.authors, p.firsts, p.correspondings, c.work_key is not null as is_corresponding_known,
        j.journal_keys, y.*
      from asked w
        left join people p using (work_key)
        left join corresponding c using (work_key)
        left join journals j using (work_key)
        left join lateral (
          select string_to_array(coalesce(string_agg(nullif(array_to_string(indexes, ','), ''), ','), ''), ',') as indexes,
            case when min(jcr_quartile) = max(jcr_quartile) then min(jcr_quartile) end as jcr_quartile,
            case when min(cas_partition) = max(cas_partition) then min(cas_partition) end as cas_partition,
            coalesce(min(jcr_quartile) <> max(jcr_quartile), false) as is_quartile_disputed,
            coalesce(min(cas_partition) <> max(cas_partition), false) as is_partition_disputed
          from research_journal_year each where each.journal_key = any (j.journal_keys) and each.year = w.year having count(*) > 0
        ) y on true
      order by w.year desc nulls last, w.month desc nulls last, w.day desc nulls last, w.work_key desc`.execute(
      database,
    ),
    sql<{ total: number }>`select count(*)::integer as total from research_work where state = 'stands'`.execute(
      database,
    ),
  ]);
  const works = read.rows.map(workOf);
  const standing = works.filter(({ state }) => state === 'stands').length;
  return { works, unread: Math.max(0, (counted[0]?.total ?? 0) - standing) };
}

/** Field by field: spreading tens of thousands of rows costs more than reading them. */
function workOf(row: Row): WorkForStatement {
  return {
    key: row.key,
    state: row.state,
    type: row.type,
    issued: row.year === null ? null : { year: row.year, month: row.month, day: row.day },
    language: row.language,
    isRetracted: row.is_retracted,
    authors: row.authors ?? NOBODY,
    firsts: row.firsts ?? NOBODY,
    correspondings: row.correspondings ?? NOBODY,
    isCorrespondingKnown: row.is_corresponding_known,
    isJournalKnown: row.journal_keys !== null,
    journalYear: row.indexes && {
      indexes: row.indexes,
      jcrQuartile: row.jcr_quartile,
      casPartition: row.cas_partition,
      isQuartileDisputed: row.is_quartile_disputed,
      isPartitionDisputed: row.is_partition_disputed,
    },
  };
}

const NOBODY: readonly string[] = [];
