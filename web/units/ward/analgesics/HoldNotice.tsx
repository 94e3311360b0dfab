import { asksToHold, SEDATION_GRADES } from '@isocenter/pain';
import type { Analgesics } from '../../../../server/units/ward/analgesics/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import { Cited } from '../opioids/Cited.tsx';
import { latestEffect } from './facts-of-day.ts';

/** Sedation or slow breathing of the last 24 hours: to hold is proposed, and nothing is stopped by it. */
export function HoldNotice({ data }: { readonly data: Analgesics }) {
  const { t } = useWords();
  if (holdOf(data) !== true) return null;
  return (
    <Notice weight="error">
      <b>{t('analgesics.hold')}</b>
      <Cited rules={['sedation', 'E2']} />
    </Notice>
  );
}

/** Whether to hold is proposed; null where neither sedation nor breathing was looked at in 24 hours. */
export function holdOf(data: Analgesics): boolean | null {
  const sedation = latestEffect(data, 'sedation');
  return asksToHold({
    sedation: sedation === null ? null : (SEDATION_GRADES[sedation] ?? null),
    breathsPerMinute: latestEffect(data, 'breathing'),
  });
}
