import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { patientQueryOptions } from './patient-query-options.ts';

/** Opens a patient; one who has a single case opens at that case, for there is nothing to choose. */
export function useOpenPatient() {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const open = useCallback(
    async (patientKey: string) => {
      const detail = await queries.ensureQueryData(patientQueryOptions(patientKey)).catch(() => null);
      const only = detail?.cases.length === 1 ? detail.cases[0] : undefined;
      await navigate(only ? `/patients/${patientKey}/cases/${only.caseKey}` : `/patients/${patientKey}`);
    },
    [queries, navigate],
  );
  const prefetch = useCallback(
    (patientKey: string | undefined) => {
      if (patientKey !== undefined) void queries.prefetchQuery(patientQueryOptions(patientKey));
    },
    [queries],
  );
  return { open: (patientKey: string) => void open(patientKey), prefetch };
}
