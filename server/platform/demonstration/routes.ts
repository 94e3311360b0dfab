import { z } from 'zod';
import type { Access } from '../access/open-access.ts';
import { acting } from '../database/acting.ts';
import type { HttpServer } from '../http/http-server.ts';
import { DemonstrationProgress } from './contract.ts';
import { demonstrationProgress } from './demonstration-job.ts';

/** How far the demonstration is, for the page on which one chooses who one is; in an ordinary department nothing. */
export function demonstrationRoutes(server: HttpServer, { database, isDemonstration }: Access): void {
  server.get(
    '/api/platform/demonstration-progress',
    {
      config: { requires: 'anyone' },
      schema: { response: { 200: z.object({ progress: DemonstrationProgress }) } },
    },
    async () => {
      if (!isDemonstration) return { progress: null };
      const start = { kind: 'service', service: 'start', origin: 'demonstration' } as const;
      return { progress: await acting(start, () => demonstrationProgress(database)) };
    },
  );
}
