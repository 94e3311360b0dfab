import { App, Button, Segmented } from 'antd';
import { useState } from 'react';
import { useMay } from '../access/SessionContext.ts';
import { useErrorWords } from '../api/use-error-words.ts';
import { usePageTitle } from '../frame/use-page-title.ts';
import { useWords } from '../language/use-words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { Icon } from '../parts/Icon.tsx';
import sheet from '../parts/Sheet.module.css';
import standing from '../parts/Standing.module.css';
import { type AskedJobs, verifyRecord } from './api.ts';
import { JobTable } from './JobTable.tsx';
import { useJobChange, useJobs } from './job-queries.ts';

const WHOSE = ['mine', 'all'] as const;

/** Work that goes on by itself: how far it is, what came of it, and what can be done with it. */
export function JobsPage() {
  const { t } = useWords();
  usePageTitle('jobs.title');
  const mayVerify = useMay('record.verify');
  const [whose, setWhose] = useState<AskedJobs['whose']>('all');
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } = useJobs({ whose });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const jobs = data?.pages.flatMap((page) => page.jobs);
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('jobs.title')}</h1>
        <Segmented
          aria-label={t('jobs.whose')}
          value={whose}
          options={WHOSE.map((value) => ({ value, label: t(`jobs.whose.${value}`) }))}
          onChange={setWhose}
        />
        {mayVerify && (
          <div className={sheet['acts']}>
            <VerifyButton />
          </div>
        )}
      </header>
      <p className={sheet['about']}>{t('jobs.about')}</p>
      {jobs?.length === 0 ? (
        <div className={standing['standing']}>
          <Icon name="check" size={24} />
          <p>{t('jobs.empty')}</p>
        </div>
      ) : (
        <div className={sheet['card']}>
          <JobTable jobs={jobs} />
        </div>
      )}
      {hasNextPage && (
        <div>
          <Button loading={isFetchingNextPage} onClick={() => void fetchNextPage()}>
            {t('jobs.earlier')}
          </Button>
        </div>
      )}
    </div>
  );
}

function VerifyButton() {
  const { t } = useWords();
  const { message } = App.useApp();
  const errorWords = useErrorWords();
  const verifying = useJobChange(verifyRecord);
  return (
    <Button
      icon={<Icon name="history" />}
      loading={verifying.isPending}
      onClick={() =>
        verifying.mutate(undefined, { onError: (error) => void message.error(errorWords(error).sentence) })
      }
    >
      {t('jobs.verify')}
    </Button>
  );
}
