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

export function fetchTasks({ whose, state }: AskedTasks, signal?: AbortSignal): Promise<readonly TaskRow[]> {
  return api.get('/api/platform/tasks', { query: { whose, state }, signal });
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

export function finishTask(taskKey: string): Promise<void> {
  return api.post('/api/platform/tasks/{taskKey}/done', { path: { taskKey } });
}

export function cancelTask(taskKey: string, reason: string): Promise<void> {
  return api.post('/api/platform/tasks/{taskKey}/cancel', { path: { taskKey }, json: { reason } });
}

export function handTaskOver(taskKey: string, to: TaskHandOver): Promise<void> {
  return api.post('/api/platform/tasks/{taskKey}/hand-over', { path: { taskKey }, json: to });
}
