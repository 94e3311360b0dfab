import { z } from 'zod';
import { inSession } from '../../../platform/access/signed-in.ts';
import { askedRevision } from '../../../platform/http/asked-revision.ts';
import type { HttpServer } from '../../../platform/http/http-server.ts';
import { asSigner, signatureAsked } from '../../../platform/signatures/sign.ts';
import { DoseDifferenceOfPlans } from '../../physics/index.ts';
import { MachineLimits } from '../../physics/plan-check/contract.ts';
import { approvalsOf, proposePlan } from './approval-store.ts';
import {
  ApprovalAsked,
  CheckAsked,
  CourseApprovals,
  MachineLimitsRow,
  PLAN_APPROVAL,
  PlanBesidePrescription,
  PlanOfPatient,
} from './contract.ts';
import { doseDifferenceOf } from './dose-difference-of.ts';
import { machineLimitsOf, writeMachineLimits } from './machine-limits-store.ts';
import { planBesidePrescription, plansOfCourse } from './plan-beside-prescription.ts';
import type { PlanParts } from './plan-parts.ts';
import { signApproval } from './sign-approval.ts';

const ROOT = '/api/clinic';
const ofCourse = z.object({ courseKey: z.string() });
const ofSite = z.object({ siteKey: z.string() });
const read = { requires: 'patient.read' } as const;

/** Plans beside the prescription of a course, and their approval: see `contract.ts`. */
export function planRoutes(server: HttpServer, parts: PlanParts): void {
  const { database } = parts;

  server.get(
    `${ROOT}/courses/:courseKey/plans`,
    { config: read, schema: { params: ofCourse, response: { 200: z.array(PlanOfPatient) } } },
    async (request) => plansOfCourse(parts, request.params.courseKey),
  );

  server.post(
    `${ROOT}/courses/:courseKey/plans/:caseKey/check`,
    {
      config: read,
      schema: {
        params: ofCourse.extend({ caseKey: z.string() }),
        body: CheckAsked,
        response: { 200: PlanBesidePrescription },
      },
    },
    async (request) => {
      const { courseKey, caseKey } = request.params;
      return planBesidePrescription(parts, courseKey, { caseKey, phases: request.body.phases });
    },
  );

  server.get(
    `${ROOT}/courses/:courseKey/approvals`,
    { config: read, schema: { params: ofCourse, response: { 200: CourseApprovals } } },
    async (request) => approvalsOf(database, request.params.courseKey),
  );

  server.post(
    `${ROOT}/courses/:courseKey/approvals`,
    {
      config: { requires: 'plan.propose' },
      schema: { params: ofCourse, body: ApprovalAsked, response: { 201: CourseApprovals } },
    },
    async (request, reply) => {
      const { courseKey } = request.params;
      await proposePlan(parts, courseKey, request.body);
      return reply.status(201).send(await approvalsOf(database, courseKey));
    },
  );

  server.post(
    `${ROOT}/plan-approvals/:approvalKey/signatures`,
    {
      config: { requires: 'plan.approve', ifMatch: true },
      schema: {
        params: z.object({ approvalKey: z.string() }),
        body: signatureAsked,
        response: { 200: CourseApprovals },
      },
    },
    async (request) => {
      const { approvalKey } = request.params;
      const asked = { approvalKey, revision: askedRevision(request), meaning: request.body.meaning };
      const thing = { entity: PLAN_APPROVAL, entityKey: approvalKey, asked: request.body };
      const courseKey = await asSigner(database, request, thing, () =>
        signApproval(parts, { ...asked, me: inSession(request).actor }),
      );
      return approvalsOf(database, courseKey);
    },
  );

  server.get(
    `${ROOT}/plan-approvals/:approvalKey/dose-difference`,
    {
      config: read,
      schema: { params: z.object({ approvalKey: z.string() }), response: { 200: DoseDifferenceOfPlans } },
    },
    async (request) => doseDifferenceOf(parts, request.params.approvalKey),
  );

  machineRoutes(server, parts);
}

function machineRoutes(server: HttpServer, { database }: PlanParts): void {
  const rows = { 200: z.array(MachineLimitsRow) };

  server.get(
    `${ROOT}/sites/:siteKey/machine-limits`,
    { config: read, schema: { params: ofSite, response: rows } },
    async (request) => machineLimitsOf(database, request.params.siteKey),
  );

  server.put(
    `${ROOT}/sites/:siteKey/machine-limits`,
    {
      config: { requires: 'machine-limits.write', ifMatch: true },
      schema: { params: ofSite, body: MachineLimits, response: rows },
    },
    async (request) => {
      const { siteKey } = request.params;
      await writeMachineLimits(database, siteKey, { content: request.body, revision: askedRevision(request) });
      return machineLimitsOf(database, siteKey);
    },
  );
}
