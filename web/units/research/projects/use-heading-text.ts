import { HEADINGS } from '../../../../server/units/research/projects/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';

/** How a heading of the budget reads: those of the foundation in words, others as they were typed. */
export function useHeadingText() {
  const { t } = useWords();
  return (heading: string): string => {
    const known = HEADINGS.find((each) => each === heading);
    return known ? t(`projects.heading.${known}`) : heading;
  };
}
