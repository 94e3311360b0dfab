import { OCCURRENCE_SCALE } from '@isocenter/knowledge';
import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import type { FailureModeRow } from '../../../../server/units/clinic/safety/contract.ts';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Icon } from '../../../platform/parts/Icon.tsx';
import { type PlainColumn, PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { HistoryButton } from '../../../platform/record/HistoryButton.tsx';
import { fetchFailureModes } from './api.ts';
import { byRisk } from './by-risk.ts';
import { FailureModeEdit, NewFailureMode } from './FailureModeEdit.tsx';
import { INCIDENTS } from './incident-queries.ts';
import styles from './Safety.module.css';
import { useTaxonomy } from './use-taxonomy.ts';

/** What may fail, how bad that would be, and how often it did. */
export function FailureModesPage() {
  const { t } = useWords();
  usePageTitle('safety.modes');
  const mayAnalyse = useMay('incident.analyse');
  const [editing, setEditing] = useState<string | null>(null);
  const { data, error, refetch } = useQuery({
    queryKey: [INCIDENTS, 'modes'],
    queryFn: ({ signal }) => fetchFailureModes(signal),
  });
  const columns = useColumns(mayAnalyse, setEditing);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const edited = data?.rows.find(({ modeKey }) => modeKey === editing);
  const { source, verified } = OCCURRENCE_SCALE;
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('safety.modes')}</h1>
        <div className={sheet['acts']}>
          <Link to="/safety" tabIndex={-1}>
            <Button>{t('safety.title')}</Button>
          </Link>
          {mayAnalyse && (
            <Button type="primary" icon={<Icon name="plus" />} onClick={() => setEditing('new')}>
              {t('safety.modes.add')}
            </Button>
          )}
        </div>
      </header>
      {data && (
        <p className={sheet['about']}>
          {t('safety.modes.what', { since: data.since })}{' '}
          {t(verified === 'knowledge' ? 'safety.source.knowledge' : 'safety.source', { source })}
        </p>
      )}
      {editing === 'new' && (
        <section className={sheet['card']} aria-label={t('safety.modes.add')}>
          <NewFailureMode onDone={() => setEditing(null)} />
        </section>
      )}
      {edited && (
        <section className={sheet['card']} aria-label={edited.content.words}>
          <FailureModeEdit key={edited.modeKey} mode={edited} onDone={() => setEditing(null)} />
        </section>
      )}
      {data?.rows.length === 0 ? (
        <p className={sheet['empty']}>{t('safety.modes.none')}</p>
      ) : (
        <div className={sheet['card']}>
          <PlainTable
            label={t('safety.modes')}
            columns={columns}
            rows={data && byRisk(data.rows)}
            keyOf={({ modeKey }) => modeKey}
          />
        </div>
      )}
    </div>
  );
}

function useColumns(mayAnalyse: boolean, onEdit: (modeKey: string) => void): readonly PlainColumn<FailureModeRow>[] {
  const { t } = useWords();
  const { say } = useTaxonomy();
  const figure = (shown: number | string) => <span className={styles['number']}>{shown}</span>;
  return [
    {
      key: 'words',
      header: t('safety.mode'),
      cell: ({ content: { words, controls } }) => (
        <div>
          {words}
          {controls && <small className={styles['words']}>{controls}</small>}
        </div>
      ),
    },
    {
      key: 'where',
      header: t('safety.mode.step'),
      cell: ({ content }) => `${say('steps', content.step)} · ${say('problems', content.problemType)}`,
    },
    {
      key: 'events',
      header: t('safety.mode.events'),
      cell: ({ incidents }) =>
        incidents.length === 0 ? (
          '–'
        ) : (
          <span className={styles['events']}>
            {incidents.map((key) => (
              <Link key={key} to={`/safety/${key}`}>
                {key}
              </Link>
            ))}
          </span>
        ),
    },
    {
      key: 'o',
      header: t('safety.mode.occurrence'),
      cell: ({ occurrence: found, courses }) =>
        figure(
          found.known === 'no'
            ? t('safety.mode.no')
            : found.known === 'seen'
              ? t('safety.mode.seen', { score: found.score, percent: found.percent.toFixed(2), courses })
              : t('safety.mode.at most', { score: found.score }),
        ),
    },
    { key: 's', header: t('safety.mode.severity'), cell: ({ content }) => figure(content.severity) },
    { key: 'd', header: t('safety.mode.detectability'), cell: ({ content }) => figure(content.detectability) },
    {
      key: 'rpn',
      header: t('safety.mode.priority'),
      cell: ({ riskPriority, occurrence }) =>
        figure(
          riskPriority === null
            ? '–'
            : occurrence.known === 'seen'
              ? riskPriority
              : t('safety.mode.at most', { score: riskPriority }),
        ),
    },
    {
      key: 'acts',
      header: t('tasks.acts'),
      acts: true,
      cell: ({ modeKey, content }) => (
        <>
          <HistoryButton of={content.words} records={[{ entity: 'failure-mode', key: modeKey }]} />
          {mayAnalyse && (
            <Button size="small" onClick={() => onEdit(modeKey)}>
              {t('clinic.edit')}
            </Button>
          )}
        </>
      ),
    },
  ];
}
