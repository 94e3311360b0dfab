import { LANGUAGES } from '@isocenter/messages';
import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { askedRevision, sayRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { recordEvent } from '../../../platform/record/record-event.ts';
import { asSigner, signatureAsked } from '../../../platform/signatures/sign.ts';
import type { ClinicParts } from '../clinic-routes.ts';
import { completionSheet } from './completion-sheet.ts';
import { notEnded, readCompletion, signCompletion, writeCompletion } from './completion-store.ts';
import { COMPLETION, Completion, CompletionWords, ShownSha256 } from './contract.ts';

const COURSE = '/api/clinic/courses/:courseKey';
const params = z.object({ courseKey: z.string() });
const OK = { 200: Completion };

/** The completion summary of a course: see `contract.ts`. */
export function completionRoutes(server: HttpServer, { database, now }: ClinicParts): void {
  const told = async (reply: FastifyReply, courseKey: string): Promise<Completion> => {
    const { sources: _, ...completion } = await readCompletion(database, courseKey, now());
    sayRevision(reply, completion.revision);
    return completion;
  };

  server.get(
    `${COURSE}/completion`,
    { config: { requires: 'patient.read' }, schema: { params, response: OK } },
    async (request, reply) => told(reply, request.params.courseKey),
  );

  server.put(
    `${COURSE}/completion`,
    {
      config: { requires: 'completion.write', ifMatch: true },
      schema: { params, body: CompletionWords, response: OK },
    },
    async (request, reply) => {
      const { courseKey } = request.params;
      const written = { words: request.body, revision: askedRevision(request), now: now() };
      await writeCompletion(database, courseKey, written);
      return told(reply, courseKey);
    },
  );

  server.post(
    '/api/clinic/completions/:completionKey/signatures',
    {
      config: { requires: 'completion.sign', ifMatch: true },
      schema: {
        params: z.object({ completionKey: z.string() }),
        body: signatureAsked.extend({ shownSha256: ShownSha256 }),
        response: OK,
      },
    },
    async (request, reply) => {
      const { completionKey } = request.params;
      const { meaning, shownSha256 } = request.body;
      const asked = { completionKey, revision: askedRevision(request), meaning, shownSha256, now: now() };
      const thing = { entity: COMPLETION, entityKey: completionKey, asked: request.body };
      return told(reply, await asSigner(database, request, thing, () => signCompletion(database, asked)));
    },
  );

  server.get(
    `${COURSE}/completion.pdf`,
    {
      config: { requires: 'patient.read', answers: 'application/pdf' },
      schema: { params, querystring: z.object({ lang: z.enum(LANGUAGES) }) },
    },
    async ({ params: { courseKey }, query: { lang } }, reply) => {
      const completion = await readCompletion(database, courseKey, now());
      if (completion.open) throw notEnded(completion.open);
      const { timeZone, course } = completion.sources;
      const pdf = await completionSheet(completion, { language: lang, timeZone, madeAt: now() });
      const read = { stream: 'access', unit: 'clinic', entity: COMPLETION, action: 'export' } as const;
      const entityKey = completion.completionKey ?? courseKey;
      await recordEvent(database, {
        ...read,
        entityKey,
        patientKey: course.patientKey,
        detail: { courseKey, as: 'pdf' },
      });
      return reply
        .type('application/pdf')
        .header('content-disposition', 'inline; filename="completion-summary.pdf"')
        .send(pdf);
    },
  );
}
