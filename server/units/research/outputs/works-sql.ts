import { rowSecurity } from '../../../platform/database/row-security.ts';
import { MAY_READ, MAY_WRITE, MAY_WRITE_OWN } from '../register-sql.ts';

const kept = { remove: 'false' } as const;
const register = { read: MAY_READ, write: MAY_WRITE, ...kept } as const;

/**
 * Works, and where what is said of them came from. `content` is the work as it stands; what can be asked of it quickly is computed from it.
 * `match_keys` (what two records of one work have in common) and `search_text` are made by the program, of the content. A field that a person set
 * (`by_hand`) is not set anew by an import.
 */
export const WORK_TABLES = [
  `create table research_work (
    work_key bigint generated always as identity primary key,
    content jsonb not null,
    match_keys text[] not null, search_text text not null, issns text[] not null default '{}', by_hand text[] not null default '{}',
    type text not null generated always as (content ->> 'type') stored,
    title text not null generated always as (content ->> 'title') stored,
    doi text generated always as (content ->> 'doi') stored,
    pmid text generated always as (content ->> 'pmid') stored,
    year integer generated always as ((content -> 'issued' ->> 'year')::integer) stored,
    month integer generated always as ((content -> 'issued' ->> 'month')::integer) stored,
    day integer generated always as ((content -> 'issued' ->> 'day')::integer) stored,
    language text generated always as (content ->> 'language') stored,
    is_retracted boolean not null generated always as ((content ->> 'isRetracted')::boolean) stored,
    state text not null default 'stands' check (state in ('stands', 'merged', 'struck')),
    merged_into bigint references research_work,
    is_public boolean not null default false,
    reason text, revision integer not null default 1,
    recorded_by bigint references access_person, recorded_at timestamptz not null default now(),
    check ((state = 'merged') = (merged_into is not null)))`,
  `create unique index research_work_one_doi on research_work (doi) where state = 'stands'`,
  'create index on research_work using gin (issns)',
  'create index on research_work using gin (match_keys)',
  `create index on research_work (year, work_key) where state = 'stands'`,
  ...rowSecurity('research_work', register),

  // What a file said of a work, as it was read.
  `create table research_work_source (
    source_key bigint generated always as identity primary key,
    work_key bigint not null references research_work, import_key bigint,
    format text not null, place text not null, content jsonb not null, content_sha256 text not null,
    outcome text not null check (outcome in ('new', 'matched', 'doubted')), matched_by text,
    recorded_by bigint references access_person, recorded_at timestamptz not null default now(),
    constraint research_work_source_once unique (work_key, content_sha256))`,
  ...rowSecurity('research_work_source', register),

  // An import of a file or of what was pasted. Of each record that was not taken: where, why.
  `create table research_import (
    import_key bigint generated always as identity primary key,
    file_name text not null, sha256 text not null, size_bytes bigint not null,
    job_key bigint references job, result jsonb, started_by bigint references access_person, started_at timestamptz not null default now())`,
  ...rowSecurity('research_import', register),
  'alter table research_work_source add foreign key (import_key) references research_import',
  'create index on research_import (sha256)',
  'create index on research_work_source (import_key)',

  // Two works that may be one: a person decides.
  `create table research_doubt (
    doubt_key bigint generated always as identity primary key,
    first_key bigint not null references research_work, second_key bigint not null references research_work,
    why text not null, decision text check (decision in ('same', 'different')),
    decided_by bigint references access_person, decided_at timestamptz,
    found_at timestamptz not null default now(),
    check (first_key < second_key), check ((decision is null) = (decided_at is null)),
    constraint research_doubt_once unique (first_key, second_key))`,
  'create index on research_doubt (second_key)',
  ...rowSecurity('research_doubt', register),

  // The content of both before a merge: it can be undone as long as nobody changed what came of it.
  `create table research_merge (
    merge_key bigint generated always as identity primary key,
    kept_key bigint not null references research_work, merged_key bigint not null references research_work,
    why text not null, kept_before jsonb not null, kept_revision integer not null,
    merged_by bigint references access_person, merged_at timestamptz not null default now(),
    undone_by bigint references access_person, undone_at timestamptz,
    check (kept_key <> merged_key))`,
  'create index on research_merge (kept_key)',
  'create unique index research_merged_once on research_merge (merged_key) where undone_at is null',
  ...rowSecurity('research_merge', register),
];

