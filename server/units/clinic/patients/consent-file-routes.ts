import { z } from 'zod';
import { nameIn } from '../../../platform/forms/file-name.ts';
import type { FormFiles } from '../../../platform/forms/form-files.ts';
import { ANY_TYPE } from '../../../platform/http/answers.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { recordEvent } from '../../../platform/record/record-event.ts';
import type { ClinicParts } from '../clinic-routes.ts';
import { addConsentFile, openConsentFile, strikeOutConsentFile } from './consent-file-store.ts';
import { FileStruckOut, PatientDetail } from './contract.ts';
import { patientDetail } from './patient-store.ts';

const FILES = '/api/clinic/patients/:patientKey/consents/:entryKey/files';
const params = z.object({ patientKey: z.string(), entryKey: z.string() });

/** Signed sheets of consents as files: kept with their hash, and shown again as they came. */
export function consentFileRoutes(
  server: HttpServer,
  { database, now, files }: Pick<ClinicParts, 'database' | 'now'> & { readonly files: FormFiles },
): void {
  void server.register(async (scope) => {
    // Bytes of any type stay a stream: they go to disk as they come.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
    scope.post<{ Params: z.infer<typeof params>; Body: AsyncIterable<Uint8Array> | undefined }>(
      FILES,
      {
        config: { requires: 'patient.write', takes: 'application/octet-stream' },
        schema: { params, response: { 201: PatientDetail } },
        bodyLimit: Number.MAX_SAFE_INTEGER, // the store says how large; counted as it comes
      },
      async (request, reply) => {
        const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
        const asked = { type, name: nameIn(request.headers['x-file-name']), source: request.body ?? none() };
        await addConsentFile({ database, files }, request.params, asked);
        return reply.status(201).send(await patientDetail(database, request.params.patientKey));
      },
    );
  });

  server.put(
    `${FILES}/:fileKey/struck-out`,
    {
      config: { requires: 'patient.write' },
      schema: { params: params.extend({ fileKey: z.string() }), body: FileStruckOut, response: { 200: PatientDetail } },
    },
    async ({ params: asked, body: { reason } }) => {
      await strikeOutConsentFile(database, asked, { reason, at: now() });
      return patientDetail(database, asked.patientKey);
    },
  );

  server.get(
    `${FILES}/:fileKey`,
    {
      config: { requires: 'patient.read', answers: ANY_TYPE },
      schema: { params: params.extend({ fileKey: z.string() }) },
    },
    async (request, reply) => {
      const { patientKey, entryKey } = request.params;
      const { name, type, stream } = await openConsentFile({ database, files }, request.params);
      const read = { stream: 'access', unit: 'clinic', entity: 'consent', action: 'export' } as const;
      await recordEvent(database, {
        ...read,
        entityKey: entryKey,
        patientKey,
        detail: { fileKey: request.params.fileKey },
      });
      return reply
        .header('content-disposition', `inline; filename*=UTF-8''${encodeURIComponent(name)}`)
        .header('cache-control', 'no-store')
        .type(type)
        .send(stream);
    },
  );
}

async function* none(): AsyncGenerator<Uint8Array> {}
