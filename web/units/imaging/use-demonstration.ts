import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { fetchImport, loadDemonstration } from './api.ts';

/** Makes and imports the demonstration patients, and follows that import to its end. */
export function useDemonstration() {
  const queries = useQueryClient();
  const load = useMutation({ mutationFn: loadDemonstration });
  const importKey = load.data?.importKey;
  const run = useQuery({
    queryKey: ['imaging', 'import', importKey],
    queryFn: ({ signal }) => fetchImport(importKey ?? '', signal),
    enabled: importKey !== undefined && load.data?.state === 'running',
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'running' ? false : 400),
  });
  const progress = run.data ?? load.data;
  const done = progress !== undefined && progress.state !== 'running';
  useEffect(() => {
    if (done) void queries.invalidateQueries({ queryKey: ['imaging', 'patients'] });
  }, [done, queries]);
  return {
    start: () => load.mutate(),
    loading: load.isPending || (progress !== undefined && !done),
    progress,
    error: load.error ?? run.error,
    done,
  };
}
