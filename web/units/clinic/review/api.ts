import type { MadePatientLink } from '../../../../server/platform/patient-links/contract.ts';
import type { PatientReports } from '../../../../server/units/clinic/patient-report/contract.ts';
import type { Review, ReviewContent, Reviews } from '../../../../server/units/clinic/review/contract.ts';
import { api } from '../../../platform/api/api.ts';
import type { SignatureAsked } from '../../../platform/signatures/api.ts';

const COURSE = '/api/clinic/courses/{courseKey}';

export function fetchReviews(courseKey: string, signal: AbortSignal): Promise<Reviews> {
  return api.get(`${COURSE}/reviews`, { path: { courseKey }, signal });
}

export function addReview(courseKey: string, content: ReviewContent): Promise<Reviews> {
  return api.post(`${COURSE}/reviews`, { path: { courseKey }, json: content });
}

export function strikeReview(courseKey: string, { reviewKey, revision, content, inError }: Review): Promise<Reviews> {
  return api.put(`${COURSE}/reviews/{reviewKey}`, {
    ...{ path: { courseKey, reviewKey }, json: { content, inError: !inError }, revision },
  });
}

export function correctReview(
  courseKey: string,
  { reviewKey, revision, inError }: Review,
  content: ReviewContent,
): Promise<Reviews> {
  return api.put(`${COURSE}/reviews/{reviewKey}`, {
    ...{ path: { courseKey, reviewKey }, json: { content, inError }, revision },
  });
}

export function signReview({ reviewKey, revision }: Review, asked: SignatureAsked): Promise<Reviews> {
  return api.post('/api/clinic/reviews/{reviewKey}/signatures', { path: { reviewKey }, json: asked, revision });
}

export function fetchPatientReports(courseKey: string, signal: AbortSignal): Promise<PatientReports> {
  return api.get(`${COURSE}/patient-reports`, { path: { courseKey }, signal });
}

export function makeReportLink(courseKey: string, days: number): Promise<MadePatientLink> {
  return api.post(`${COURSE}/report-links`, { path: { courseKey }, json: { days } });
}

export function revokeReportLink(courseKey: string, linkKey: string): Promise<void> {
  return api.delete(`${COURSE}/report-links/{linkKey}`, { path: { courseKey, linkKey } });
}
