import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import type { Journal } from '../../../../server/units/research/journals/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { MISSING } from '../../../platform/format/quantity.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { type PlainColumn, PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { Skeleton } from '../../../platform/parts/Skeleton.tsx';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import styles from '../entries/Entries.module.css';
import { RegisterNav } from '../RegisterNav.tsx';
import { fetchJournal } from './api.ts';
import { CorrectYear } from './CorrectYear.tsx';

type Year = Journal['years'][number];

/** What one journal was in each year, who says so, and a year that is corrected by hand. */
export function JournalYearsPage() {
  const { t } = useWords();
  usePageTitle('journals.title');
  const { journalKey = '' } = useParams();
  const [year, setYear] = useState<number | 'new' | null>(null);
  const mayWrite = useMay('register.write');
  const { data, error, refetch } = useQuery({
    queryKey: ['research', 'journal', journalKey],
    queryFn: ({ signal }) => fetchJournal(journalKey, signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton height={320} />;
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <div>
          <Link to="/register/journals">{t('journals.title')}</Link>
          <h1>{data.title}</h1>
          <p className={sheet['about']}>
            {['ISSN', data.issns.join(', ')].join(' ')} · {t('journals.works')} {data.works}
          </p>
        </div>
        {mayWrite && (
          <div className={sheet['acts']}>
            <Button icon={<Icon name="plus" />} onClick={() => setYear('new')}>
              {t('journals.year.add')}
            </Button>
          </div>
        )}
      </header>
      <RegisterNav />
      <section className={sheet['card']} aria-labelledby="journal-years">
        <header>
          <h2 id="journal-years">{t('journals.years')}</h2>
        </header>
        {data.years.length === 0 ? (
          <p className={sheet['empty']}>{t('journals.years.none')}</p>
        ) : (
          <Years journal={data} onCorrect={mayWrite ? setYear : null} />
        )}
      </section>
      {year !== null && <CorrectYear journal={data} year={year === 'new' ? null : year} onDone={() => setYear(null)} />}
    </div>
  );
}

const COLUMN_WORDS = {
  indexes: 'journals.indexes',
  jcr_quartile: 'journals.jcr',
  cas_partition: 'journals.partition',
  is_top: 'journals.top.is',
} as const;

function Years(props: { readonly journal: Journal; readonly onCorrect: ((year: number) => void) | null }) {
  const { t } = useWords();
  const { journal, onCorrect } = props;
  const columns: readonly PlainColumn<Year>[] = [
    { key: 'year', header: t('works.year'), cell: ({ year }) => year },
    {
      ...{ key: 'indexes', header: t('journals.indexes') },
      cell: ({ indexes }) => indexes.map((index) => t(`journals.index.${index}`)).join(', ') || t('journals.no-index'),
    },
    { key: 'jcr', header: t('journals.jcr'), cell: ({ jcrQuartile }) => (jcrQuartile ? `Q${jcrQuartile}` : MISSING) },
    {
      ...{ key: 'cas', header: t('journals.partition') },
      cell: ({ casPartition }) => (casPartition ? t('journals.cas', { partition: casPartition }) : MISSING),
    },
    {
      ...{ key: 'top', header: t('journals.top.is') },
      cell: ({ isTop }) => (isTop === null ? MISSING : t(isTop ? 'journals.yes' : 'journals.no')),
    },
    {
      ...{ key: 'source', header: t('journals.source') },
      cell: ({ list, byHand, reason }) => {
        const columns = byHand.map((column) => t(COLUMN_WORDS[column])).join(', ');
        const said = byHand.length > 0 && t('journals.by-hand', { columns, reason: reason ?? MISSING });
        return [list, said].filter(Boolean).join('; ') || MISSING;
      },
    },
    {
      ...{ key: 'acts', header: t('journals.correct'), acts: true },
      cell: ({ year }) => (
        <span className={styles['together']}>
          <HistoryButton
            of={`${journal.title} ${year}`}
            records={[{ entity: 'research-journal-year', key: `["${journal.journalKey}", "${year}"]` }]}
          />
          {onCorrect && (
            <Button size="small" aria-label={t('journals.correct.year', { year })} onClick={() => onCorrect(year)}>
              {t('journals.correct')}
            </Button>
          )}
        </span>
      ),
    },
  ];
  return (
    <PlainTable label={t('journals.years')} columns={columns} rows={journal.years} keyOf={({ year }) => String(year)} />
  );
}