export const WORK_FUNCTIONS = [
  // The archive removes bytes that nothing names. Tables of other units are named where it is asked, not where it is made.
  `create or replace function imaging_named_elsewhere(asked text) returns boolean stable security definer
    set search_path = pg_catalog, public, pg_temp language plpgsql as $$ begin
      return exists (select from physics_patient_qa where file_sha256 = asked) or exists (select from research_import where sha256 = asked);
    end $$`,

  // The work that stands for one that was merged, perhaps several times; itself where it was not.
  `create function research_work_root(of bigint) returns bigint stable language sql as $$
    with recursive up (work_key, merged_into) as (
      select work_key, merged_into from research_work where work_key = of
      union all select w.work_key, w.merged_into from research_work w join up on w.work_key = up.merged_into)
    select work_key from up where merged_into is null $$`,

  // The first authors of a work as a line, and that there are more.
  `create function research_authors_shown(work jsonb, most integer) returns text immutable language sql as $$
    select coalesce(string_agg(coalesce(a ->> 'nativeName', a ->> 'literal', concat_ws(' ', a ->> 'family', a ->> 'given')), ', ' order by place), '')
        || case when jsonb_array_length(work -> 'authors') > most then ' …' else '' end
      from jsonb_array_elements(work -> 'authors') with ordinality as listed (a, place) where place <= most $$`,
];

/** People of the department as authors, and whose an author's place on a work is. */
export const AUTHOR_TABLES = [
  `create table research_profile (
    person_key bigint primary key references access_person,
    orcid text unique, family text, given text, is_public boolean not null default false,
    revision integer not null default 1)`,
  ...rowSecurity('research_profile', { read: MAY_READ, write: MAY_WRITE_OWN, ...kept }),

  // How a name is printed. One that was taken back proposes nobody any more.
  `create table research_name_form (
    form_key bigint generated always as identity primary key,
    person_key bigint not null references access_person, form text not null, name_key text not null,
    is_confirmed boolean not null, said_by bigint references access_person, said_at timestamptz not null default now(),
    constraint research_name_form_once unique (person_key, name_key))`,
  'create index on research_name_form (name_key)',
  ...rowSecurity('research_name_form', { read: MAY_READ, write: MAY_WRITE_OWN, ...kept }),

  // Made of the content of the work each time that changes; so it is not in the record.
  `create table research_author (
    work_key bigint not null references research_work, position integer not null,
    name_key text not null, name_keys text[] not null, orcid text,
    is_corresponding boolean not null, is_co_first boolean not null,
    primary key (work_key, position))`,
  'create index on research_author using gin (name_keys)',
  'create index on research_author (orcid) where orcid is not null',
  'create index on research_author (work_key) where is_corresponding',
  ...rowSecurity('research_author', { read: MAY_READ, write: MAY_WRITE }),

  `create table research_authorship (
    work_key bigint not null references research_work, name_key text not null,
    person_key bigint not null references access_person,
    is_theirs boolean, said_by bigint references access_person, said_at timestamptz not null default now(),
    primary key (work_key, name_key, person_key))`,
  'create index on research_authorship (person_key)',
  ...rowSecurity('research_authorship', { read: MAY_READ, write: MAY_WRITE_OWN, ...kept }),

  // How people of the department stand to the authors of works: by their word, else by ORCID, else by a form of the name that they confirmed.
  // Two ORCIDs that differ are two people, whatever their names.
  `create view research_whose with (security_invoker = true) as
    select a.work_key, a.position, a.name_key, a.is_corresponding, a.is_co_first, p.person_key,
      case when s.is_theirs then 'said' when not s.is_theirs then 'denied' when a.orcid = p.orcid then 'orcid' else 'proposed' end as how
    from research_author a
    join lateral (
      select person_key from research_profile where orcid = a.orcid
      union select person_key from research_name_form where is_confirmed and name_key = any (a.name_keys)
      union select person_key from research_authorship t where t.work_key = a.work_key and t.name_key = a.name_key) found on true
    join lateral (select found.person_key, (select orcid from research_profile r where r.person_key = found.person_key) as orcid) p on true
    left join research_authorship s on s.work_key = a.work_key and s.name_key = a.name_key and s.person_key = p.person_key
    where s.is_theirs is not null or a.orcid is null or p.orcid is null or a.orcid = p.orcid`,
];

/** What a person says is of one place among the authors, and not of all equal names; the program moves it along when the authors change. */
export const WORDS_OF_PLACES = [
  'alter table research_authorship add column position integer, add column merge_key bigint references research_merge',
  'alter table research_authorship add constraint research_authorship_of_place unique (work_key, position, person_key) deferrable',
  'drop view research_whose',
  `create view research_whose with (security_invoker = true) as
    select a.work_key, a.position, a.name_key, a.is_corresponding, a.is_co_first, p.person_key,
      case when s.is_theirs then 'said' when not s.is_theirs then 'denied' when a.orcid = p.orcid then 'orcid' else 'proposed' end as how
    from research_author a
    join lateral (
      select person_key from research_profile where orcid = a.orcid
      union select person_key from research_name_form where is_confirmed and name_key = any (a.name_keys)
      union select person_key from research_authorship t where t.work_key = a.work_key and t.position = a.position and is_theirs is not null) found on true
    join lateral (select found.person_key, (select orcid from research_profile r where r.person_key = found.person_key) as orcid) p on true
    left join research_authorship s on s.work_key = a.work_key and s.position = a.position and s.person_key = p.person_key
    where s.is_theirs is not null or a.orcid is null or p.orcid is null or a.orcid = p.orcid`,
];

