import { sql } from 'kysely';
import type { Database } from '../server/platform/database/database.ts';

const CHANCE = 0.42;

interface RegisterSize {
  readonly works: number;
  /** Up to the last one that is over. */
  readonly years: number;
  readonly journals: number;
  readonly authorsEach: number;
}

/**
 * Fills an empty register by one statement a table, drawn from a fixed seed: abstracts of the usual length, one author in seven confirmed as of the
 * department, each journal known in each year. Triggers sleep meanwhile; left out is what the record keeps of each change, which is measured apart (`platform`).
 */
export async function fillRegister(owner: Database, size: RegisterSize): Promise<void> {
  await owner.transaction().execute(async (transaction) => {
    await sql`select setseed(${CHANCE})`.execute(transaction);
    await sql`set local session_replication_role = replica`.execute(transaction);
    await addJournals(transaction, size);
    await addWorks(transaction, size);
    await addAuthors(transaction, size);
  });
}

async function addJournals(owner: Database, { journals, years }: RegisterSize): Promise<void> {
  await sql`insert into research_journal (title) select 'Journal ' || n from generate_series(1, ${journals}) n`.execute(
    owner,
  );
  await sql`insert into research_journal_issn (issn, journal_key)
    select lpad(journal_key::text, 4, '0') || '-' || part, journal_key from research_journal, (values ('0001'), ('0002')) parts (part)`.execute(
    owner,
  );
  await sql`insert into research_journal_year (journal_key, year, indexes, jcr_quartile, cas_partition)
    select journal_key, year, case when journal_key % 10 < 7 then array['SCIE', 'MEDLINE'] else array['PKU-CORE'] end,
      1 + journal_key % 4, 1 + (journal_key + year) % 4
    from research_journal, generate_series(extract(year from now())::integer - ${years}, extract(year from now())::integer - 1) year`.execute(
    owner,
  );
}

async function addWorks(owner: Database, { works, years, journals, authorsEach }: RegisterSize): Promise<void> {
  await sql`with drawn as (
      select n, 1 + floor(random() * ${journals})::integer as journal, 1 + floor(random() * 12)::integer as month,
        extract(year from now())::integer - 1 - n % ${years} as year, random() as kind,
        (array['Dose', 'Survival', 'Toxicity', 'Imaging', 'Planning'])[1 + floor(random() * 5)::integer] || ' in ' ||
        (array['lung', 'breast', 'prostate', 'cervical', 'head and neck'])[1 + floor(random() * 5)::integer] || ' cancer, study ' || n as title
      from generate_series(1, ${works}) n)
    insert into research_work (content, match_keys, search_text, issns)
    select jsonb_build_object('type', case when kind < 0.8 then 'article' when kind < 0.9 then 'review' else 'conference-paper' end,
        'title', title, 'language', 'en', 'isRetracted', kind between 0.5 and 0.501, 'issued', jsonb_build_object('year', year, 'month', month),
        'container', jsonb_build_object('title', 'Journal ' || journal, 'issns', jsonb_build_array(lpad(journal::text, 4, '0') || '-0001')),
        'doi', '10.5555/bench.' || n, 'abstract', repeat(md5(n::text) || ' ' || md5(title) || ' ', 22), 'keywords', '[]'::jsonb,
        'publicationTypes', '[]'::jsonb, 'funding', '[]'::jsonb, 'relations', '[]'::jsonb,
        'authors', (select jsonb_agg(jsonb_build_object('family', 'Family' || (n + a) % 5000, 'given', 'Given', 'affiliations',
          jsonb_build_array('Department of Radiation Oncology, Bench Hospital'))) from generate_series(1, ${authorsEach}) a)),
      array[lower(title)], lower(title) || ' journal ' || journal, array[lpad(journal::text, 4, '0') || '-0001'] from drawn`.execute(
    owner,
  );
}

/** Whoever asks is the one author of the department; the first of some works, and of others the one who corresponds. */
async function addAuthors(owner: Database, { authorsEach }: RegisterSize): Promise<void> {
  await sql`insert into research_author (work_key, position, name_key, name_keys, orcid, is_corresponding, is_co_first)
    select work_key, place, 'family' || (work_key + place) % 5000, array['family' || (work_key + place) % 5000], null,
      place = ${authorsEach}::integer, place = 2 and work_key % 20 = 0
    from research_work, generate_series(1, ${authorsEach}) place`.execute(owner);
  await sql`insert into research_authorship (work_key, name_key, position, person_key, is_theirs)
    select work_key, name_key, position, (select min(person_key) from access_person), true from research_author
    where position = 1 + work_key % ${authorsEach}::integer and work_key % 10 > 0`.execute(owner);
}
