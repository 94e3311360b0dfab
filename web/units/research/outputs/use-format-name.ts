import { isMessageKey, useWords } from '../../../platform/language/use-words.ts';

/** What a format of literature is called. */
export function useFormatName(): (format: string) => string {
  const { t } = useWords();
  return (format) => {
    const key = `works.format.${format}`;
    return isMessageKey(key) ? t(key) : format;
  };
}
