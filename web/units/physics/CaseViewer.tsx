import type { ComponentProps } from 'react';
import { useWords } from '../../platform/language/use-words.ts';
import { ErrorState } from '../../platform/parts/ErrorState.tsx';
import { ViewerGrid } from '../imaging/viewer/index.ts';
import styles from './CasePage.module.css';

/** The planes, and what is still under way or has failed. */
export function CaseViewer({
  arrived,
  failure,
  waiting,
  onRetry,
  ...grid
}: ComponentProps<typeof ViewerGrid> & {
  /** Slices of the image so far; null once all are there. */
  readonly arrived: { readonly arrived: number; readonly planes: number } | null;
  /** What could not be loaded, thrown; null while all is well. */
  readonly failure: unknown;
  readonly waiting: 'physics.loading' | 'physics.nothingToShow' | null;
  readonly onRetry: () => void;
}) {
  const { t } = useWords();
  return (
    <div className={styles['viewer']}>
      <ViewerGrid {...grid} />
      {failure !== null && (
        <div className={styles['failure']}>
          <ErrorState error={failure} onRetry={onRetry} />
        </div>
      )}
      {arrived && (
        <div className={styles['arriving']} role="status">
          <progress value={arrived.arrived} max={arrived.planes} />
          {t('physics.arriving', arrived)}
        </div>
      )}
      {waiting && <p className={styles['waiting']}>{t(waiting)}</p>}
    </div>
  );
}
