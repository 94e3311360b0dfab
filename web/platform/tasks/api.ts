import type { Page } from '../../../server/platform/http/contract.ts';
import type {
  ColleagueInRoles,
  GivenTask,
  TaskCount,
  TaskHandOver,
  TaskRow,
  WhoseTasks,
} from '../../../server/platform/tasks/contract.ts';
import { api } from '../api/api.ts';

export interface AskedTasks {
  readonly whose: WhoseTasks;
  readonly state: 'open' | 'settled';
}

export function fetchTasks(
  { whose, state }: AskedTasks,
  after: string | null,
  signal?: AbortSignal,
): Promise<Page<TaskRow>> {
  return api.get('/api/platform/tasks', { query: { whose, state, ...(after === null ? {} : { after }) }, signal });
}

export function fetchTaskCount(signal?: AbortSignal): Promise<TaskCount> {
  return api.get('/api/platform/tasks/count', { signal });
}

export function fetchColleagues(signal?: AbortSignal): Promise<readonly ColleagueInRoles[]> {
  return api.get('/api/platform/tasks/colleagues', { signal });
}

export function giveTask(task: GivenTask): Promise<{ readonly taskKey: string }> {
  return api.post('/api/platform/tasks', { json: task });
}

/** A task as it was read: what is done with it is done with this version. */
export type ReadTask = Pick<TaskRow, 'taskKey' | 'version'>;

export function fetchTask(taskKey: string): Promise<TaskRow> {
  return api.get('/api/platform/tasks/{taskKey}', { path: { taskKey } });
}

export function finishTask({ taskKey, version }: ReadTask): Promise<void> {
  return api.post('/api/platform/tasks/{taskKey}/done', { path: { taskKey }, revision: version });
}

export function cancelTask({ taskKey, version }: ReadTask, reason: string): Promise<void> {
  return api.post('/api/platform/tasks/{taskKey}/cancel', { path: { taskKey }, json: { reason }, revision: version });
}

export function handTaskOver({ taskKey, version }: ReadTask, to: TaskHandOver): Promise<void> {
  return api.post('/api/platform/tasks/{taskKey}/hand-over', { path: { taskKey }, json: to, revision: version });
}
