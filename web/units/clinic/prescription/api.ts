import type {
  ApprovalAsked,
  CoursePrescription,
  PlanApproval,
  PrescriptionVersion,
} from '../../../../server/units/clinic/prescription/contract.ts';
import type { StructuredPrescription } from '../../../../server/units/physics/plan-check/contract.ts';
import { api } from '../../../platform/api/api.ts';
import type { SignatureAsked } from '../../../platform/signatures/api.ts';

const PRESCRIPTION = '/api/clinic/courses/{courseKey}/prescription';

export function fetchPrescription(courseKey: string, signal: AbortSignal) {
  return api.get(PRESCRIPTION, { path: { courseKey }, signal });
}

export function writePrescription(
  content: StructuredPrescription,
  { courseKey, revision }: Pick<CoursePrescription, 'courseKey' | 'revision'>,
) {
  return api.put(PRESCRIPTION, { path: { courseKey }, json: content, revision });
}

export function signPrescription(
  { prescriptionKey, revision }: Pick<PrescriptionVersion, 'prescriptionKey' | 'revision'>,
  asked: SignatureAsked,
) {
  return api.post('/api/clinic/prescriptions/{prescriptionKey}/signatures', {
    path: { prescriptionKey },
    json: asked,
    revision,
  });
}

export function fetchGoalSets(signal: AbortSignal) {
  return api.get('/api/physics/goal-sets', { signal });
}

export function fetchGoalSet(id: string) {
  return api.get('/api/physics/goal-sets/{id}', { path: { id } });
}

export function fetchPlans(courseKey: string, signal: AbortSignal) {
  return api.get('/api/clinic/courses/{courseKey}/plans', { path: { courseKey }, signal });
}

export function checkPlan(
  { courseKey, caseKey }: { readonly courseKey: string; readonly caseKey: string },
  phases: readonly number[],
  signal: AbortSignal,
) {
  return api.post('/api/clinic/courses/{courseKey}/plans/{caseKey}/check', {
    path: { courseKey, caseKey },
    json: { phases },
    signal,
  });
}

const APPROVALS = '/api/clinic/courses/{courseKey}/approvals';

export function fetchApprovals(courseKey: string, signal: AbortSignal) {
  return api.get(APPROVALS, { path: { courseKey }, signal });
}

export function proposePlan(courseKey: string, asked: ApprovalAsked) {
  return api.post(APPROVALS, { path: { courseKey }, json: asked });
}

export function fetchDoseDifference(approvalKey: string, signal: AbortSignal) {
  return api.get('/api/clinic/plan-approvals/{approvalKey}/dose-difference', { path: { approvalKey }, signal });
}

export function signApproval(
  { approvalKey, revision }: Pick<PlanApproval, 'approvalKey' | 'revision'>,
  asked: SignatureAsked,
) {
  return api.post('/api/clinic/plan-approvals/{approvalKey}/signatures', {
    path: { approvalKey },
    json: asked,
    revision,
  });
}
