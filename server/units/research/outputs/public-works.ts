import type { Work } from '@isocenter/bibliography';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import type { WORK_STATES } from './contract.ts';
import type { WorkContent } from './work-content.ts';

/** A work that is marked as public, as its reference needs it: without abstract, addresses of its authors and funding. */
export interface PublicWork {
  readonly key: string;
  readonly state: (typeof WORK_STATES)[number];
  readonly work: Work;
  /** Accounts of those authors who said that they are, or whose ORCID stands on it, as a statement counts them. */
  readonly authors: readonly string[];
}

interface PublicWorks {
  /** The latest first; those that were merged or struck out since, too. */
  readonly works: readonly PublicWork[];
  /** How many stand and are not marked. */
  readonly unmarked: number;
}

/** Each in one question, whatever their number. */
export async function publicWorks(database: Database): Promise<PublicWorks> {
  const [marked, { rows: counted }] = await Promise.all([
    sql<{ key: string; state: PublicWork['state']; content: WorkContent; authors: readonly string[] | null }>`
      with theirs as (select work_key, array_agg(distinct person_key::text) as authors
        from research_whose join research_work using (work_key) where is_public and how in ('said', 'orcid') group by work_key)
      select w.work_key::text as key, w.state, w.content, t.authors
      from research_work w left join theirs t using (work_key) where w.is_public
      order by w.year desc nulls last, w.month desc nulls last, w.day desc nulls last, w.work_key desc`.execute(
      database,
    ),
    sql<{
      n: number;
    }>`select count(*)::integer as n from research_work where state = 'stands' and not is_public`.execute(database),
  ]);
  const works = marked.rows.map(({ key, state, content, authors }) => ({
    ...{ key, state, work: asReferred(content), authors: authors ?? [] },
  }));
  return { works, unmarked: counted[0]?.n ?? 0 };
}

function asReferred({ abstract: _, ...content }: WorkContent): Work {
  return {
    ...content,
    ...{ keywords: [], funding: [], publicationTypes: [], relations: [] },
    authors: content.authors.map((author) => ({ ...author, affiliations: [] })),
  };
}

/** Marks every work that stands and is not marked yet as public. @returns how many */
export async function publishAllWorks(database: Database): Promise<number> {
  const { numAffectedRows } = await sql`update research_work set is_public = true, revision = revision + 1
    where state = 'stands' and not is_public`.execute(database);
  return Number(numAffectedRows ?? 0n);
}
