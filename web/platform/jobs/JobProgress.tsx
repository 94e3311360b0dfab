import type { JobRow } from '../../../server/platform/jobs/contract.ts';
import { formatCount } from '../format/count.ts';
import { useWords } from '../language/use-words.ts';
import styles from './Jobs.module.css';
import { useJobWords } from './use-job-words.ts';

/** How far a job is; where nobody can tell how much there is, that it moves. */
export function JobProgress({ job }: { readonly job: JobRow }) {
  const { t, language } = useWords();
  const words = useJobWords();
  const { done, total } = job;
  const counted = { done: formatCount(done, language), total: formatCount(total ?? 0, language) };
  return (
    <div className={styles['progress']}>
      <progress {...(total === null ? {} : { value: done, max: Math.max(total, 1) })} aria-label={words(job)} />
      {(total !== null || done > 0) && (
        <small>{t(total === null ? 'jobs.steps.unknown' : 'jobs.steps', counted)}</small>
      )}
    </div>
  );
}
