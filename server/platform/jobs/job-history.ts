import type { Columns, EntityHistory, Sentence } from '../record/tell-event.ts';
import type { JobState } from './contract.ts';

/** How the events of a job read. */
export const JOB_HISTORIES: Readonly<Record<string, EntityHistory>> = {
  job: { thing: 'job', labels: {}, tell: ({ action, after }) => (action === 'insert' ? [STARTED] : tellState(after)) },
};

const STARTED: Sentence = { key: 'history.job.started', values: {} };

function tellState(after: Columns | null): readonly Sentence[] | undefined {
  const state = after?.['state'] as JobState | undefined;
  const code = codeOf(after);
  if (state === undefined) {
    const isAsked = typeof after?.['cancel_asked_at'] === 'string';
    return isAsked ? [{ key: 'history.job.cancel-asked', values: {} }] : undefined;
  }
  if (state === 'failed') return [{ key: 'history.job.failed', values: { code } }];
  if (state === 'waiting' && code !== '') return [{ key: 'history.job.again', values: { code } }];
  return [{ key: `history.job.${state}`, values: {} }];
}

function codeOf(after: Columns | null): string {
  const failure = after?.['failure'];
  return typeof failure === 'object' && failure !== null && 'code' in failure ? String(failure.code) : '';
}
