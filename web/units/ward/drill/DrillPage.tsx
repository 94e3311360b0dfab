import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { Link, useNavigate } from 'react-router';
import type { AttemptLine } from '../../../../server/units/ward/drill/contract.ts';
import { Refusal } from '../../../platform/access/Refusal.tsx';
import { useMay } from '../../../platform/access/SessionContext.ts';
import { localMoment } from '../../../platform/format/moment.ts';
import { usePageTitle } from '../../../platform/frame/use-page-title.ts';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { Notice } from '../../../platform/parts/Notice.tsx';
import { type PlainColumn, PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { beginAttempt, DRILL, fetchAttempts } from './api.ts';
import { DrillResultsCard } from './DrillResultsCard.tsx';
import { useAttemptAct } from './use-attempt.ts';

/** The nurses' drill: what it is and who sees it, one's own attempts, and for the head who finished it. */
export function DrillPage() {
  const { t } = useWords();
  usePageTitle('drill.title');
  const navigate = useNavigate();
  const mayRead = useMay('drill.read');
  const { data, error, refetch } = useQuery({
    queryKey: [DRILL, 'own'],
    queryFn: ({ signal }) => fetchAttempts(signal),
  });
  const beginning = useAttemptAct(beginAttempt, ({ attemptKey }) => void navigate(`/ward/drill/${attemptKey}`));
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const isOpen = data?.some(({ finishedAt }) => finishedAt === null);
  return (
    <div className={sheet['page']}>
      <header className={sheet['head']}>
        <h1>{t('drill.title')}</h1>
        <div className={sheet['acts']}>
          <Button
            type="primary"
            size="large"
            disabled={!data}
            loading={beginning.isPending}
            onClick={() => beginning.mutate(undefined)}
          >
            {t(isOpen ? 'drill.resume' : 'drill.begin')}
          </Button>
        </div>
      </header>
      <p className={sheet['about']}>{t('drill.what')}</p>
      <Notice weight="note">{t('drill.who-sees')}</Notice>
      {beginning.error && <Refusal error={beginning.error} />}
      <OwnAttempts attempts={data} />
      {mayRead && <DrillResultsCard />}
    </div>
  );
}

function OwnAttempts({ attempts }: { readonly attempts: readonly AttemptLine[] | undefined }) {
  const { t } = useWords();
  const columns: readonly PlainColumn<AttemptLine>[] = [
    {
      key: 'began',
      header: t('drill.began'),
      cell: ({ attemptKey, startedAt }) => <Link to={`/ward/drill/${attemptKey}`}>{localMoment(startedAt)}</Link>,
    },
    {
      key: 'finished',
      header: t('drill.finished'),
      cell: ({ finishedAt }) => (finishedAt ? localMoment(finishedAt) : t('drill.not-finished')),
    },
    {
      key: 'score',
      header: t('drill.score'),
      cell: ({ score }) => (score ? `${t('drill.points', score)} · ${t('drill.counts', score)}` : '—'),
    },
    { key: 'version', header: t('drill.version'), cell: ({ version }) => version },
  ];
  return (
    <section className={sheet['card']} aria-labelledby="own">
      <header>
        <h2 id="own">{t('drill.own')}</h2>
      </header>
      {attempts?.length === 0 ? (
        <p className={sheet['empty']}>{t('drill.own.none')}</p>
      ) : (
        <PlainTable label={t('drill.own')} columns={columns} rows={attempts} keyOf={({ attemptKey }) => attemptKey} />
      )}
    </section>
  );
}
