import { useMutation, useQueryClient } from '@tanstack/react-query';

export const PASSKEYS_KEY = ['access', 'passkeys'] as const;

/** A change of one's passkeys: the list is asked anew. */
export function usePasskeyChange<Asked, Answer>(change: (asked: Asked) => Promise<Answer>, onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      onDone?.();
      await queries.invalidateQueries({ queryKey: PASSKEYS_KEY });
    },
  });
}
