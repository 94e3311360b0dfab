import type { Finding } from '@isocenter/forms';
import { textIn } from '@isocenter/forms';
import { useCallback } from 'react';
import { useWords } from '../language/use-words.ts';

/** A finding in the page's language: the form's own words, or the product's. */
export function useFindingWords(): (finding: Finding) => string {
  const { t, language } = useWords();
  return useCallback(
    ({ says }) => ('code' in says ? t(says.code, says.values) : textIn(says, language)),
    [t, language],
  );
}
