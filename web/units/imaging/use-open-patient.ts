import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect } from 'react';
import { useNavigate } from 'react-router';
import { patientQueryOptions } from './patient-query-options.ts';

/** Navigation state that says: a patient with a single case opens at that case, for there is nothing to choose. */
export const STRAIGHT_TO_CASE = 'straight to the case';

/** Opens a patient at once; what is not known yet arrives on the patient's page. */
export function useOpenPatient(): (patientKey: string) => void {
  const queries = useQueryClient();
  const navigate = useNavigate();
  return useCallback(
    (patientKey) => {
      const cases = queries.getQueryData(patientQueryOptions(patientKey).queryKey)?.cases ?? [];
      const only = cases.length === 1 ? cases[0] : undefined;
      if (only) void navigate(`/patients/${patientKey}/cases/${only.caseKey}`);
      else void navigate(`/patients/${patientKey}`, { state: STRAIGHT_TO_CASE });
    },
    [queries, navigate],
  );
}

/** Long enough that a held arrow key asks for nobody, short enough that Enter finds the answer there. */
const REST_MS = 150;

/** Fetches the patient on whom the mark rests. */
export function usePrefetchedPatient(patientKey: string | undefined): void {
  const queries = useQueryClient();
  useEffect(() => {
    if (patientKey === undefined) return;
    const timer = setTimeout(() => void queries.prefetchQuery(patientQueryOptions(patientKey)), REST_MS);
    return () => clearTimeout(timer);
  }, [queries, patientKey]);
}
