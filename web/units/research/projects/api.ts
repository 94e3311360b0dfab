import type {
  ChangedProject,
  Project,
  ProjectContent,
  Projects,
} from '../../../../server/units/research/projects/contract.ts';
import type { ProjectWorks, WorkProject } from '../../../../server/units/research/projects/project-works-contract.ts';
import { addressOf, api } from '../../../platform/api/api.ts';

export function fetchProjects(signal?: AbortSignal): Promise<Projects> {
  return api.get('/api/research/projects', { signal });
}

export function fetchProject(entryKey: string, signal?: AbortSignal): Promise<Project> {
  return api.get('/api/research/projects/{entryKey}', { path: { entryKey }, signal });
}

export function addProject(content: ProjectContent): Promise<Project> {
  return api.post('/api/research/projects', { json: { content } });
}

type Version = Pick<Project, 'entryKey' | 'revision'>;

export function changeProject({ entryKey, revision }: Version, json: ChangedProject): Promise<Project> {
  return api.put('/api/research/projects/{entryKey}', { path: { entryKey }, json, revision });
}

export function publishProject({ entryKey, revision }: Version, isPublic: boolean): Promise<Project> {
  return api.put('/api/research/projects/{entryKey}/public', { path: { entryKey }, json: { isPublic }, revision });
}

/** Of a year, or, without one, of the whole project. */
export function reportAddress(entryKey: string, lang: 'en' | 'zh', year?: number): string {
  return addressOf('/api/research/projects/{entryKey}/report.pdf', {
    path: { entryKey },
    query: { lang, ...(year === undefined ? {} : { year }) },
  });
}

export function fetchProjectWorks(entryKey: string, signal?: AbortSignal): Promise<ProjectWorks> {
  return api.get('/api/research/projects/{entryKey}/works', { path: { entryKey }, signal });
}

/** Whether a work came of a project; null takes the word back. */
export function sayProjectWork(entryKey: string, workKey: string, isOf: boolean | null): Promise<ProjectWorks> {
  return api.put('/api/research/projects/{entryKey}/works/{workKey}', { path: { entryKey, workKey }, json: { isOf } });
}

export function fetchProjectsOfWork(workKey: string, signal?: AbortSignal): Promise<readonly WorkProject[]> {
  return api.get('/api/research/works/{workKey}/projects', { path: { workKey }, signal });
}
