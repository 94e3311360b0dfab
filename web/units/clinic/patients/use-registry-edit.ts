import { useQueryClient } from '@tanstack/react-query';
import { useHeld, useVersionedChange } from '../../../platform/api/use-versioned-change.ts';
import { REGISTRY } from './use-registry-rows.ts';

/**
 * A change by a form that stands as long as it is typed into: it is made of the version that was there when the form was opened.
 * @param present what stands now of the patient, or of an entry
 * @param change asks the server, in the version that is handed to it
 */
export function useRegistryEdit<Read extends { readonly patientKey: string }, Asked, Answer>(
  present: Read,
  change: (asked: Asked, read: Read) => Promise<Answer>,
  onDone: () => void,
) {
  const queries = useQueryClient();
  const read = useHeld(present, true);
  return useVersionedChange({
    ...{ present, read, change },
    readAnew: () => queries.invalidateQueries({ queryKey: [REGISTRY, 'patient'] }, { throwOnError: true }),
    onDone: async () => {
      await queries.invalidateQueries({ queryKey: [REGISTRY] });
      onDone();
    },
  });
}
