import type { FastifyReply } from 'fastify';
import { z } from 'zod';
import { inSession } from '../../../platform/access/signed-in.ts';
import { askedRevision, sayRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { asSigner, signatureAsked } from '../../../platform/signatures/sign.ts';
import { StructuredPrescription } from '../../physics/plan-check/contract.ts';
import type { ClinicParts } from '../clinic-routes.ts';
import { CoursePrescription, PRESCRIPTION } from './contract.ts';
import { prescriptionOf, signPrescription, writePrescription } from './prescription-store.ts';

const ROOT = '/api/clinic';
const ofCourse = z.object({ courseKey: z.string() });
const NOW = { 200: CoursePrescription };

/** The prescription of a course: see `contract.ts`. */
export function prescriptionRoutes(server: HttpServer, { database, now }: ClinicParts): void {
  const told = async (reply: FastifyReply, courseKey: string): Promise<CoursePrescription> => {
    const prescription = await prescriptionOf(database, courseKey);
    sayRevision(reply, prescription.revision);
    return prescription;
  };

  server.get(
    `${ROOT}/courses/:courseKey/prescription`,
    { config: { requires: 'patient.read' }, schema: { params: ofCourse, response: NOW } },
    async (request, reply) => told(reply, request.params.courseKey),
  );

  server.put(
    `${ROOT}/courses/:courseKey/prescription`,
    {
      config: { requires: 'prescription.write', ifMatch: true },
      schema: { params: ofCourse, body: StructuredPrescription, response: NOW },
    },
    async (request, reply) => {
      const { courseKey } = request.params;
      await writePrescription(database, courseKey, { content: request.body, revision: askedRevision(request) });
      return told(reply, courseKey);
    },
  );

  server.post(
    `${ROOT}/prescriptions/:prescriptionKey/signatures`,
    {
      config: { requires: 'prescription.sign', ifMatch: true },
      schema: { params: z.object({ prescriptionKey: z.string() }), body: signatureAsked, response: NOW },
    },
    async (request, reply) => {
      const { prescriptionKey } = request.params;
      const asked = { prescriptionKey, revision: askedRevision(request), meaning: request.body.meaning };
      const thing = { entity: PRESCRIPTION, entityKey: prescriptionKey, asked: request.body };
      const courseKey = await asSigner(database, request, thing, () =>
        signPrescription(database, { ...asked, me: inSession(request).actor, now: now() }),
      );
      return told(reply, courseKey);
    },
  );
}
