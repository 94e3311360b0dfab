import { z } from 'zod';
import { inSession } from '../../../platform/access/signed-in.ts';
import { askedRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { asSigner, signatureAsked } from '../../../platform/signatures/sign.ts';
import type { ClinicParts } from '../clinic-routes.ts';
import { readCourse } from '../course/course-store.ts';
import { entriesOf } from '../patients/entry-store.ts';
import { REVIEW, ReviewContent, Reviews } from './contract.ts';
import { readReviews } from './read-reviews.ts';
import { refuseUnknownTerms } from './refuse-unknown-terms.ts';
import { addReview, changeReview, signReview } from './review-store.ts';

const COURSE = '/api/clinic/courses/:courseKey';
const params = z.object({ courseKey: z.string() });
const write = { requires: 'review.write' } as const;

/** Weekly reviews of a course: see `contract.ts`. */
export function reviewRoutes(server: HttpServer, { database }: Pick<ClinicParts, 'database'>): void {
  const told = async (courseKey: string): Promise<Reviews> => {
    const { diagnosisKey, patientKey, underWay } = await readCourse(database, courseKey);
    const diagnoses = diagnosisKey === null ? [] : await entriesOf(database, 'diagnoses', [Number(patientKey)]);
    const icd10 = diagnoses.find(({ entryKey }) => entryKey === diagnosisKey)?.content.icd10 ?? null;
    return readReviews(database, { courseKey, icd10, isOver: !underWay });
  };

  server.get(
    `${COURSE}/reviews`,
    { config: { requires: 'patient.read' }, schema: { params, response: { 200: Reviews } } },
    async (request) => told(request.params.courseKey),
  );

  server.post(
    `${COURSE}/reviews`,
    { config: write, schema: { params, body: ReviewContent, response: { 201: Reviews } } },
    async ({ params: { courseKey }, body }, reply) => {
      refuseUnknownTerms(body.events);
      await addReview(database, courseKey, body);
      return reply.status(201).send(await told(courseKey));
    },
  );

  server.put(
    `${COURSE}/reviews/:reviewKey`,
    {
      config: { ...write, ifMatch: true },
      schema: {
        params: params.extend({ reviewKey: z.string() }),
        body: z.object({ content: ReviewContent, inError: z.boolean() }),
        response: { 200: Reviews },
      },
    },
    async (request) => {
      refuseUnknownTerms(request.body.content.events);
      await changeReview(database, { ...request.params, ...request.body, revision: askedRevision(request) });
      return told(request.params.courseKey);
    },
  );

  server.post(
    '/api/clinic/reviews/:reviewKey/signatures',
    {
      config: { requires: 'review.sign', ifMatch: true },
      schema: {
        params: z.object({ reviewKey: z.string() }),
        body: signatureAsked,
        response: { 200: Reviews },
      },
    },
    async (request) => {
      const { reviewKey } = request.params;
      const asked = {
        reviewKey,
        revision: askedRevision(request),
        meaning: request.body.meaning,
        me: inSession(request).actor,
      };
      const thing = { entity: REVIEW, entityKey: reviewKey, asked: request.body };
      return told(await asSigner(database, request, thing, () => signReview(database, asked)));
    },
  );
}
