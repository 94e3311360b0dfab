import { useMutation, useQueryClient } from '@tanstack/react-query';
import { sessionQuery } from '../session-query.ts';

/** A change of the own account: what the page knows of the session is asked anew. */
export function useOwnChange<Asked, Answer>(
  change: (asked: Asked) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (answer) => {
      onDone?.(answer);
      await Promise.all([
        queries.invalidateQueries({ queryKey: sessionQuery.queryKey }),
        queries.invalidateQueries({ queryKey: ['access', 'tokens'] }),
        queries.invalidateQueries({ queryKey: ['access', 'passkeys'] }),
      ]);
    },
  });
}
