import { behaviourSum } from '@isocenter/pain';
import { useCallback } from 'react';
import type { ScoreContent } from '../../../../server/units/ward/assessment/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';

/** A score in one line: `NRS 6, at rest`. A sum of what was watched is named by its scale: it is no NRS. */
export function useScoreText(): (content: Pick<ScoreContent, 'measured' | 'during'>) => string {
  const { t } = useWords();
  return useCallback(
    ({ measured, during }) => {
      const pain = 'value' in measured ? measured.value : behaviourSum(measured.instrument, measured.items);
      return `${t(`ward.scale.${measured.instrument}`)} ${pain}, ${t(`ward.during.${during}`)}`;
    },
    [t],
  );
}
