import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { COURSES } from '../course/api.ts';
import { fetchTreatment } from './api.ts';

/** Under it stands what was asked of courses on treatment. */
export const TREATMENT = 'treatment';

export function useTreatment(courseKey: string) {
  return useQuery({
    queryKey: [TREATMENT, courseKey],
    queryFn: ({ signal }) => fetchTreatment(courseKey, signal),
  });
}

/** Does something to a course, and reads it anew. */
export function useTreatmentAct<Asked, Answer>(act: (asked: Asked) => Promise<Answer>, onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await Promise.all([TREATMENT, COURSES].map((queryKey) => queries.invalidateQueries({ queryKey: [queryKey] })));
      onDone?.();
    },
  });
}
