import { useMutation, useQueryClient } from '@tanstack/react-query';
import { WARD } from './api.ts';

/** Does something on the ward, and reads it anew. */
export function useWardAct<Asked, Answer>(act: (asked: Asked) => Promise<Answer>, onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [WARD] });
      onDone?.();
    },
  });
}
