import type { Database } from '../database/database.ts';
import type { HttpServer } from '../http/http-server.ts';
import { JobRow } from '../jobs/contract.ts';
import { oneJob } from '../jobs/job-store.ts';
import { startJob } from '../jobs/start-job.ts';
import { askedVerification, type Verification } from './verify-job.ts';

/** Has the record proved; what is found stands in the job. */
export function verificationRoutes(
  server: HttpServer,
  { database, verification }: { readonly database: Database; readonly verification: Verification },
): void {
  server.post(
    '/api/platform/record/verification',
    { config: { requires: 'record.verify' }, schema: { body: askedVerification, response: { 202: JobRow } } },
    async (request, reply) => {
      const jobKey = await startJob(database, verification, request.body);
      void reply.status(202);
      return oneJob(database, jobKey);
    },
  );
}
