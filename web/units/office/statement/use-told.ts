import type { Told } from '../../../../server/units/office/statement/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';

/** How what is told in both languages, and people, read in that of the page. */
export function useTold() {
  const { language } = useWords();
  const other = language === 'zh' ? 'en' : 'zh';
  return {
    tell: (told: Told) => told[language] || told[other],
    personOf: ({ name, nameZh }: { readonly name: string; readonly nameZh: string | null }) =>
      (language === 'zh' ? nameZh : null) ?? name,
  };
}
