import type {
  FollowUp,
  FollowUpList,
  FollowUpScheme,
  NewPlace,
  PatientFollowUp,
  RecurrencePlace,
  Survival,
  SurvivalContent,
  Visit,
  VisitContent,
} from '../../../../server/units/clinic/follow-up/contract.ts';
import { api } from '../../../platform/api/api.ts';

const COURSE = '/api/clinic/courses/{courseKey}/follow-up';
const PATIENT = '/api/clinic/patients/{patientKey}';

export function fetchFollowUp(courseKey: string, signal: AbortSignal): Promise<FollowUp> {
  return api.get(COURSE, { path: { courseKey }, signal });
}

export function fetchFollowUpList(within: number, signal: AbortSignal): Promise<FollowUpList> {
  return api.get('/api/clinic/follow-up', { query: { within }, signal });
}

export function fetchPatientFollowUp(patientKey: string, signal: AbortSignal): Promise<PatientFollowUp> {
  return api.get(`${PATIENT}/follow-up`, { path: { patientKey }, signal });
}

export function writeScheme(courseKey: string, scheme: FollowUpScheme, revision: number): Promise<FollowUp> {
  return api.put(`${COURSE}/scheme`, { path: { courseKey }, json: scheme, revision });
}

export function addVisit(courseKey: string, content: VisitContent): Promise<FollowUp> {
  return api.post(`${COURSE}/visits`, { path: { courseKey }, json: content });
}

export function changeVisit(
  courseKey: string,
  { visitKey, revision }: Visit,
  change: { readonly content: VisitContent; readonly inError: boolean },
): Promise<FollowUp> {
  return api.put(`${COURSE}/visits/{visitKey}`, { path: { courseKey, visitKey }, json: change, revision });
}

export function addPlace(courseKey: string, visitKey: string, place: NewPlace): Promise<FollowUp> {
  return api.post(`${COURSE}/visits/{visitKey}/places`, { path: { courseKey, visitKey }, json: place });
}

export function strikePlace(courseKey: string, { placeKey, revision, inError }: RecurrencePlace): Promise<FollowUp> {
  return api.put(`${COURSE}/places/{placeKey}`, {
    ...{ path: { courseKey, placeKey }, json: { inError: !inError }, revision },
  });
}

export function addSurvival(patientKey: string, content: SurvivalContent): Promise<Survival> {
  return api.post(`${PATIENT}/survival`, { path: { patientKey }, json: content });
}

export function changeSurvival(
  { patientKey, survivalKey, revision }: Survival['entries'][number],
  change: { readonly content: SurvivalContent; readonly inError: boolean },
): Promise<Survival> {
  return api.put(`${PATIENT}/survival/{survivalKey}`, { path: { patientKey, survivalKey }, json: change, revision });
}
