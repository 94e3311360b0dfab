import { z } from 'zod';
import { ANY_TYPE } from '../http/answers.ts';
import type { HttpServer } from '../http/http-server.ts';
import { FileReference, ItemPath, Sha256 } from './contract.ts';
import { nameIn } from './file-name.ts';
import { addFile, openFile } from './file-store.ts';
import type { FormParts } from './filled-detail.ts';

const filledParams = z.object({ filledKey: z.string() });
const fileParams = z.object({ filledKey: z.string(), sha256: Sha256 });

/** Files that answer a question: kept with their hash, and handed out again as they came. */
export function fileRoutes(server: HttpServer, parts: FormParts, today: () => string): void {
  void server.register(async (scope) => {
    // Bytes of any type stay a stream: they go to disk as they come.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.post<{
      Params: { filledKey: string };
      Querystring: { path: string };
      Body: AsyncIterable<Uint8Array> | undefined;
    }>(
      '/api/platform/filled-forms/:filledKey/files',
      {
        config: { requires: 'form.fill', takes: 'application/octet-stream' },
        schema: {
          params: filledParams,
          querystring: z.object({ path: ItemPath }),
          response: { 201: FileReference },
        },
        bodyLimit: Number.MAX_SAFE_INTEGER, // the question says how large; counted as it comes
      },
      async (request, reply) => {
        const { path } = request.query;
        const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() || OCTETS;
        const name = nameIn(request.headers['x-file-name']);
        const source = request.body ?? none();
        const asked = { path, name, type, source, today: today() };
        return reply.status(201).send(await addFile(parts, request.params.filledKey, asked));
      },
    );
  });

  server.get(
    '/api/platform/filled-forms/:filledKey/files/:sha256',
    { config: { requires: 'form.read', answers: ANY_TYPE }, schema: { params: fileParams } },
    async (request, reply) => {
      const { name, type, stream } = await openFile(parts, request.params.filledKey, request.params.sha256);
      return reply
        .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(name)}`)
        .header('cache-control', 'no-store')
        .type(type)
        .send(stream);
    },
  );
}

const OCTETS = 'application/octet-stream';

async function* none(): AsyncGenerator<Uint8Array> {}
