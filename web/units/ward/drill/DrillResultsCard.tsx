import { useQuery } from '@tanstack/react-query';
import type { DrillResult } from '../../../../server/units/ward/drill/contract.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { type PlainColumn, PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { DRILL, fetchDrillResults } from './api.ts';

/** For the head: who finished the drill when, with what score. Answers are not shown: they are their person's. */
export function DrillResultsCard() {
  const { t, language } = useWords();
  const { data, error, refetch } = useQuery({
    queryKey: [DRILL, 'results'],
    queryFn: ({ signal }) => fetchDrillResults(signal),
  });
  const columns: readonly PlainColumn<DrillResult>[] = [
    {
      key: 'person',
      header: t('drill.person'),
      cell: ({ person }) => (language === 'zh' ? (person?.nameZh ?? person?.name) : person?.name) ?? '—',
    },
    { key: 'finished', header: t('drill.finished'), cell: ({ finishedAt }) => localMoment(finishedAt) },
    {
      key: 'score',
      header: t('drill.score'),
      cell: ({ score }) => `${t('drill.points', score)} · ${t('drill.counts', score)}`,
    },
    { key: 'version', header: t('drill.version'), cell: ({ version }) => version },
  ];
  return (
    <section className={sheet['card']} aria-labelledby="results">
      <header>
        <h2 id="results">{t('drill.results')}</h2>
      </header>
      {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <p className={sheet['empty']}>{t('drill.results.none')}</p>}
      {!error && data?.length !== 0 && (
        <PlainTable label={t('drill.results')} columns={columns} rows={data} keyOf={({ attemptKey }) => attemptKey} />
      )}
    </section>
  );
}
