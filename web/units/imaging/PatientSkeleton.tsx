import { useWords } from '../../platform/language/use-words.ts';
import { Skeleton } from '../../platform/parts/Skeleton.tsx';
import styles from './PatientPage.module.css';

/** The patient's page in grey, of the same measures, until the answer is here. */
export function PatientSkeleton() {
  const { t } = useWords();
  return (
    <div role="status" aria-label={t('frame.loading')}>
      <div className={styles['bannerPlace']}>
        <Skeleton width={160} height={16} />
        <Skeleton width={280} />
      </div>
      <div className={styles['page']}>
        <Skeleton width={140} />
        <div className={styles['cases']}>
          {[0, 1].map((line) => (
            <div key={line} className={styles['case']}>
              <Skeleton width={64} />
              <Skeleton width="50%" />
              <Skeleton width={80} />
              <Skeleton width={220} />
            </div>
          ))}
        </div>
      </div>
    </div>
  );
}