/** The record knows of the changes before the next step alters their table. */
const RECORDED_NOW = ['set constraints all immediate', 'set constraints all deferred'];

/**
 * The places of what was said of names until now: a yes is of the last of equal names, as that claims least, a no of each of them. Of two words of one
 * person that come to one place, being of one name in two scripts, the later one holds.
 */
export const WORDS_PLACED = [
  `update research_authorship s set position = f.position from (
      select distinct on (work_key, person_key, position) * from (
        select w.work_key, w.name_key, w.person_key, w.said_at,
          case when w.is_theirs then max(a.position) else min(a.position) end as position
        from research_authorship w join research_author a on a.work_key = w.work_key and w.name_key = any (a.name_keys)
        group by w.work_key, w.name_key, w.person_key) placed
      order by work_key, person_key, position, said_at desc) f
    where (f.work_key, f.name_key, f.person_key) = (s.work_key, s.name_key, s.person_key)`,
  `insert into research_authorship (work_key, name_key, person_key, is_theirs, said_by, said_at, position)
    select s.work_key, s.name_key || ' #' || 1 + row_number() over (partition by s.work_key, s.name_key, s.person_key order by a.position),
      s.person_key, false, s.said_by, s.said_at, a.position
    from research_authorship s join research_author a on a.work_key = s.work_key and s.name_key = any (a.name_keys) and a.position > s.position
    where not s.is_theirs and not exists (select from research_authorship t
      where (t.work_key, t.person_key, t.position) = (s.work_key, s.person_key, a.position))`,
  ...RECORDED_NOW,
];

/** A merge can be undone while the kept work says what came of it. */
export const MERGES_BY_CONTENT = [
  'alter table research_merge add column kept_after jsonb, add column kept_was_public boolean not null default false',
  `update research_merge m set kept_after = k.content, kept_was_public = k.is_public
    from research_work k where k.work_key = m.kept_key and k.revision = m.kept_revision`,
];

/** PubMed says of last authors who share their place what it says of first ones: until now all were read as sharing the first. Not where a person set the authors. */
export const CO_FIRSTS_OF_A_RUN = [
  `create temporary table not_first on commit drop as
    select w.work_key, placed.at from research_work w cross join lateral (
      select at, author, min(at) filter (where not coalesce((author ->> 'isCoFirst')::boolean, false)) over () as first_other
      from jsonb_array_elements(w.content -> 'authors') with ordinality as listed (author, at)) placed
    where at > first_other and (author ->> 'isCoFirst')::boolean and not 'authors' = any (w.by_hand)
      and exists (select from research_work_source s where s.work_key = w.work_key and s.format = 'pubmed-xml')`,
  `update research_work w set content = jsonb_set(content, '{authors}', (
      select jsonb_agg(case when exists (select from not_first n where n.work_key = w.work_key and n.at = listed.at) then author - 'isCoFirst' else author end
        order by at)
      from jsonb_array_elements(w.content -> 'authors') with ordinality as listed (author, at))), revision = revision + 1
    where work_key in (select work_key from not_first)`,
  `update research_merge m set kept_after = w.content from research_work w
    where w.work_key = m.kept_key and m.kept_after is not null and w.work_key in (select work_key from not_first)`,
  `update research_author a set is_co_first = false from not_first n where (n.work_key, n.at) = (a.work_key, a.position)`,
  ...RECORDED_NOW,
];

/** What a work says it retracts, by `doi:…` and `pmid:…`; papers that stand beside their notice are retracted by it. */
export const WHAT_NOTICES_RETRACT = [
  `alter table research_work add column retracts text[] not null default '{}'`,
  `create index on research_work using gin (retracts) where retracts <> '{}'`,
  'create index on research_work (merged_into) where merged_into is not null',
  `update research_work w set retracts = array(
      select key from jsonb_array_elements(content -> 'relations') r
        cross join lateral (values ('doi:' || (r ->> 'doi')), ('pmid:' || (r ->> 'pmid'))) named (key)
      where r ->> 'kind' = 'retracts' and key is not null)
    where content -> 'relations' @> '[{"kind": "retracts"}]'`,
  `with retracted as (
      select p.work_key, jsonb_agg(distinct jsonb_strip_nulls(jsonb_build_object('kind', 'is-retracted-by', 'doi', n.doi, 'pmid', n.pmid))) as by
      from research_work n cross join lateral unnest(n.retracts) as key
        join research_work p on p.match_keys @> array[key] and key in ('doi:' || p.doi, 'pmid:' || p.pmid)
      where n.state = 'stands' and p.state = 'stands' and p.work_key <> n.work_key and not p.is_retracted and not 'isRetracted' = any (p.by_hand)
      group by p.work_key)
    update research_work w set revision = revision + 1, content = content || '{"isRetracted": true}' || case when 'relations' = any (w.by_hand) then '{}'
        else jsonb_build_object('relations', content -> 'relations' || by) end
    from retracted r where r.work_key = w.work_key`,
  ...RECORDED_NOW,
];
