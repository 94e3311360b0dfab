import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import type { JournalIndex } from '../../research/journals/contract.ts';

/** Papers of a department made by code: nobody in it is real, every number of it can be counted by hand. */

interface ExampleJournal {
  readonly issn: string;
  readonly title: string;
  readonly years: Readonly<
    Record<number, { readonly indexes: readonly JournalIndex[]; readonly jcr?: number; readonly cas?: number }>
  >;
}

/** @returns its key */
export async function addJournal(owner: Database, { issn, title, years }: ExampleJournal): Promise<number> {
  const { rows } = await sql<{ key: number }>`insert into research_journal (title) values (${title})
    returning journal_key::integer as key`.execute(owner);
  const key = rows[0]?.key ?? 0;
  await sql`insert into research_journal_issn (issn, journal_key) values (${issn}, ${key})`.execute(owner);
  for (const [year, { indexes, jcr = null, cas = null }] of Object.entries(years))
    await sql`insert into research_journal_year (journal_key, year, indexes, jcr_quartile, cas_partition)
      values (${key}, ${Number(year)}, ${[...indexes]}::text[], ${jcr}, ${cas})`.execute(owner);
  return key;
}

export interface ExampleWork {
  readonly title: string;
  readonly type?: string;
  readonly issued?: { readonly year: number; readonly month?: number; readonly day?: number };
  readonly issn?: string;
  readonly isRetracted?: boolean;
  readonly state?: 'stands' | 'struck';
  readonly authors?: readonly ExampleAuthor[];
}

interface ExampleAuthor {
  readonly name: string;
  readonly orcid?: string;
  readonly isCorresponding?: boolean;
  readonly isCoFirst?: boolean;
  readonly affiliations?: readonly string[];
  /** Whose place this is, and whether that person says so. */
  readonly of?: { readonly personKey: string; readonly isTheirs: boolean };
}

/** @returns its key */
export async function addWork(owner: Database, work: ExampleWork): Promise<string> {
  const { title, type = 'article', issued, issn, isRetracted = false, state = 'stands', authors = [] } = work;
  const content = {
    ...{ type, title, isRetracted, language: 'en', keywords: [], publicationTypes: [], funding: [], relations: [] },
    authors: authors.map(({ name, orcid, isCorresponding, isCoFirst, affiliations = [] }) => ({
      ...{ literal: name, affiliations, ...(orcid && { orcid }) },
      ...{ ...(isCorresponding && { isCorresponding }), ...(isCoFirst && { isCoFirst }) },
    })),
    ...(issued && { issued }),
    ...(issn && { container: { title: `Journal ${issn}`, issns: [issn] } }),
  };
  const { rows } = await sql<{
    key: number;
  }>`insert into research_work (content, match_keys, search_text, issns, state, reason)
    values (${JSON.stringify(content)}, ${[title.toLowerCase()]}::text[], ${title.toLowerCase()}, ${issn ? [issn] : []}::text[], ${state}, ${state === 'struck' ? 'twice' : null})
    returning work_key::integer as key`.execute(owner);
  const key = rows[0]?.key ?? 0;
  for (const [index, author] of authors.entries()) await addAuthor(owner, key, index + 1, author);
  return String(key);
}

async function addAuthor(owner: Database, workKey: number, position: number, author: ExampleAuthor): Promise<void> {
  const { name, orcid = null, isCorresponding = false, isCoFirst = false, of } = author;
  const nameKey = name.toLowerCase();
  await sql`insert into research_author (work_key, position, name_key, name_keys, orcid, is_corresponding, is_co_first)
    values (${workKey}, ${position}, ${nameKey}, ${[nameKey]}::text[], ${orcid}, ${isCorresponding}, ${isCoFirst})`.execute(
    owner,
  );
  if (of)
    await sql`insert into research_authorship (work_key, name_key, position, person_key, is_theirs)
      values (${workKey}, ${nameKey}, ${position}, ${of.personKey}::bigint, ${of.isTheirs})`.execute(owner);
}
