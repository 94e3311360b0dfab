import type { JobList, JobRow } from '../../../server/platform/jobs/contract.ts';
import { requestJson } from '../api/request.ts';

export type { JobRow };

const ROOT = '/api/platform/jobs';

export interface AskedJobs {
  readonly whose: 'mine' | 'all';
}

export function fetchJobs({ whose }: AskedJobs, before: string | null, signal?: AbortSignal): Promise<JobList> {
  const place = before === null ? '' : `&before=${before}`;
  return requestJson(`${ROOT}?whose=${whose}${place}`, { signal });
}

export function fetchJob(jobKey: string, signal?: AbortSignal): Promise<JobRow> {
  return requestJson(`${ROOT}/${jobKey}`, { signal });
}

export function cancelJob(jobKey: string): Promise<JobRow> {
  return requestJson(`${ROOT}/${jobKey}/cancel`, { method: 'POST' });
}

export function retryJob(jobKey: string): Promise<JobRow> {
  return requestJson(`${ROOT}/${jobKey}/retry`, { method: 'POST' });
}

export function verifyRecord(): Promise<JobRow> {
  return requestJson('/api/platform/record/verification', { method: 'POST', json: { head: null } });
}
