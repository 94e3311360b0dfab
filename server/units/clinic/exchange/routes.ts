import { DomainError } from '@isocenter/messages';
import { z } from 'zod';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { recordEvent } from '../../../platform/record/record-event.ts';
import type { ClinicParts } from '../clinic-routes.ts';
import { readCompletion } from '../completion/completion-store.ts';
import { courseBundle } from './course-bundle.ts';

const FHIR_JSON = 'application/fhir+json; charset=utf-8';

/** A course for another system. Who took it along is in the record. */
export function exchangeRoutes(server: HttpServer, { database, now }: ClinicParts): void {
  server.get(
    '/api/clinic/courses/:courseKey/fhir',
    {
      config: { requires: 'patient.read', answers: FHIR_JSON },
      schema: { params: z.object({ courseKey: z.string() }) },
    },
    async ({ params: { courseKey } }, reply) => {
      const { sources, ...completion } = await readCompletion(database, courseKey, now());
      if (completion.record.firstDay === null) throw new DomainError('clinic/nothing-treated');
      const bundle = courseBundle({ completion, sources }, now());
      const { patientKey } = sources.course;
      const read = { stream: 'access', unit: 'clinic', entity: 'course', action: 'export' } as const;
      await recordEvent(database, { ...read, entityKey: courseKey, patientKey, detail: { as: 'fhir' } });
      return reply
        .type(FHIR_JSON)
        .header('content-disposition', `attachment; filename="course-${courseKey}.fhir.json"`)
        .send(JSON.stringify(bundle));
    },
  );
}
