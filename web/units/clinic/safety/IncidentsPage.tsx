import { Button, Segmented } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { IncidentRow, IncidentState } from '../../../../server/units/clinic/safety/contract.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { LoadMore } from '../../../platform/parts/LoadMore.tsx';
import { type PlainColumn, PlainTable, RowLink } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import standing from '../../../platform/parts/Standing.module.css';
import { useIncidents } from './incident-queries.ts';
import styles from './Safety.module.css';
import { StateChip } from './StateChip.tsx';
import { useTaxonomy } from './use-taxonomy.ts';

const STATES = ['all', 'new', 'analysed', 'closed'] as const;

/** What was reported, and how far it has been looked into. */
export function IncidentsPage() {
  const { t } = useWords();
  usePageTitle('safety.title');
  const [state, setState] = useState<'all' | IncidentState>('all');
  const pages = useIncidents(state === 'all' ? undefined : state);
  const columns = useColumns();
  const { rows, error, refetch } = pages;
  if (error && !rows) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('safety.title')}</h1>
        <Segmented
          aria-label={t('safety.state')}
          value={state}
          options={STATES.map((value) => ({ value, label: t(`safety.state.${value}`) }))}
          onChange={setState}
        />
        <div className={sheet['acts']}>
          <Link to="/safety/failure-modes" tabIndex={-1}>
            <Button>{t('safety.modes')}</Button>
          </Link>
        </div>
      </header>
      {rows?.length === 0 ? (
        <div className={standing['standing']}>
          <Icon name="check" size={24} />
          <p>{t('safety.none')}</p>
        </div>
      ) : (
        <div className={sheet['card']}>
          <PlainTable
            label={t('safety.title')}
            columns={columns}
            rows={rows}
            keyOf={({ incidentKey }) => incidentKey}
            isPast={(row) => row.state === 'closed'}
          />
        </div>
      )}
      <LoadMore pages={pages} />
    </div>
  );
}

function useColumns(): readonly PlainColumn<IncidentRow>[] {
  const { t } = useWords();
  const { shortClass } = useTaxonomy();
  return [
    {
      key: 'words',
      header: t('safety.words'),
      cell: ({ incidentKey, words }) => (
        <RowLink to={`/safety/${incidentKey}`}>
          <span className={styles['words']}>{words}</span>
        </RowLink>
      ),
    },
    { key: 'class', header: t('safety.report.class'), cell: ({ eventClass }) => shortClass(eventClass) },
    {
      key: 'reported',
      header: t('safety.reported'),
      cell: ({ reportedAt }) => <span className={styles['moment']}>{localMoment(reportedAt)}</span>,
    },
    { key: 'state', header: t('safety.state'), cell: ({ state }) => <StateChip state={state} /> },
    {
      key: 'actions',
      header: t('safety.actions'),
      cell: ({ openActions: open, lateActions: late }) =>
        open === 0 ? '–' : t(late > 0 ? 'safety.actions.late' : 'safety.actions.open', { open, late }),
    },
  ];
}
