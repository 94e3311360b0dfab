import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { fetchJob, type JobRow } from '../../platform/jobs/api.ts';
import { loadDemonstration } from './api.ts';

const isOpen = ({ state }: JobRow) => state === 'waiting' || state === 'running';

/** Has the demonstration patients made and imported, and follows that job to its end. */
export function useDemonstration() {
  const queries = useQueryClient();
  const load = useMutation({
    mutationFn: loadDemonstration,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['imaging', 'imports'] }),
  });
  const jobKey = load.data?.jobKey;
  const followed = useQuery({
    queryKey: ['jobs', 'one', jobKey],
    queryFn: ({ signal }) => fetchJob(jobKey ?? '', signal),
    enabled: jobKey !== undefined,
    refetchInterval: ({ state }) => (state.data && !isOpen(state.data) ? false : 400),
  });
  const job = followed.data ?? load.data;
  const isOver = job !== undefined && !isOpen(job);
  useEffect(() => {
    if (isOver) void queries.invalidateQueries({ queryKey: ['imaging'] });
  }, [isOver, queries]);
  return {
    start: () => load.mutate(),
    loading: load.isPending || (job !== undefined && !isOver),
    files: job?.done ?? 0,
    error: load.error ?? followed.error,
    done: job?.state === 'done',
    interrupted: isOver && job.state !== 'done',
  };
}
