import { z } from 'zod';
import { inSession } from '../../../platform/access/signed-in.ts';
import { askedRevision, sayRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { asSigner, signatureAsked } from '../../../platform/signatures/sign.ts';
import type { ClinicParts } from '../clinic-routes.ts';
import { board } from './board.ts';
import { carePathOf, changeCarePath } from './care-path-store.ts';
import { changeCourse } from './change-course.ts';
import {
  Board,
  CarePath,
  CarePathDetail,
  COURSE_SHEET,
  CourseContent,
  CourseDetail,
  CourseLine,
  NewCourse,
  NewFact,
  Reopened,
  SentBack,
  SheetWritten,
  SignOffBasis,
  StepId,
} from './contract.ts';
import { courseDetail } from './course-detail.ts';
import { addCourse, coursesOf } from './course-store.ts';
import { reopenCourse, sayStep, sendBack } from './say-step.ts';
import { signSheet, writeSheet } from './sheet-store.ts';
import { signOffBasis } from './sign-off-basis.ts';

const ROOT = '/api/clinic';
const read = { requires: 'patient.read' } as const;
const write = { requires: 'course.write' } as const;
const ofCourse = z.object({ courseKey: z.string() });
const ofSite = z.object({ siteKey: z.string() });

/** Courses of patients and the care path of a site: see `contract.ts`. */
export function courseRoutes(server: HttpServer, { database, now }: ClinicParts): void {
  server.get(
    `${ROOT}/patients/:patientKey/courses`,
    {
      config: read,
      schema: { params: z.object({ patientKey: z.string() }), response: { 200: z.array(CourseLine) } },
    },
    async (request) => coursesOf(database, request.params.patientKey),
  );

  server.get(`${ROOT}/board`, { config: read, schema: { response: { 200: Board } } }, async () =>
    board(database, now()),
  );

  server.post(
    `${ROOT}/courses`,
    { config: write, schema: { body: NewCourse, response: { 201: CourseDetail } } },
    async (request, reply) => {
      const detail = await courseDetail(database, await addCourse(database, request.body), now());
      sayRevision(reply, detail.course.revision);
      return reply.status(201).send(detail);
    },
  );

  server.get(
    `${ROOT}/courses/:courseKey`,
    { config: read, schema: { params: ofCourse, response: { 200: CourseDetail } } },
    async (request, reply) => {
      const detail = await courseDetail(database, request.params.courseKey, now());
      sayRevision(reply, detail.course.revision);
      return detail;
    },
  );

  server.put(
    `${ROOT}/courses/:courseKey`,
    {
      config: { ...write, ifMatch: true },
      schema: { params: ofCourse, body: CourseContent, response: { 200: CourseDetail } },
    },
    async (request, reply) => {
      const { courseKey } = request.params;
      await changeCourse(database, courseKey, { content: request.body, revision: askedRevision(request) });
      const detail = await courseDetail(database, courseKey, now());
      sayRevision(reply, detail.course.revision);
      return detail;
    },
  );

  stepRoutes(server, { database, now });
  carePathRoutes(server, { database, now });
}

/** What happens to a course: said by whoever does it, or signed on the step's sheet. */
function stepRoutes(server: HttpServer, { database, now }: ClinicParts): void {
  server.post(
    `${ROOT}/courses/:courseKey/facts`,
    { config: write, schema: { params: ofCourse, body: NewFact, response: { 201: CourseDetail } } },
    async (request, reply) => {
      const { courseKey } = request.params;
      const said = { ...request.body, at: new Date(request.body.at), me: inSession(request).actor, now: now() };
      await sayStep(database, courseKey, said);
      return reply.status(201).send(await courseDetail(database, courseKey, now()));
    },
  );

  server.post(
    `${ROOT}/courses/:courseKey/back`,
    { config: write, schema: { params: ofCourse, body: SentBack, response: { 201: CourseDetail } } },
    async (request, reply) => {
      const { courseKey } = request.params;
      await sendBack(database, courseKey, { ...request.body, me: inSession(request).actor, now: now() });
      return reply.status(201).send(await courseDetail(database, courseKey, now()));
    },
  );

  server.post(
    `${ROOT}/courses/:courseKey/reopen`,
    { config: write, schema: { params: ofCourse, body: Reopened, response: { 201: CourseDetail } } },
    async (request, reply) => {
      const { courseKey } = request.params;
      await reopenCourse(database, courseKey, { ...request.body, me: inSession(request).actor, now: now() });
      return reply.status(201).send(await courseDetail(database, courseKey, now()));
    },
  );

  server.put(
    `${ROOT}/courses/:courseKey/sheets/:step`,
    {
      config: { ...write, ifMatch: true },
      schema: {
        params: z.object({ courseKey: z.string(), step: StepId }),
        body: SheetWritten,
        response: { 200: CourseDetail },
      },
    },
    async (request) => {
      const { courseKey, step } = request.params;
      await writeSheet(database, { courseKey, step, content: request.body, revision: askedRevision(request) });
      return courseDetail(database, courseKey, now());
    },
  );

  server.get(
    `${ROOT}/courses/:courseKey/sign-off-basis`,
    { config: read, schema: { params: ofCourse, response: { 200: SignOffBasis } } },
    async (request) => {
      const { course } = await courseDetail(database, request.params.courseKey, now());
      return signOffBasis(database, course.courseKey);
    },
  );

  server.post(
    `${ROOT}/course-sheets/:sheetKey/signatures`,
    {
      config: { ...write, ifMatch: true },
      schema: { params: z.object({ sheetKey: z.string() }), body: signatureAsked, response: { 200: CourseDetail } },
    },
    async (request) => {
      const { sheetKey } = request.params;
      const asked = { sheetKey, revision: askedRevision(request), meaning: request.body.meaning };
      const thing = { entity: COURSE_SHEET, entityKey: sheetKey, asked: request.body };
      const courseKey = await asSigner(database, request, thing, () =>
        signSheet(database, { ...asked, me: inSession(request).actor, now: now() }),
      );
      return courseDetail(database, courseKey, now());
    },
  );
}

function carePathRoutes(server: HttpServer, { database }: ClinicParts): void {
  server.get(
    `${ROOT}/care-paths/:siteKey`,
    { config: read, schema: { params: ofSite, response: { 200: CarePathDetail } } },
    async (request, reply) => {
      const detail = await carePathOf(database, request.params.siteKey);
      sayRevision(reply, detail.revision);
      return detail;
    },
  );

  server.put(
    `${ROOT}/care-paths/:siteKey`,
    {
      config: { requires: 'care-path.write', ifMatch: true },
      schema: { params: ofSite, body: CarePath, response: { 200: CarePathDetail } },
    },
    async (request, reply) => {
      const changed = { path: request.body, revision: askedRevision(request) };
      const detail = await changeCarePath(database, request.params.siteKey, changed);
      sayRevision(reply, detail.revision);
      return detail;
    },
  );
}
