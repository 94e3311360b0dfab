import type { ReactNode } from 'react';
import type { Vec3 } from '../../../../server/units/physics/contract.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import styles from '../CasePage.module.css';
import type { WorkerJob } from '../use-worker-job.ts';
import { GammaSummary } from './GammaSummary.tsx';
import type { GammaOutcome, PlaneOutcome } from './gamma-job.ts';

/** What came of it: the figures, that it was cancelled, or why there is nothing. */
export function GammaAnswer({
  work,
  failure,
  onRetry,
  onLook,
  actions,
  isOfServer,
}: {
  readonly work: WorkerJob<GammaOutcome | PlaneOutcome>;
  /** Why it could not begin, thrown; null where it could. */
  readonly failure: unknown;
  readonly onRetry: () => void;
  readonly onLook: (pointMm: Vec3) => void;
  readonly actions: ReactNode;
  /** A plane of dose as RTDOSE: nothing is computed here. */
  readonly isOfServer: boolean;
}) {
  const { t } = useWords();
  if (failure) return <ErrorState error={failure} onRetry={onRetry} />;
  if (isOfServer)
    return (
      <div className={styles['empty']}>
        <Notice weight="note">{t('gamma.measured.server')}</Notice>
        {actions}
      </div>
    );
  switch (work.state) {
    case 'failed':
      return <ErrorState error={work.error} onRetry={onRetry} />;
    case 'cancelled':
      return (
        <div className={styles['empty']}>
          <Notice weight="note">{t('gamma.cancelled')}</Notice>
        </div>
      );
    case 'done':
      return <GammaSummary outcome={work.outcome} onLook={onLook} actions={actions} />;
    default:
      return null;
  }
}
