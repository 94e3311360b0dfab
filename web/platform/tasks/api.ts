import type {
  ColleagueInRoles,
  GivenTask,
  TaskCount,
  TaskRow,
  WhoseTasks,
} from '../../../server/platform/tasks/contract.ts';
import { requestJson, requestNothing } from '../api/request.ts';

const ROOT = '/api/platform/tasks';

export interface AskedTasks {
  readonly whose: WhoseTasks;
  readonly state: 'open' | 'settled';
}

export function fetchTasks({ whose, state }: AskedTasks, signal?: AbortSignal): Promise<readonly TaskRow[]> {
  return requestJson(`${ROOT}?whose=${whose}&state=${state}`, { signal });
}

export function fetchTaskCount(signal?: AbortSignal): Promise<TaskCount> {
  return requestJson(`${ROOT}/count`, { signal });
}

export function fetchColleagues(signal?: AbortSignal): Promise<readonly ColleagueInRoles[]> {
  return requestJson(`${ROOT}/colleagues`, { signal });
}

export function giveTask(task: GivenTask): Promise<{ readonly taskKey: string }> {
  return requestJson(ROOT, { method: 'POST', json: task });
}

export function finishTask(taskKey: string): Promise<void> {
  return requestNothing(`${ROOT}/${taskKey}/done`, { method: 'POST' });
}

export function cancelTask(taskKey: string, reason: string): Promise<void> {
  return requestNothing(`${ROOT}/${taskKey}/cancel`, { method: 'POST', json: { reason } });
}

export function handTaskOver(
  taskKey: string,
  to: { readonly personKey: string; readonly reason: string | null },
): Promise<void> {
  return requestNothing(`${ROOT}/${taskKey}/hand-over`, { method: 'POST', json: to });
}
