export type DeadlineState = 'running' | 'late' | 'met' | 'met late';

/** How a deadline stands at an instant. What is stopped at its due time is in time; what happened after `now` has not happened. */
export function deadlineState(
  { dueAt, stoppedAt }: { readonly dueAt: Date; readonly stoppedAt: Date | null },
  now: Date,
): DeadlineState {
  const isStopped = stoppedAt !== null && stoppedAt <= now;
  if (isStopped) return stoppedAt <= dueAt ? 'met' : 'met late';
  return now > dueAt ? 'late' : 'running';
}
