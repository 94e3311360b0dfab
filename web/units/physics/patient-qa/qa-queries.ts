import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchPatientQa } from './api.ts';

const QA = ['physics', 'patient-qa'] as const;

export function usePatientQa(which: Parameters<typeof fetchPatientQa>[0]) {
  return useQuery({ queryKey: [...QA, which], queryFn: ({ signal }) => fetchPatientQa(which, signal) });
}

/** After an act every list is asked for anew: limits are made of all. */
export function useQaChanged(): () => Promise<void> {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: QA });
}

export function useQaAct<Asked>(act: (asked: Asked) => Promise<unknown>, onDone?: () => void) {
  const changed = useQaChanged();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await changed();
      onDone?.();
    },
  });
}
