import { useCallback } from 'react';
import { isMessageKey, useWords } from '../../language/use-words.ts';

/** An action of the policy table in words; one that this page does not know yet by its code. */
export function useActionWords(): (action: string) => string {
  const { t } = useWords();
  return useCallback(
    (action) => {
      const key = `action.${action}`;
      return isMessageKey(key) ? t(key) : action;
    },
    [t],
  );
}
