import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import type { JobRow } from '../../../server/platform/jobs/contract.ts';
import { type AskedJobs, fetchJobs } from './api.ts';

/** The own jobs are said by the stream as they move; those of others are asked for [ms]. */
const EVERY_MS = { open: 2000, quiet: 30_000 };

const isOpen = ({ state }: JobRow) => state === 'waiting' || state === 'running';

export function useJobs(asked: AskedJobs) {
  return useInfiniteQuery({
    queryKey: ['jobs', 'list', asked],
    queryFn: ({ signal, pageParam }) => fetchJobs(asked, pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ before }) => before,
    refetchInterval: ({ state }) =>
      state.data?.pages.some(({ jobs }) => jobs.some(isOpen)) ? EVERY_MS.open : EVERY_MS.quiet,
  });
}

/** A change of jobs: the list is asked anew. */
export function useJobChange(change: () => Promise<unknown>) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSettled: () => queries.invalidateQueries({ queryKey: ['jobs'] }),
  });
}
