import { useQueryClient } from '@tanstack/react-query';
import { useVersionedChange } from '../api/use-versioned-change.ts';

/** A change of a rule or of the calendar in the version that was read; rules and calendar are asked anew. */
export function useSettingsChange<Read, Asked, Answer>(parts: {
  readonly present: Read;
  readonly read: Read;
  readonly change: (asked: Asked, read: Read) => Promise<Answer>;
  readonly onDone?: () => void;
}) {
  const queries = useQueryClient();
  const readAnew = () => queries.invalidateQueries({ queryKey: ['deadlines'] });
  return useVersionedChange({
    ...parts,
    readAnew,
    onDone: async () => {
      await readAnew();
      parts.onDone?.();
    },
  });
}
