import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Attempt } from '../../../../server/units/ward/drill/contract.ts';
import { DRILL, fetchAttempt } from './api.ts';

const keyOf = (attemptKey: string) => [DRILL, 'attempt', attemptKey];

/** An attempt as the server last answered it. */
export function useAttempt(attemptKey: string) {
  return useQuery({ queryKey: keyOf(attemptKey), queryFn: ({ signal }) => fetchAttempt(attemptKey, signal) });
}

/** Does something to an attempt; what the server answers is shown at once, and the lists are read anew. */
export function useAttemptAct<Asked>(act: (asked: Asked) => Promise<Attempt>, onDone?: (attempt: Attempt) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async (attempt) => {
      queries.setQueryData(keyOf(attempt.attemptKey), attempt);
      await Promise.all(
        ['own', 'results'].map((list) => queries.invalidateQueries({ queryKey: [DRILL, list], exact: true })),
      );
      onDone?.(attempt);
    },
  });
}
