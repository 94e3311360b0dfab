import { z } from 'zod';
import { nameIn } from '../../../platform/forms/file-name.ts';
import type { FormFiles } from '../../../platform/forms/form-files.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import type { JobKind } from '../../../platform/jobs/job-kind.ts';
import type { ResearchParts } from '../research-routes.ts';
import { WorkImport, WorkImports } from './contract.ts';
import { askImport, type ImportAsked, listImports, readImport } from './import-store.ts';

const read = { requires: 'register.read' } as const;
const write = { requires: 'register.write' } as const;

interface ImportParts {
  readonly files: FormFiles;
  readonly imports: JobKind<ImportAsked>;
}

/** Files of literature: see `contract.ts`. */
export function workImportRoutes(
  server: HttpServer,
  { database, files, imports }: Pick<ResearchParts, 'database'> & ImportParts,
): void {
  server.get('/api/research/work-imports', { config: read, schema: { response: { 200: WorkImports } } }, async () =>
    listImports(database),
  );

  server.get(
    '/api/research/work-imports/:importKey',
    { config: read, schema: { params: z.object({ importKey: z.string() }), response: { 200: WorkImport } } },
    async ({ params: { importKey } }) => readImport(database, importKey),
  );

  void server.register(async (scope) => {
    // Bytes of any type stay a stream: they go to disk as they come.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.post<{ Body: AsyncIterable<Uint8Array> | undefined }>(
      '/api/research/work-imports',
      {
        config: { ...write, takes: 'application/octet-stream' },
        schema: { response: { 202: WorkImport } },
        bodyLimit: Number.MAX_SAFE_INTEGER, // the store says how large; counted as it comes
      },
      async (request, reply) => {
        const asked = { name: nameIn(request.headers['x-file-name']), source: request.body ?? none() };
        const importKey = await askImport({ files, job: imports }, asked);
        return reply.status(202).send(await readImport(database, importKey));
      },
    );
  });
}

async function* none(): AsyncGenerator<Uint8Array> {}
