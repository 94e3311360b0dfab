import type { Work } from '@isocenter/bibliography';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { sayProjectWork } from '../projects/project-works-store.ts';

/** A project whose works the demonstration makes. */
interface Funded {
  readonly projectKey: string;
  readonly number: string;
  readonly funder: string;
  readonly year: number;
}

/** How a work prints its funding, and what was said of it. */
interface Place {
  readonly funding: (of: Funded) => Work['funding'];
  readonly isOf: boolean | null;
}

/** Of each project two works that name it, one that names another, one of which no funding is known, and one about which nobody has said anything. */
const PLACES: readonly Place[] = [
  { funding: ({ funder, number }) => [{ funder, award: number }], isOf: true },
  { funding: ({ funder, number }) => [{ funder, award: `No. ${number.slice(0, 4)} ${number.slice(4)}` }], isOf: true },
  { funding: ({ funder }) => [{ funder, award: '99990000' }], isOf: true },
  { funding: () => [], isOf: true },
  { funding: ({ funder, number }) => [{ funder, award: number }], isOf: null },
];
const PROJECTS_WITH_WORKS = 10;

/** Projects that the department leads and that began some time ago, the first entered first. */
export async function projectsWithWorks(database: Database, thisYear: number): Promise<readonly Funded[]> {
  const { rows } =
    await sql<Funded>`select project_key::text as "projectKey", content ->> 'number' as number, content ->> 'funder' as funder,
      left(content ->> 'from', 4)::integer as year
    from research_project where content ->> 'role' = 'led' and left(content ->> 'from', 4)::integer < ${thisYear}
    order by project_key limit ${PROJECTS_WITH_WORKS}`.execute(database);
  return rows;
}

export interface FundedWork {
  readonly work: Work;
  /** The project that it came of or names; null: none of those. */
  readonly of: { readonly projectKey: string; readonly isOf: boolean | null } | null;
}

/** Each project's works are of the years after it began; a work is of one project at most. */
export function fundedWorks(works: readonly Work[], projects: readonly Funded[]): readonly FundedWork[] {
  const wanted = projects.flatMap((project) => PLACES.map((place) => ({ project, place })));
  const taken = new Set<(typeof wanted)[number]>();
  return works.map((work) => {
    const found = wanted.find((each) => !taken.has(each) && (work.issued?.year ?? 0) > each.project.year);
    if (!found) return { work, of: null };
    taken.add(found);
    const { project, place } = found;
    return {
      work: { ...work, funding: place.funding(project) },
      of: { projectKey: project.projectKey, isOf: place.isOf },
    };
  });
}

/** Says which works came of which project, as somebody would on the page. */
export async function linkWorks(database: Database, works: readonly FundedWork[], now: Date): Promise<void> {
  const { rows } = await sql<{ key: string; doi: string }>`select work_key::text as key, doi from research_work
    where doi is not null`.execute(database);
  const keys = new Map(rows.map(({ doi, key }) => [doi, key]));
  for (const { work, of } of works) {
    const workKey = keys.get(work.doi ?? '');
    if (of === null || of.isOf === null || workKey === undefined) continue;
    await sayProjectWork(database, { entryKey: of.projectKey, workKey, isOf: of.isOf, now });
  }
}
