import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router';
import { useWords } from '../../../platform/language/use-words.ts';
import { ErrorState } from '../../../platform/parts/ErrorState.tsx';
import { PlainTable } from '../../../platform/parts/PlainTable.tsx';
import sheet from '../../../platform/parts/Sheet.module.css';
import { ENTRIES } from '../entries/use-entry-act.ts';
import { useEntryText } from '../entries/use-entry-text.ts';
import { AcknowledgementChip } from './AcknowledgementChip.tsx';
import { fetchProjectsOfWork } from './api.ts';

/** The projects that a work came of, and those whose number it prints. */
export function ProjectsOfWork({ workKey }: { readonly workKey: string }) {
  const { t } = useWords();
  const { titleOf } = useEntryText();
  const { data, error, refetch } = useQuery({
    queryKey: [ENTRIES, 'of-work', workKey],
    queryFn: ({ signal }) => fetchProjectsOfWork(workKey, signal),
  });
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  return (
    <section className={sheet['card']} aria-labelledby="projects-of-work">
      <header>
        <h2 id="projects-of-work">{t('projects.of-work')}</h2>
      </header>
      {data?.length === 0 ? (
        <p className={sheet['empty']}>{t('projects.of-work.none')}</p>
      ) : (
        <PlainTable
          label={t('projects.of-work')}
          rows={data}
          keyOf={({ projectKey }) => projectKey}
          isPast={({ isOf }) => isOf === false}
          columns={[
            {
              ...{ key: 'title', header: t('entries.title') },
              cell: ({ projectKey, title }) => <Link to={`/register/projects/${projectKey}`}>{titleOf(title)}</Link>,
            },
            { key: 'number', header: t('projects.number'), cell: ({ number }) => number },
            {
              ...{ key: 'acknowledged', header: t('projects.acknowledged') },
              cell: ({ acknowledgement, isOf }) => (
                <span className={sheet['chips']}>
                  <AcknowledgementChip of={acknowledgement} />
                  {isOf === null && <span className={sheet['chip']}>{t('projects.of-work.proposed')}</span>}
                  {isOf === false && <span className={sheet['chip']}>{t('projects.of-work.not-of')}</span>}
                </span>
              ),
            },
          ]}
        />
      )}
    </section>
  );
}
