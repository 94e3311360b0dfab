import { z } from 'zod';
import { askedRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { asSigner, signatureAsked } from '../../../platform/signatures/sign.ts';
import type { ClinicParts } from '../clinic-routes.ts';
import {
  COMPENSATION,
  CompensationChoice,
  CourseSchedule,
  GapAsk,
  GapEffect,
  PlacementAsk,
  PlacementKept,
  PlacementProposal,
  Undo,
} from './contract.ts';
import { courseSchedule } from './course-schedule.ts';
import { decideCompensation, gapEffect } from './gap-store.ts';
import { keepPlacement, proposePlacement, undoPlacement } from './placement-store.ts';
import { signCompensation } from './sign-compensation.ts';

const COURSE = '/api/clinic/courses/:courseKey';
const params = z.object({ courseKey: z.string() });
const read = { requires: 'patient.read' } as const;
const write = { requires: 'schedule.write' } as const;
const decide = { requires: 'compensation.decide' } as const;

/** The fractions of a course: placed in one go, taken back, and what a gap does. */
export function courseScheduleRoutes(server: HttpServer, { database, now }: ClinicParts): void {
  server.get(
    `${COURSE}/schedule`,
    { config: read, schema: { params, response: { 200: CourseSchedule } } },
    async (request) => courseSchedule(database, request.params.courseKey),
  );
  server.post(
    `${COURSE}/placements/proposal`,
    { config: write, schema: { params, body: PlacementAsk, response: { 200: PlacementProposal } } },
    async (request) => proposePlacement(database, request.params.courseKey, request.body),
  );
  server.post(
    `${COURSE}/placements`,
    { config: write, schema: { params, body: PlacementKept, response: { 201: CourseSchedule } } },
    async (request, reply) => {
      await keepPlacement(database, request.params.courseKey, request.body);
      void reply.status(201);
      return courseSchedule(database, request.params.courseKey);
    },
  );
  server.post(
    '/api/clinic/schedule/placements/:placementKey/undo',
    {
      config: write,
      schema: { params: z.object({ placementKey: z.string() }), body: Undo, response: { 200: CourseSchedule } },
    },
    async (request) => {
      const { reason } = request.body;
      const courseKey = await undoPlacement(database, request.params.placementKey, { reason, at: now() });
      return courseSchedule(database, courseKey);
    },
  );
  server.post(
    `${COURSE}/gap`,
    { config: read, schema: { params, body: GapAsk, response: { 200: GapEffect } } },
    async (request) => gapEffect(database, request.params.courseKey, request.body),
  );
  server.post(
    `${COURSE}/compensations`,
    { config: decide, schema: { params, body: CompensationChoice, response: { 201: CourseSchedule } } },
    async (request, reply) => {
      await decideCompensation(database, request.params.courseKey, request.body);
      void reply.status(201);
      return courseSchedule(database, request.params.courseKey);
    },
  );
  server.post(
    '/api/clinic/compensations/:compensationKey/signatures',
    {
      config: { ...decide, ifMatch: true },
      schema: {
        params: z.object({ compensationKey: z.string() }),
        body: signatureAsked,
        response: { 200: CourseSchedule },
      },
    },
    async (request) => {
      const { compensationKey } = request.params;
      const asked = { compensationKey, revision: askedRevision(request), meaning: request.body.meaning };
      const thing = { entity: COMPENSATION, entityKey: compensationKey, asked: request.body };
      const courseKey = await asSigner(database, request, thing, () => signCompensation(database, asked));
      return courseSchedule(database, courseKey);
    },
  );
}
