import { adverseEventById } from '@isocenter/knowledge';
import { useWords } from '../../../platform/language/use-words.ts';

/** A term of CTCAE as the reader's language calls it. */
export function useTermWords(): (term: string) => string {
  const { language } = useWords();
  return (term) => adverseEventById(term)?.[language] ?? term;
}
