import type { MessageKey } from '@isocenter/messages';
import { useEffect } from 'react';
import { useWords } from '../language/use-words.ts';

/** The page's noun in the browser's tab. Never a patient's name: tabs and histories are read over shoulders. */
export function usePageTitle(noun: MessageKey): void {
  const { t } = useWords();
  const title = `${t(noun)} · Isocenter`;
  useEffect(() => {
    document.title = title;
  }, [title]);
}
