import { Link } from 'react-router';
import type { JobRow } from '../../../server/platform/jobs/contract.ts';
import { nameOf } from '../access/person-name.ts';
import { useRefusalWords } from '../api/use-error-words.ts';
import { formatDuration, localMoment } from '../format/moment.ts';
import { isMessageKey, useWords } from '../language/use-words.ts';
import { type PlainColumn, PlainTable } from '../parts/PlainTable.tsx';
import { JobActs } from './JobActs.tsx';
import { JobProgress } from './JobProgress.tsx';
import { JobStateChip } from './JobStateChip.tsx';
import styles from './Jobs.module.css';
import { useJobWords } from './use-job-words.ts';

export function JobTable({ jobs }: { readonly jobs: readonly JobRow[] | undefined }) {
  const { t, language } = useWords();
  const words = useJobWords();
  const columns: readonly PlainColumn<JobRow>[] = [
    {
      key: 'what',
      header: t('jobs.what'),
      cell: (job) => (
        <div className={styles['what']}>
          <span>{words(job)}</span>
          <Outcome job={job} />
        </div>
      ),
    },
    {
      key: 'state',
      header: t('jobs.state'),
      cell: (job) => (
        <div className={styles['what']}>
          <JobStateChip job={job} />
          {job.state === 'running' && <JobProgress job={job} />}
          {job.nextTryAt !== null && <small>{t('jobs.nextTry', { at: localMoment(job.nextTryAt) })}</small>}
          {job.state === 'done' && <small>{t('jobs.took', { duration: durationOf(job) })}</small>}
        </div>
      ),
    },
    {
      key: 'started',
      header: t('jobs.started'),
      cell: ({ startedBy, startedAt }) => (
        <div className={styles['what']}>
          <span>{startedBy ? nameOf(startedBy, language) : t('tasks.from.program')}</span>
          <small>{localMoment(startedAt)}</small>
        </div>
      ),
    },
    { key: 'acts', header: t('jobs.acts'), acts: true, cell: (job) => <JobActs job={job} /> },
  ];
  return <PlainTable label={t('jobs.title')} columns={columns} rows={jobs} keyOf={({ jobKey }) => jobKey} />;
}

/** What came of it, or why nothing did. */
function Outcome({ job: { state, result, failure } }: { readonly job: JobRow }) {
  const { t } = useWords();
  const refusalWords = useRefusalWords();
  if (state === 'done' && result) {
    return (
      <>
        {result.said.map(({ key, values }) => (
          <small key={`${key} ${JSON.stringify(values)}`}>{isMessageKey(key) ? t(key, values) : key}</small>
        ))}
        {result.path !== null && <Link to={result.path}>{t('jobs.result')}</Link>}
      </>
    );
  }
  if (failure && state !== 'done' && state !== 'cancelled') {
    return <small className={styles['failure']}>{refusalWords(failure)}</small>;
  }
  return null;
}

function durationOf({ beganAt, endedAt }: JobRow): string {
  return formatDuration((Date.parse(endedAt ?? '') - Date.parse(beganAt ?? '')) / 1000);
}
