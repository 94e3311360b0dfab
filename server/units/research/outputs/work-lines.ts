import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';

/** A work as a list names it. */
export interface WorkLine {
  readonly key: string;
  readonly title: string;
  readonly titleOther: string | null;
  readonly authors: string;
  readonly container: string | null;
  readonly year: number | null;
  readonly volume: string | null;
  readonly issue: string | null;
  readonly pages: string | null;
  readonly doi: string | null;
}

const AUTHORS_SHOWN = 6;

/** In one question; those that are not there are missing. */
export async function workLines(database: Database, keys: readonly string[]): Promise<readonly WorkLine[]> {
  const { rows } = await sql<WorkLine>`select work_key::text as key, title, content ->> 'titleOther' as "titleOther",
      research_authors_shown(content, ${AUTHORS_SHOWN}) as authors, content -> 'container' ->> 'title' as container, year,
      content ->> 'volume' as volume, content ->> 'issue' as issue,
      coalesce(content ->> 'pages', content ->> 'articleNumber') as pages, doi
    from research_work where work_key = any (${keys.map(Number)})`.execute(database);
  return rows;
}
