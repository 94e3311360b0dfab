import { useQuery } from '@tanstack/react-query';
import { WARD } from '../stay/api.ts';
import { fetchPatientAnswers } from './api.ts';

/** The stream tells of an answer at once; this asks in case it was away. */
const ASKED_AGAIN_MS = 30_000;

/** What patients reported, for the board. */
export function usePatientAnswers() {
  return useQuery({
    queryKey: [WARD, 'patient-answers'],
    queryFn: ({ signal }) => fetchPatientAnswers(signal),
    refetchInterval: ASKED_AGAIN_MS,
  });
}
