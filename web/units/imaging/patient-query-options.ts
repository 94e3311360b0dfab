import { queryOptions } from '@tanstack/react-query';
import { fetchPatient } from './api.ts';

/** One patient with studies and cases, as every page of a patient shares it. */
export function patientQueryOptions(patientKey: string) {
  return queryOptions({
    queryKey: ['imaging', 'patient', patientKey],
    queryFn: ({ signal }) => fetchPatient(patientKey, signal),
  });
}
