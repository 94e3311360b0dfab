import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { useHeld, useVersionedChange } from '../../../platform/api/use-versioned-change.ts';
import { PUBLIC_SITE } from './api.ts';

/** Saves what a form of the public pages says; then back to what is shown. */
export function useSiteSave<Present, Asked>(
  present: Present,
  change: (asked: Asked, read: Present) => Promise<unknown>,
) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const read = useHeld(present, true); // what comes in meanwhile is another's version
  const readAnew = () => queries.invalidateQueries({ queryKey: PUBLIC_SITE }, { throwOnError: true });
  return useVersionedChange({
    ...{ present, read, change, readAnew },
    onDone: async () => {
      await readAnew();
      void navigate('/public-page');
    },
  });
}
