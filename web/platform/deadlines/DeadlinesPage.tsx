import { useQuery } from '@tanstack/react-query';
import { usePageTitle } from '../frame/use-page-title.ts';
import { useWords } from '../language/use-words.ts';
import { ErrorState } from '../parts/ErrorState.tsx';
import sheet from '../parts/Sheet.module.css';
import { Skeleton } from '../parts/Skeleton.tsx';
import { fetchDeadlineSettings } from './api.ts';
import { CalendarCard } from './CalendarCard.tsx';
import { DigestCard } from './DigestCard.tsx';
import { EventRules } from './EventRules.tsx';
import { FaultsCard } from './FaultsCard.tsx';
import { RuleCard } from './RuleCard.tsx';

/** How long things may wait here, and on which days one works. */
export function DeadlinesPage() {
  const { t } = useWords();
  usePageTitle('deadlines.title');
  const { data, error, refetch } = useQuery({
    queryKey: ['deadlines'],
    queryFn: ({ signal }) => fetchDeadlineSettings(signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <div className={sheet['page']}>
      <h1>{t('deadlines.title')}</h1>
      <p className={sheet['about']}>{t('deadlines.what')}</p>
      {data ? (
        <>
          {(['form-query.asked', 'severe-toxicity.told'] as const).map((trigger) => (
            <RuleCard
              key={trigger}
              trigger={trigger}
              rule={data.rules.find(({ content }) => content.trigger === trigger)}
              hasCalendar={data.calendar !== null}
            />
          ))}
          <EventRules rules={data.rules.filter(({ content }) => content.event)} />
          <FaultsCard faults={data.faults} />
          <CalendarCard calendar={data.calendar} />
          <DigestCard />
        </>
      ) : (
        <Skeleton height={320} />
      )}
    </div>
  );
}
