import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { StatementRow } from '../../../../server/units/office/statement/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localDate } from '../../../platform/format/moment.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { type PlainColumn, PlainTable, RowLink } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { fetchStatements, STATEMENTS } from './api.ts';
import { NewStatementDialog } from './NewStatementDialog.tsx';
import { useTold } from './use-told.ts';

/** Which statements are there, and what of them is frozen. */
export function StatementsPage() {
  const { t } = useWords();
  usePageTitle('statement.title');
  const mayWrite = useMay('statement.write');
  const [making, setMaking] = useState(false);
  const columns = useColumns();
  const { data, error, refetch } = useQuery({
    queryKey: [...STATEMENTS, 'all'],
    queryFn: ({ signal }) => fetchStatements(signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('statement.title')}</h1>
        {mayWrite && (
          <div className={sheet['acts']}>
            <Button type="primary" size="large" icon={<Icon name="plus" />} onClick={() => setMaking(true)}>
              {t('statement.new')}
            </Button>
          </div>
        )}
      </header>
      <p className={sheet['about']}>{t('statement.what')}</p>
      <section className={sheet['card']}>
        {data?.length === 0 ? (
          <p className={sheet['padded']}>{t('statement.none')}</p>
        ) : (
          <PlainTable
            label={t('statement.title')}
            columns={columns}
            rows={data}
            keyOf={({ statementKey }) => statementKey}
            isPast={({ isPutAway }) => isPutAway}
          />
        )}
      </section>
      {making && <NewStatementDialog onClose={() => setMaking(false)} />}
    </div>
  );
}

function useColumns(): readonly PlainColumn<StatementRow>[] {
  const { t } = useWords();
  const { tell, personOf } = useTold();
  return [
    {
      ...{ key: 'title', header: t('statement.name') },
      cell: ({ statementKey, title, isPutAway }) => (
        <>
          <RowLink to={`/statements/${statementKey}`}>{tell(title)}</RowLink>{' '}
          {isPutAway && <span className={sheet['chip']}>{t('statement.is-put-away')}</span>}
        </>
      ),
    },
    { key: 'questions', header: t('statement.questions'), cell: ({ questions }) => questions },
    {
      ...{ key: 'frozen', header: t('statement.frozen-list') },
      cell: ({ frozen: [latest] }) =>
        latest ? (
          <Link to={`/statements/frozen/${latest.frozenKey}`} style={{ position: 'relative' }}>
            {localDate(latest.frozenAt)}
          </Link>
        ) : (
          '–'
        ),
    },
    {
      ...{ key: 'by', header: t('statement.made-by') },
      cell: ({ recordedBy, recordedAt }) => `${recordedBy ? personOf(recordedBy) : '–'} ${localDate(recordedAt)}`,
    },
  ];
}
