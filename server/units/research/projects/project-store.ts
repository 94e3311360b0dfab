import { DomainError } from '@isocenter/messages';
import { sql } from 'kysely';
import type { Database } from '../../../platform/database/database.ts';
import { addEntry, allEntries, changeEntry, type Entry, oneEntry } from '../entries/entry-store.ts';
import { requirePeople } from '../entries/require-people.ts';
import { budgetSheet } from './budget-sheet.ts';
import type { ChangedProject, Project, ProjectContent, Projects } from './contract.ts';
import { PROJECTS, projectDues } from './project-dues.ts';
import { projectStanding } from './project-standing.ts';
import { requireNoOther } from './require-no-other.ts';

type Linked = Project['patents'][number];

export async function readProjects(database: Database, today: string): Promise<Projects> {
  const [entries, patents] = [await allEntries(database, PROJECTS), await patentsOfProjects(database)];
  return { today, projects: entries.map((entry) => projectOf(entry, { today, patents })) };
}

/** @throws DomainError `platform/not-found` */
export async function readProject(database: Database, entryKey: string, today: string): Promise<Project> {
  const [entry, patents] = [await oneEntry(database, PROJECTS, entryKey), await patentsOfProjects(database)];
  return projectOf(entry, { today, patents });
}

/** @returns its key @throws DomainError `research/not-yet`, `research/event-before`, `research/project-there`, `platform/not-found` */
export async function addProject(database: Database, content: ProjectContent, today: string): Promise<string> {
  requirePossible(content, today);
  await requirePeople(database, content.people);
  return database.transaction().execute(async (transaction) => {
    await requireNoOther(transaction, content, null);
    return addEntry(transaction, PROJECTS, { content, today });
  });
}

interface Changed extends ChangedProject {
  readonly entryKey: string;
  readonly revision: number;
}

/** @throws DomainError as {@link addProject} and `changeEntry` */
export async function changeProject(database: Database, changed: Changed, today: string): Promise<void> {
  requirePossible(changed.content, today);
  await requirePeople(database, changed.content.people);
  await database.transaction().execute(async (transaction) => {
    if (!changed.inError) await requireNoOther(transaction, changed.content, changed.entryKey);
    await changeEntry(transaction, PROJECTS, { ...changed, today });
  });
}

/** What is said to have happened has happened, after the project began; an extension moves the end on. */
function requirePossible({ from, to, events, spending }: ProjectContent, today: string): void {
  for (const { on } of [...events, ...spending]) {
    if (on > today) throw new DomainError('research/not-yet', { on });
    if (on < from) throw new DomainError('research/event-before', { on, from });
  }
  const back = events.find(({ until }) => until !== null && until <= to);
  if (back) throw new DomainError('research/extension-back', { until: back.until ?? '', to });
}

function projectOf(
  entry: Entry<ProjectContent>,
  { today, patents }: { readonly today: string; readonly patents: ReadonlyMap<string, readonly Linked[]> },
): Project {
  const { content, entryKey } = entry;
  return {
    ...{ ...entry, standing: projectStanding(content, today), sheet: budgetSheet(content) },
    ...{ due: projectDues(content, today), patents: patents.get(entryKey) ?? [] },
  };
}

/** Patents that say they came of a project. */
async function patentsOfProjects(database: Database): Promise<ReadonlyMap<string, readonly Linked[]>> {
  const { rows } = await sql<Linked & { readonly projectKey: string }>`
    select p.project as "projectKey", patent_key::text as "patentKey", content -> 'title' as title, content ->> 'number' as number
    from research_patent, jsonb_array_elements_text(content -> 'projectKeys') as p (project)
    where not in_error order by patent_key`.execute(database);
  const found = new Map<string, Linked[]>();
  for (const { projectKey, ...patent } of rows) found.set(projectKey, [...(found.get(projectKey) ?? []), patent]);
  return found;
}
