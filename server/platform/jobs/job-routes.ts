import { z } from 'zod';
import type { Database } from '../database/database.ts';
import type { HttpServer } from '../http/http-server.ts';
import { JobList, JobRow } from './contract.ts';
import { cancelJob, listJobs, oneJob, retryJob } from './job-store.ts';

const ROOT = '/api/platform/jobs';
const config = { requires: 'signed in' } as const; // row-level security shows what may be seen
const params = z.object({ jobKey: z.string() });
const listed = z.object({
  whose: z.enum(['mine', 'all']).default('all'),
  state: z.enum(['open', 'over', 'any']).default('any'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  before: z
    .string()
    .regex(/^\d{1,15}$/)
    .optional(),
});

/** What the page of jobs asks: see `contract.ts`. Units start jobs by routes of their own. */
export function jobRoutes(server: HttpServer, { database }: { readonly database: Database }): void {
  server.get(ROOT, { config, schema: { querystring: listed, response: { 200: JobList } } }, async (request) => {
    const { before, ...asked } = request.query;
    return listJobs(database, { ...asked, ...(before === undefined ? {} : { before }) });
  });
  server.get(`${ROOT}/:jobKey`, { config, schema: { params, response: { 200: JobRow } } }, async (request) =>
    oneJob(database, request.params.jobKey),
  );
  server.post(`${ROOT}/:jobKey/cancel`, { config, schema: { params, response: { 200: JobRow } } }, async (request) =>
    cancelJob(database, request.params.jobKey),
  );
  server.post(`${ROOT}/:jobKey/retry`, { config, schema: { params, response: { 200: JobRow } } }, async (request) =>
    retryJob(database, request.params.jobKey),
  );
}
