import { useMutation, useQueryClient } from '@tanstack/react-query';
import { isOvertaken } from '../../../platform/api/use-versioned-change.ts';

/** What every query of projects, patents and recognitions begins with: they name one another. */
export const ENTRIES = 'research-entries';

/**
 * Does something with an entry, and reads the register anew. Where somebody else was quicker the page shows what stands now, and the act
 * can be asked for again upon that.
 */
export function useEntryAct<Asked, Answer>(act: (asked: Asked) => Promise<Answer>, onDone?: (answer: Answer) => void) {
  const queries = useQueryClient();
  const readAnew = () => queries.invalidateQueries({ queryKey: [ENTRIES] });
  return useMutation({
    mutationFn: act,
    onSuccess: async (answer) => {
      await readAnew();
      onDone?.(answer);
    },
    onError: (error) => (isOvertaken(error) ? readAnew() : undefined),
  });
}
