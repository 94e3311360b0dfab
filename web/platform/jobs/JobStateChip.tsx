import type { JobRow } from '../../../server/platform/jobs/contract.ts';
import { useWords } from '../language/use-words.ts';
import sheet from '../parts/Sheet.module.css';

/** How a job stands, in a word. */
export function JobStateChip({ job }: { readonly job: JobRow }) {
  const { t } = useWords();
  const warns = job.state === 'done' && job.result?.warns === true;
  const word = job.isCancelling ? 'cancelling' : warns ? 'found' : job.state;
  const weight = warns || job.state === 'failed' ? 'bad' : job.state === 'done' ? 'good' : '';
  return (
    <span>
      <span className={`${sheet['chip']} ${sheet[weight] ?? ''}`}>{t(`jobs.state.${word}`)}</span>
    </span>
  );
}
