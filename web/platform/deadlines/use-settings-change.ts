import { useMutation, useQueryClient } from '@tanstack/react-query';

/** A change of rules or of the calendar: both are asked anew. */
export function useSettingsChange<Asked, Answer>(change: (asked: Asked) => Promise<Answer>, onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      onDone?.();
      return queries.invalidateQueries({ queryKey: ['deadlines'] });
    },
  });
}
