import type { JobList, JobRow } from '../../../server/platform/jobs/contract.ts';
import { api } from '../api/api.ts';

export type { JobRow };

export interface AskedJobs {
  readonly whose: 'mine' | 'all';
}

export function fetchJobs({ whose }: AskedJobs, before: string | null, signal?: AbortSignal): Promise<JobList> {
  return api.get('/api/platform/jobs', { query: { whose, before: before ?? undefined }, signal });
}

export function fetchJob(jobKey: string, signal?: AbortSignal): Promise<JobRow> {
  return api.get('/api/platform/jobs/{jobKey}', { path: { jobKey }, signal });
}

export function cancelJob(jobKey: string): Promise<JobRow> {
  return api.post('/api/platform/jobs/{jobKey}/cancel', { path: { jobKey } });
}

export function retryJob(jobKey: string): Promise<JobRow> {
  return api.post('/api/platform/jobs/{jobKey}/retry', { path: { jobKey } });
}

export function verifyRecord(): Promise<JobRow> {
  return api.post('/api/platform/record/verification', { json: { head: null } });
}
