import type { Work } from '@isocenter/bibliography';
import { notFound } from '@isocenter/messages';
import { type RawBuilder, sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { keyNumber } from '../../../platform/key-number.ts';
import { actingPerson, recordedBy } from '../../clinic/index.ts';
import { allEntries, oneEntry } from '../entries/entry-store.ts';
import { rowsOf } from '../outputs/work-list.ts';
import { readWork } from '../outputs/work-store.ts';
import { acknowledgementOf, plainNumber, printedFunding } from './acknowledgement.ts';
import { PROJECTS } from './project-dues.ts';
import type { ProjectWork, ProjectWorks, WorkProject } from './project-works-contract.ts';
import type { Output } from './report-draft.ts';

/** More proposals than anybody decides on one page. */
const MOST_PROPOSED = 200;

interface Found {
  readonly work_key: number;
  readonly state: ProjectWork['state'];
  readonly content: Work;
  readonly link_key: string | null;
  readonly is_of: boolean | null;
  readonly recorded_by: number | null;
  readonly name: string | null;
  readonly name_zh: string | null;
  readonly said_at: Date | null;
}

/** What came of a project and whether it says so, what may have come of it, and what did not. @throws DomainError `platform/not-found` */
export async function worksOfProject(database: Database, entryKey: string): Promise<ProjectWorks> {
  const { content } = await oneEntry(database, PROJECTS, entryKey);
  const [said, naming] = [await saidOf(database, entryKey), await worksNaming(database, content.number)];
  const known = new Set(said.map(({ work_key }) => work_key));
  const proposed = naming.filter(({ work_key }) => !known.has(work_key)).slice(0, MOST_PROPOSED);
  const rows = await rowsOf(
    database,
    [...said, ...proposed].map(({ work_key }) => work_key),
  );
  const shown = (found: readonly Found[]) =>
    found.flatMap((each) => {
      const row = rows.get(each.work_key);
      return row ? [{ ...row, ...toldOf(each, content.number) }] : [];
    });
  const works = shown(said.filter(({ is_of }) => is_of === true));
  const counted = (asked: ProjectWork['acknowledgement']) =>
    works.filter(({ state, acknowledgement }) => state === 'stands' && acknowledgement === asked).length;
  return {
    ...{ works, proposed: shown(proposed), notOf: shown(said.filter(({ is_of }) => is_of === false)) },
    check: { named: counted('named'), notNamed: counted('not-named'), unknown: counted('unknown') },
  };
}

/** What came of a project, whole, for its report; the latest first. */
export async function outputsOfProject(
  database: Database,
  { entryKey, number }: { readonly entryKey: string; readonly number: string },
): Promise<readonly Output[]> {
  const said = await saidOf(database, entryKey);
  return said
    .filter(({ is_of, state }) => is_of === true && state === 'stands')
    .map(({ content }) => ({ work: content, acknowledgement: acknowledgementOf(content.funding, number) }));
}

function toldOf({ state, content, link_key, said_at, ...by }: Found, number: string) {
  return {
    ...{ state, acknowledgement: acknowledgementOf(content.funding, number), linkKey: link_key },
    ...{
      funding: [...printedFunding(content.funding)],
      saidBy: recordedBy(by),
      saidAt: said_at?.toISOString() ?? null,
    },
  };
}

const LATEST_FIRST = sql`w.year desc nulls last, w.month desc nulls last, w.day desc nulls last, w.work_key desc`;

/** Of a work that was merged into another, the other: the last word on either holds. */
async function saidOf(database: Database, entryKey: string): Promise<readonly Found[]> {
  const { rows } = await sql<Found>`with said as (
      select distinct on (root) research_work_root(s.work_key) as root, s.* from research_project_work s
      where s.project_key = ${keyNumber(entryKey)} order by root, s.said_at desc, s.link_key desc)
    select w.work_key, w.state, w.content, said.link_key::text, said.is_of, said.said_by as recorded_by, p.name, p.name_zh, said.said_at
    from said join research_work w on w.work_key = said.root left join access_person p on p.person_key = said.said_by
    where said.is_of is not null order by ${LATEST_FIRST}`.execute(database);
  return rows;
}

/** Works that stand and print a number among their funding. */
async function worksNaming(database: Database, number: string): Promise<readonly Found[]> {
  if (acknowledgementOf([{ award: number }], number) !== 'named') return [];
  const roughly = `%${plainNumber(number).replace(/[^0-9A-Z]/g, '')}%`;
  const { rows } = await sql<Found>`select w.work_key, w.state, w.content, ${NOTHING_SAID}
    from research_work w where w.state = 'stands' and jsonb_array_length(w.content -> 'funding') > 0
      and (select regexp_replace(upper(normalize(string_agg(concat(f ->> 'funder', ' ', f ->> 'award'), ' '), nfkc)), '[^0-9A-Z]', '', 'g')
        from jsonb_array_elements(w.content -> 'funding') as f) like ${roughly}
    order by ${LATEST_FIRST}`.execute(database);
  return rows.filter(({ content }) => acknowledgementOf(content.funding, number) === 'named');
}

const NOTHING_SAID: RawBuilder<unknown> = sql`null::text as link_key, null::boolean as is_of, null::bigint as recorded_by,
  null::text as name, null::text as name_zh, null::timestamptz as said_at`;

/** The projects of a work, and those whose number it names. @throws DomainError `platform/not-found` */
export async function projectsOfWork(database: Database, workKey: string): Promise<WorkProject[]> {
  const { content } = await readWork(database, workKey);
  const { rows } = await sql<{ project: string; is_of: boolean | null }>`
    select distinct on (project_key) project_key::text as project, is_of from research_project_work
    where research_work_root(work_key) = ${keyNumber(workKey)} order by project_key, said_at desc, link_key desc`.execute(
    database,
  );
  const said = new Map(rows.map(({ project, is_of }) => [project, is_of]));
  return (await allEntries(database, PROJECTS)).flatMap((entry) => {
    const acknowledgement = acknowledgementOf(content.funding, entry.content.number);
    const isOf = said.get(entry.entryKey) ?? null;
    if (isOf === null && (entry.inError || acknowledgement !== 'named')) return [];
    return [
      {
        ...{ projectKey: entry.entryKey, title: entry.content.title, number: entry.content.number },
        ...{ acknowledgement, isOf },
      },
    ];
  });
}

interface Said {
  readonly entryKey: string;
  readonly workKey: string;
  readonly isOf: boolean | null;
  readonly now: Date;
}

/** Says that a work came of a project, or did not; or takes that back. @throws DomainError `platform/not-found` */
export async function sayProjectWork(database: Database, { entryKey, workKey, isOf, now }: Said): Promise<void> {
  await oneEntry(database, PROJECTS, entryKey);
  const rows = await rowsOf(database, [keyNumber(workKey)]);
  if (rows.size === 0) throw notFound('researchWork', workKey);
  await sql`insert into research_project_work as s (project_key, work_key, is_of, said_by, said_at)
    values (${keyNumber(entryKey)}, ${keyNumber(workKey)}, ${isOf}, ${actingPerson()}, ${now})
    on conflict on constraint research_project_work_once do update
      set is_of = excluded.is_of, said_by = excluded.said_by, said_at = excluded.said_at
      where s.is_of is distinct from excluded.is_of`.execute(database);
}
