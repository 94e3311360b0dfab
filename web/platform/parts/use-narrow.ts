import { useSyncExternalStore } from 'react';

const query = () => matchMedia('(max-width: 640px)');

/** Whether the page stands on a phone. */
export function useNarrow(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const list = query();
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => query().matches,
  );
}
