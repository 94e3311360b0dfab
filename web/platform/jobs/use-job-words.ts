import type { JobRow } from '../../../server/platform/jobs/contract.ts';
import { isMessageKey, useWords } from '../language/use-words.ts';

/** What a job does, in the language of the page. A newer server may know jobs that this page does not. */
export function useJobWords(): (job: Pick<JobRow, 'kind'>) => string {
  const { t } = useWords();
  return ({ kind }) => (isMessageKey(kind) ? t(kind) : kind);
}
