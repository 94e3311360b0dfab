import { App, Button } from 'antd';
import type { JobRow } from '../../../server/platform/jobs/contract.ts';
import { useErrorWords } from '../api/use-error-words.ts';
import { useWords } from '../language/use-words.ts';
import { HistoryButton } from '../record/HistoryButton.tsx';
import { cancelJob, retryJob } from './api.ts';
import { useJobChange } from './job-queries.ts';
import { useJobWords } from './use-job-words.ts';

/** What can be done with a job. */
export function JobActs({ job }: { readonly job: JobRow }) {
  const { t } = useWords();
  const words = useJobWords();
  const { message } = App.useApp();
  const errorWords = useErrorWords();
  const { jobKey, state, isCancelling, maySettle } = job;
  const isOpen = state === 'waiting' || state === 'running';
  const changing = useJobChange(() => (isOpen ? cancelJob(jobKey) : retryJob(jobKey)));
  const change = () =>
    changing.mutate(undefined, { onError: (error) => void message.error(errorWords(error).sentence) });
  return (
    <>
      {maySettle && state !== 'done' && (
        <Button loading={changing.isPending} disabled={isCancelling} onClick={change}>
          {t(isOpen ? 'jobs.cancel' : 'jobs.retry')}
        </Button>
      )}{' '}
      <HistoryButton of={words(job)} records={[{ entity: 'job', key: jobKey }]} />
    </>
  );
}
