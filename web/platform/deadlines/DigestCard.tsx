import { useQuery } from '@tanstack/react-query';
import type { DigestReport, DigestState } from '../../../server/platform/digest/contract.ts';
import { nameOf } from '../access/person-name.ts';
import { localMoment } from '../format/moment.ts';
import { useWords } from '../language/use-words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import { type PlainColumn, PlainTable } from '../parts/PlainTable.tsx';
import sheet from '../parts/Sheet.module.css';
import { Skeleton } from '../parts/Skeleton.tsx';
import { fetchDigestReport } from './api.ts';

const STATES: readonly DigestState[] = ['sent', 'waiting', 'sending', 'nothing', 'refused', 'unknown'];

/** How the latest daily mails went, and which did not. */
export function DigestCard() {
  const { t } = useWords();
  const { data, error, refetch } = useQuery({
    queryKey: ['deadlines', 'digest'],
    queryFn: ({ signal }) => fetchDigestReport(signal),
  });
  return (
    <section className={sheet['card']} aria-labelledby="digest">
      <header>
        <h2 id="digest">{t('digest.title')}</h2>
        {data && <Counts report={data} />}
      </header>
      <div className={sheet['body']}>
        {error && !data && <ErrorState error={error} onRetry={() => void refetch()} />}
        {!data && !error && <Skeleton height={40} />}
        {data && <p>{data.sentAt ? t('digest.sentAt', data.sentAt) : t('digest.off')}</p>}
      </div>
      {data && data.faults.length > 0 && <Faults faults={data.faults} />}
    </section>
  );
}

function Counts({ report: { day, counts } }: { readonly report: DigestReport }) {
  const { t } = useWords();
  if (day === null) return <span className={sheet['chip']}>{t('digest.none')}</span>;
  return (
    <span className={sheet['chips']}>
      <span className={sheet['chip']}>{day}</span>
      {STATES.filter((state) => counts[state]).map((state) => (
        <span
          key={state}
          className={`${sheet['chip']} ${state === 'refused' || state === 'unknown' ? sheet['bad'] : ''}`}
        >
          {t(`digest.state.${state}`)}: {counts[state]}
        </span>
      ))}
    </span>
  );
}

function Faults({ faults }: Pick<DigestReport, 'faults'>) {
  const { t, language } = useWords();
  const columns: readonly PlainColumn<DigestReport['faults'][number]>[] = [
    { key: 'who', header: t('digest.who'), cell: (row) => nameOf(row, language) },
    { key: 'state', header: t('tasks.state'), cell: ({ state }) => t(`digest.state.${state}`) },
    { key: 'fault', header: t('deadlines.fault'), cell: ({ fault }) => fault },
    { key: 'tries', header: t('deadlines.tries'), cell: ({ tries }) => tries },
    { key: 'next', header: t('deadlines.next'), cell: ({ nextAt }) => (nextAt ? localMoment(nextAt) : '–') },
  ];
  return (
    <PlainTable label={t('digest.title')} columns={columns} rows={faults} keyOf={({ name, day }) => `${name} ${day}`} />
  );
}
