import { z } from 'zod';
import { nameIn } from '../../../platform/forms/file-name.ts';
import type { FormFiles } from '../../../platform/forms/form-files.ts';
import { ANY_TYPE } from '../../../platform/http/answers.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { departmentDay } from '../../clinic/index.ts';
import type { ResearchParts } from '../research-routes.ts';
import { FileStruckOut, Recognition } from './contract.ts';
import { addEvidence, openEvidence, strikeOutEvidence } from './evidence-store.ts';
import { readRecognition } from './recognition-store.ts';

const FILES = '/api/research/recognitions/:entryKey/files';
const params = z.object({ entryKey: z.string() });
const ofFile = params.extend({ fileKey: z.string() });

/** Certificates and notices as files: kept with their hash, and shown again as they came. */
export function evidenceRoutes(server: HttpServer, parts: ResearchParts & { readonly files: FormFiles }): void {
  const { database, now } = parts;
  const told = async (entryKey: string) => readRecognition(database, entryKey, await departmentDay(database, now()));
  void server.register(async (scope) => {
    // Bytes of any type stay a stream: they go to disk as they come.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.post<{ Params: z.infer<typeof params>; Body: AsyncIterable<Uint8Array> | undefined }>(
      FILES,
      {
        config: { requires: 'register.write', takes: 'application/octet-stream' },
        schema: { params, response: { 201: Recognition } },
        bodyLimit: Number.MAX_SAFE_INTEGER, // the store says how large; counted as it comes
      },
      async (request, reply) => {
        const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
        const asked = { type, name: nameIn(request.headers['x-file-name']), source: request.body ?? none() };
        await addEvidence(parts, request.params.entryKey, asked);
        return reply.status(201).send(await told(request.params.entryKey));
      },
    );
  });

  server.put(
    `${FILES}/:fileKey/struck-out`,
    {
      config: { requires: 'register.write' },
      schema: { params: ofFile, body: FileStruckOut, response: { 200: Recognition } },
    },
    async ({ params: asked, body: { reason } }) => {
      await strikeOutEvidence(database, asked, { reason, at: now() });
      return told(asked.entryKey);
    },
  );

  server.get(
    `${FILES}/:fileKey`,
    { config: { requires: 'register.read', answers: ANY_TYPE }, schema: { params: ofFile } },
    async (request, reply) => {
      const { name, type, stream } = await openEvidence(parts, request.params);
      return reply
        .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
        .header('cache-control', 'no-store')
        .type(type)
        .send(stream);
    },
  );
}

async function* none(): AsyncGenerator<Uint8Array> {}
