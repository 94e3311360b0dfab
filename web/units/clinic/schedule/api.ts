import type {
  Appointment,
  AppointmentChange,
  AppointmentContent,
  CompensationChoice,
  CourseSchedule,
  Downtime,
  DowntimeContent,
  DowntimeSaid,
  GapAsk,
  GapEffect,
  PlacementAsk,
  PlacementKept,
  PlacementProposal,
  Resource,
  ResourceContent,
  Week,
} from '../../../../server/units/clinic/schedule/contract.ts';
import { api } from '../../../platform/api/api.ts';
import type { SignatureAsked } from '../../../platform/signatures/api.ts';

/** Under it stands what the schedule was asked. */
export const SCHEDULE = 'schedule';

export function fetchWeek(from: string, signal: AbortSignal): Promise<Week> {
  return api.get('/api/clinic/schedule/week', { query: { from }, signal });
}

export function addAppointment(content: AppointmentContent): Promise<Appointment> {
  return api.post('/api/clinic/schedule/appointments', { json: content });
}

export function changeAppointment(
  { appointmentKey, revision }: Pick<Appointment, 'appointmentKey' | 'revision'>,
  change: AppointmentChange,
): Promise<Appointment> {
  const path = { appointmentKey };
  return api.put('/api/clinic/schedule/appointments/{appointmentKey}', { path, json: change, revision });
}

/** It stays where it is and as it is booked, and says that it did not take place. */
export async function sayMissed(appointmentKey: string, reason: string): Promise<Appointment> {
  const path = { appointmentKey };
  const present = await api.get('/api/clinic/schedule/appointments/{appointmentKey}', { path });
  const { startsAt, endsAt, resourceKeys, note } = present;
  return changeAppointment(present, {
    startsAt,
    endsAt,
    resourceKeys,
    note,
    state: 'missed',
    reason,
    allTheSame: false,
  });
}

export function addResource(content: ResourceContent): Promise<Resource> {
  return api.post('/api/clinic/schedule/resources', { json: content });
}

export function changeResource({ resourceKey, revision }: Resource, content: ResourceContent): Promise<Resource> {
  return api.put('/api/clinic/schedule/resources/{resourceKey}', { path: { resourceKey }, json: content, revision });
}

export function addDowntime(content: DowntimeContent): Promise<DowntimeSaid> {
  return api.post('/api/clinic/schedule/downtimes', { json: content });
}

export function changeDowntime({ downtimeKey, revision }: Downtime, content: DowntimeContent): Promise<DowntimeSaid> {
  return api.put('/api/clinic/schedule/downtimes/{downtimeKey}', { path: { downtimeKey }, json: content, revision });
}

export function fetchCourseSchedule(courseKey: string, signal: AbortSignal): Promise<CourseSchedule> {
  return api.get('/api/clinic/courses/{courseKey}/schedule', { path: { courseKey }, signal });
}

export function proposePlacement(courseKey: string, asked: PlacementAsk): Promise<PlacementProposal> {
  return api.post('/api/clinic/courses/{courseKey}/placements/proposal', { path: { courseKey }, json: asked });
}

export function keepPlacement(courseKey: string, kept: PlacementKept): Promise<CourseSchedule> {
  return api.post('/api/clinic/courses/{courseKey}/placements', { path: { courseKey }, json: kept });
}

export function undoPlacement(placementKey: string, reason: string): Promise<CourseSchedule> {
  return api.post('/api/clinic/schedule/placements/{placementKey}/undo', { path: { placementKey }, json: { reason } });
}

export function reckonGap(courseKey: string, asked: GapAsk): Promise<GapEffect> {
  return api.post('/api/clinic/courses/{courseKey}/gap', { path: { courseKey }, json: asked });
}

export function signCompensation(
  { compensationKey, revision }: CourseSchedule['compensations'][number],
  asked: SignatureAsked,
): Promise<CourseSchedule> {
  return api.post('/api/clinic/compensations/{compensationKey}/signatures', {
    ...{ path: { compensationKey }, json: asked, revision },
  });
}

export function decideCompensation(courseKey: string, choice: CompensationChoice): Promise<CourseSchedule> {
  return api.post('/api/clinic/courses/{courseKey}/compensations', { path: { courseKey }, json: choice });
}
