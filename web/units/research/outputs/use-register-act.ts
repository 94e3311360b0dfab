import { useMutation, useQueryClient } from '@tanstack/react-query';

/** Does something in the register, and reads it anew. */
export function useRegisterAct<Asked, Answer>(
  act: (asked: Asked) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: async (answer) => {
      await queries.invalidateQueries({ queryKey: ['research'] });
      onDone?.(answer);
    },
  });
}
