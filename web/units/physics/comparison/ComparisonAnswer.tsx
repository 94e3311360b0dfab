import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import styles from '../CasePage.module.css';
import type { WorkerJob } from '../use-worker-job.ts';
import { ComparisonTable } from './ComparisonTable.tsx';
import type { ComparisonOutcome } from './comparison-job.ts';

/** What came of it: the figures, that it was cancelled, or why there is nothing. */
export function ComparisonAnswer({
  work,
  failure,
  onRetry,
}: {
  readonly work: WorkerJob<ComparisonOutcome>;
  /** Why it could not begin, thrown; null where it could. */
  readonly failure: unknown;
  readonly onRetry: () => void;
}) {
  const { t } = useWords();
  if (failure) return <ErrorState error={failure} onRetry={onRetry} />;
  switch (work.state) {
    case 'failed':
      return <ErrorState error={work.error} onRetry={onRetry} />;
    case 'cancelled':
      return (
        <div className={styles['empty']}>
          <Notice weight="note">{t('comparison.cancelled')}</Notice>
        </div>
      );
    case 'done':
      return <ComparisonTable comparison={work.outcome.comparison} />;
    default:
      return null;
  }
}
