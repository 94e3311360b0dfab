import type { ReactNode } from 'react';
import { useWords } from '../../../platform/language/use-words.ts';
import { Notice } from '../../../platform/parts/Notice.tsx';
import styles from './ComparisonDetails.module.css';
import type { ComparisonOutcome } from './comparison-job.ts';
import { SliceProfile } from './SliceProfile.tsx';

/** Where along the patient the outlines part, what was odd about them, and how they were compared. */
export function ComparisonDetails({
  outcome,
  onSlice,
  actions,
}: {
  readonly outcome: ComparisonOutcome;
  readonly onSlice: ((zMm: number) => void) | null;
  readonly actions: ReactNode;
}) {
  const { t } = useWords();
  const { comparison, seconds } = outcome;
  return (
    <>
      {comparison.notices.length > 0 && (
        <div className={styles['notices']}>
          {comparison.notices.map(({ code, values }) => (
            <Notice key={code + JSON.stringify(values)} weight="warning">
              {t(code, values)}
            </Notice>
          ))}
        </div>
      )}
      {comparison.slices && <SliceProfile slices={comparison.slices} onSlice={onSlice} />}
      <div className={styles['actions']}>{actions}</div>
      <p className={styles['method']}>{t('comparison.method.text', { seconds: seconds.toFixed(2) })}</p>
    </>
  );
}
