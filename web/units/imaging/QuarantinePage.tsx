import { usePageTitle } from '../../platform/frame/use-page-title.ts';
import { useWords } from '../../platform/language/use-words.ts';
import { ErrorState } from '../../platform/parts/ErrorState.tsx';
import { Icon } from '../../platform/parts/Icon.tsx';
import { LoadMore } from '../../platform/parts/LoadMore.tsx';
import { Skeleton } from '../../platform/parts/Skeleton.tsx';
import standing from '../../platform/parts/Standing.module.css';
import { AllQuarantined } from './AllQuarantined.tsx';
import { QuarantinedFile } from './QuarantinedFile.tsx';
import styles from './Waiting.module.css';
import { WaitingTabs } from './WaitingTabs.tsx';
import { useQuarantine } from './waiting-queries.ts';

/** Which files could not be read, and why. */
export function QuarantinePage() {
  const { t } = useWords();
  usePageTitle('imaging.quarantine');
  const pages = useQuarantine();
  const { rows: files, error, refetch } = pages;
  if (error && !files) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={styles['page']}>
      <WaitingTabs />
      <h1 className="visually-hidden">{t('imaging.quarantine')}</h1>
      {!files && (
        <div className={styles['list']}>
          {[0, 1, 2].map((line) => (
            <div key={line} className={styles['file']}>
              <Skeleton width="60%" />
              <Skeleton />
              <Skeleton />
              <Skeleton width={120} />
            </div>
          ))}
        </div>
      )}
      {files?.length === 0 && (
        <div className={standing['standing']}>
          <Icon name="check" size={24} />
          <p>{t('imaging.quarantine.empty')}</p>
        </div>
      )}
      {files && files.length > 0 && (
        <>
          <div className={styles['intro']}>
            <p className={styles['about']}>{t('imaging.quarantine.about')}</p>
            {files.length > 1 && <AllQuarantined pages={pages} />}
          </div>
          <div className={styles['list']}>
            {files.map((file) => (
              <QuarantinedFile key={file.quarantineKey} file={file} />
            ))}
          </div>
          <LoadMore pages={pages} />
        </>
      )}
    </div>
  );
}
