import { useMutation, useQueryClient } from '@tanstack/react-query';

/** What every query of projects, patents and recognitions begins with: they name one another. */
export const ENTRIES = 'research-entries';

/** Does something with an entry, and reads the register anew. */
export function useEntryAct<Asked, Answer>(act: (asked: Asked) => Promise<Answer>, onDone?: (answer: Answer) => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async (answer) => {
      await queries.invalidateQueries({ queryKey: [ENTRIES] });
      onDone?.(answer);
    },
  });
}
