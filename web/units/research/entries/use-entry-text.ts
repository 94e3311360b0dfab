import { useWords } from '../../../platform/language/use-words.ts';

interface Title {
  readonly zh: string;
  readonly en: string;
}

/** How titles and money of the register read. */
export function useEntryText() {
  const { language } = useWords();
  const titleOf = ({ zh, en }: Title) => (language === 'zh' ? zh || en : en || zh);
  const otherOf = ({ zh, en }: Title) => (language === 'zh' ? zh && en : en && zh);
  /** `1,234.50`, of hundredths. */
  const moneyOf = (cents: number) =>
    new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 }).format(cents / 100);
  return { titleOf, otherOf, moneyOf };
}
