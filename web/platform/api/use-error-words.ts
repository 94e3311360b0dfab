import type { Values } from '@isocenter/messages';
import { useCallback } from 'react';
import { isMessageKey, useWords } from '../language/use-words.ts';
import { ApiError } from './api-error.ts';

/** What went wrong in the page's language, with the code to read over the phone. */
export function useErrorWords(): (error: unknown) => { readonly sentence: string; readonly code: string } {
  const { t } = useWords();
  return useCallback(
    (error) => {
      if (error instanceof ApiError) {
        return { sentence: isMessageKey(error.code) ? t(error.code, error.values) : error.message, code: error.code };
      }
      return { sentence: t('frame.pageFailed'), code: error instanceof Error ? error.name : 'unknown' };
    },
    [t],
  );
}

/** A refusal that came as data (quarantine, file outcome) in the page's language; of an unknown code only the code is told. */
export function useRefusalWords(): (refusal: { readonly code: string; readonly values: Values }) => string {
  const { t } = useWords();
  return useCallback(
    (refusal) =>
      isMessageKey(refusal.code) ? t(refusal.code, refusal.values) : t('frame.noWords', { code: refusal.code }),
    [t],
  );
}
