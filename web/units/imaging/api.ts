import type { PatientDetail, PatientList } from '../../../server/units/imaging/contract.ts';
import { requestJson } from '../../platform/api/request.ts';

const ROOT = '/api/imaging';

export interface PatientQuery {
  readonly search: string;
  readonly sort: PatientSort;
  readonly order: 'asc' | 'desc';
  readonly arrivedToday: boolean;
  readonly has: 'plan' | 'dose' | 'image' | null;
}

export type PatientSort =
  | 'name'
  | 'patientId'
  | 'birthDate'
  | 'plans'
  | 'instances'
  | 'lastStudyDate'
  | 'lastArrivedAt';

export function fetchPatients(
  query: PatientQuery,
  page: { readonly offset: number; readonly limit: number; readonly signal?: AbortSignal },
): Promise<PatientList> {
  const params = new URLSearchParams({
    sort: query.sort,
    order: query.order,
    offset: String(page.offset),
    limit: String(page.limit),
    ...(query.search ? { search: query.search } : {}),
    ...(query.arrivedToday ? { arrived: 'today' } : {}),
    ...(query.has ? { has: query.has } : {}),
  });
  return requestJson<PatientList>(`${ROOT}/patients?${params}`, { signal: page.signal });
}

export function fetchPatient(patientKey: string, signal?: AbortSignal): Promise<PatientDetail> {
  return requestJson<PatientDetail>(`${ROOT}/patients/${encodeURIComponent(patientKey)}`, { signal });
}
