import type { SignatureAsked } from '../../../../server/platform/signatures/contract.ts';
import type {
  Board,
  CarePath,
  CarePathDetail,
  CourseContent,
  CourseDetail,
  CourseLine,
  CourseSheet,
  NewCourse,
  PlanBasis,
  SheetWritten,
} from '../../../../server/units/clinic/course/contract.ts';
import { api } from '../../../platform/api/api.ts';

/** What pages of courses read; the server says this word when something of one changed. */
export const COURSES = 'courses';

const COURSE = '/api/clinic/courses/{courseKey}';

export function fetchBoard(signal: AbortSignal): Promise<Board> {
  return api.get('/api/clinic/board', { signal });
}

export function fetchCourse(courseKey: string, signal: AbortSignal): Promise<CourseDetail> {
  return api.get(COURSE, { path: { courseKey }, signal });
}

export function fetchCoursesOf(patientKey: string, signal: AbortSignal): Promise<readonly CourseLine[]> {
  return api.get('/api/clinic/patients/{patientKey}/courses', { path: { patientKey }, signal });
}

export function addCourse(course: NewCourse): Promise<CourseDetail> {
  return api.post('/api/clinic/courses', { json: course });
}

export function changeCourse({ courseKey, revision }: CourseLine, content: CourseContent): Promise<CourseDetail> {
  return api.put(COURSE, { path: { courseKey }, json: content, revision });
}

export function sayStep(courseKey: string, said: { step: string; at: string; reason: string }): Promise<CourseDetail> {
  return api.post(`${COURSE}/facts`, { path: { courseKey }, json: said });
}

export function sendBack(courseKey: string, back: { from: string; to: string; reason: string }): Promise<CourseDetail> {
  return api.post(`${COURSE}/back`, { path: { courseKey }, json: back });
}

export function reopenCourse(courseKey: string, reason: string): Promise<CourseDetail> {
  return api.post(`${COURSE}/reopen`, { path: { courseKey }, json: { reason } });
}

/** @param asked.revision of the sheet that is changed; 0 begins one */
export function writeSheet(
  courseKey: string,
  { step, content, revision }: { readonly step: string; readonly content: SheetWritten; readonly revision: number },
): Promise<CourseDetail> {
  return api.put(`${COURSE}/sheets/{step}`, { path: { courseKey, step }, json: content, revision });
}

export function fetchSignOffBasis(courseKey: string, signal: AbortSignal): Promise<readonly PlanBasis[]> {
  return api.get(`${COURSE}/sign-off-basis`, { path: { courseKey }, signal });
}

export function signSheet({ sheetKey, revision }: CourseSheet, asked: SignatureAsked): Promise<CourseDetail> {
  return api.post('/api/clinic/course-sheets/{sheetKey}/signatures', { path: { sheetKey }, json: asked, revision });
}

export function fetchCarePath(siteKey: string, signal: AbortSignal): Promise<CarePathDetail> {
  return api.get('/api/clinic/care-paths/{siteKey}', { path: { siteKey }, signal });
}

export function changeCarePath({ siteKey, revision }: CarePathDetail, path: CarePath): Promise<CarePathDetail> {
  return api.put('/api/clinic/care-paths/{siteKey}', { path: { siteKey }, json: path, revision });
}
