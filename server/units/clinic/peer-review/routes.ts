import { z } from 'zod';
import { personAsking } from '../../../platform/access/person-asking.ts';
import { inSession } from '../../../platform/access/signed-in.ts';
import { askedRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { asSigner, signatureAsked } from '../../../platform/signatures/sign.ts';
import type { PlanParts } from '../prescription/plan-parts.ts';
import {
  CoursePeerReviews,
  NewPin,
  PEER_REVIEW,
  PinAnswer,
  PinEdit,
  ReviewOpened,
  ReviewOutcome,
  ReviewReopened,
} from './contract.ts';
import { endReview, reopenReview } from './end-review.ts';
import { openReview } from './open-review.ts';
import { addPin, answerPin, editPin, resolvePin, type Saying } from './pin-store.ts';
import { peerReviewsOf } from './review-store.ts';

const COURSE = '/api/clinic/courses/:courseKey/peer-reviews';
const REVIEW = '/api/clinic/peer-reviews/:reviewKey';
const ofReview = z.object({ reviewKey: z.string() });
const ofPin = ofReview.extend({ pinKey: z.string() });
const ofCourse = z.object({ courseKey: z.string() });
const OK = { 200: CoursePeerReviews };
const ADDED = { 201: CoursePeerReviews };
const write = { requires: 'peer-review.write' } as const;

/** Peer review of the contours and the plan of a course: see `contract.ts`. */
export function peerReviewRoutes(server: HttpServer, parts: PlanParts): void {
  const { database, now } = parts;

  server.get(
    COURSE,
    { config: { requires: 'patient.read' }, schema: { params: ofCourse, response: OK } },
    async (request) => peerReviewsOf(database, request.params.courseKey),
  );

  server.post(
    COURSE,
    { config: write, schema: { params: ofCourse, body: ReviewOpened, response: ADDED } },
    async (request, reply) => {
      const { courseKey } = request.params;
      const { personKey } = personAsking(request);
      await openReview(parts, courseKey, { ...request.body, personKey, at: now() });
      return reply.status(201).send(await peerReviewsOf(database, courseKey));
    },
  );

  server.post(
    `${REVIEW}/signatures`,
    {
      config: { requires: 'peer-review.sign', ifMatch: true },
      schema: {
        params: ofReview,
        body: signatureAsked.extend({ ...ReviewOutcome.shape, meaning: z.literal('reviewer') }),
        response: OK,
      },
    },
    async (request) => {
      const { reviewKey } = request.params;
      const { meaning, outcome, words } = request.body;
      const asked = { reviewKey, revision: askedRevision(request), meaning, outcome, words };
      const thing = { entity: PEER_REVIEW, entityKey: reviewKey, asked: request.body };
      const courseKey = await asSigner(database, request, thing, () =>
        endReview(parts, { ...asked, me: inSession(request).actor }),
      );
      return peerReviewsOf(database, courseKey);
    },
  );

  server.put(
    `${REVIEW}/reopened`,
    { config: { ...write, ifMatch: true }, schema: { params: ofReview, body: ReviewReopened, response: OK } },
    async (request) => {
      const asked = { ...request.params, ...request.body, revision: askedRevision(request) };
      return peerReviewsOf(database, await reopenReview(database, asked, saying(request, now())));
    },
  );

  pinRoutes(server, parts);
}

function pinRoutes(server: HttpServer, { database, now }: PlanParts): void {
  server.post(
    `${REVIEW}/pins`,
    { config: write, schema: { params: ofReview, body: NewPin, response: ADDED } },
    async (request, reply) => {
      const courseKey = await addPin(database, request.params.reviewKey, request.body, saying(request, now()));
      return reply.status(201).send(await peerReviewsOf(database, courseKey));
    },
  );

  server.put(
    `${REVIEW}/pins/:pinKey`,
    { config: { ...write, ifMatch: true }, schema: { params: ofPin, body: PinEdit, response: OK } },
    async (request) => {
      const said = { ...request.params, ...request.body, revision: askedRevision(request) };
      return peerReviewsOf(database, await editPin(database, said, saying(request, now())));
    },
  );

  server.post(
    `${REVIEW}/pins/:pinKey/answers`,
    { config: write, schema: { params: ofPin, body: PinAnswer, response: ADDED } },
    async (request, reply) => {
      const said = { ...request.params, ...request.body };
      return reply
        .status(201)
        .send(await peerReviewsOf(database, await answerPin(database, said, saying(request, now()))));
    },
  );

  server.post(
    `${REVIEW}/pins/:pinKey/resolution`,
    { config: write, schema: { params: ofPin, body: PinAnswer, response: ADDED } },
    async (request, reply) => {
      const said = { ...request.params, ...request.body };
      const courseKey = await resolvePin(database, said, saying(request, now()));
      return reply.status(201).send(await peerReviewsOf(database, courseKey));
    },
  );
}

const saying = (request: Parameters<typeof personAsking>[0], at: Date): Saying => ({
  ...{ personKey: personAsking(request).personKey, at },
});
