import { useQuery } from '@tanstack/react-query';
import { Button, Checkbox, Pagination } from 'antd';
import { useState } from 'react';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { SearchField } from '../../../platform/parts/SearchField.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { RegisterNav } from '../RegisterNav.tsx';
import { fetchJournals } from './api.ts';
import { JournalTable } from './JournalTable.tsx';
import { ListsCard } from './ListsCard.tsx';
import { LoadList } from './LoadList.tsx';

const PAGE = 100;

/** What a journal was in each year, as the department's own lists say. */
export function JournalsPage() {
  const { t } = useWords();
  usePageTitle('journals.title');
  const [asked, setAsked] = useState({ search: '', withWorks: true, offset: 0 });
  const [loading, setLoading] = useState(false);
  const mayWrite = useMay('register.write');
  const { data, error, refetch } = useQuery({
    queryKey: ['research', 'journals', asked],
    queryFn: ({ signal }) => fetchJournals(asked, signal),
    placeholderData: (before) => before,
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const isAll = asked.search === '' && !asked.withWorks;
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('journals.title')}</h1>
        <div className={sheet['search']}>
          <SearchField
            value={asked.search}
            placeholder={t('journals.search')}
            onSearch={(search) => setAsked({ ...asked, search, offset: 0 })}
          />
        </div>
        <Checkbox
          checked={asked.withWorks}
          onChange={(event) => setAsked({ ...asked, withWorks: event.target.checked, offset: 0 })}
        >
          {t('journals.with-works')}
        </Checkbox>
        {mayWrite && (
          <div className={sheet['acts']}>
            <Button type="primary" icon={<Icon name="import" />} onClick={() => setLoading(true)}>
              {t('journals.load')}
            </Button>
          </div>
        )}
      </header>
      <RegisterNav />
      <p className={sheet['about']}>{t('journals.what')}</p>
      {data?.total === 0 ? (
        <p className={sheet['about']}>{t(isAll ? 'journals.none' : 'journals.nothing-found')}</p>
      ) : (
        <div className={sheet['card']}>
          <JournalTable rows={data?.rows} />
        </div>
      )}
      {data && data.total > PAGE && (
        <Pagination
          current={asked.offset / PAGE + 1}
          total={data.total}
          pageSize={PAGE}
          showSizeChanger={false}
          onChange={(page) => setAsked({ ...asked, offset: (page - 1) * PAGE })}
        />
      )}
      <ListsCard />
      {loading && <LoadList onClose={() => setLoading(false)} />}
    </div>
  );
}
