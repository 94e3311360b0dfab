import { usePageTitle } from '../../platform/frame/use-page-title.ts';
import { useWords } from '../../platform/language/use-words.ts';
import { ErrorState } from '../../platform/parts/ErrorState.tsx';
import { Icon } from '../../platform/parts/Icon.tsx';
import { LoadMore } from '../../platform/parts/LoadMore.tsx';
import { Skeleton } from '../../platform/parts/Skeleton.tsx';
import standing from '../../platform/parts/Standing.module.css';
import { AllConflicts } from './AllConflicts.tsx';
import { Conflict } from './Conflict.tsx';
import styles from './Waiting.module.css';
import { WaitingTabs } from './WaitingTabs.tsx';
import { useConflicts } from './waiting-queries.ts';

/** Which objects came twice under one SOP Instance UID with different content. Only here may objects of two patients stand on one page. */
export function ConflictsPage() {
  const { t } = useWords();
  usePageTitle('imaging.conflicts');
  const pages = useConflicts();
  const { rows: conflicts, error, refetch } = pages;
  if (error && !conflicts) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={styles['page']}>
      <WaitingTabs />
      <h1 className="visually-hidden">{t('imaging.conflicts')}</h1>
      {!conflicts && <Skeleton height={120} />}
      {conflicts?.length === 0 && (
        <div className={standing['standing']}>
          <Icon name="check" size={24} />
          <p>{t('imaging.conflicts.empty')}</p>
        </div>
      )}
      {conflicts && conflicts.length > 0 && (
        <>
          <div className={styles['intro']}>
            <p className={styles['about']}>{t('imaging.conflicts.about')}</p>
            {conflicts.length > 1 && <AllConflicts pages={pages} />}
          </div>
          {conflicts.map((conflict) => (
            <Conflict key={conflict.conflictKey} conflict={conflict} />
          ))}
          <LoadMore pages={pages} />
        </>
      )}
    </div>
  );
}
