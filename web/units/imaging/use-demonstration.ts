import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { fetchImport, loadDemonstration } from './api.ts';

/** Makes and imports the demonstration patients, and follows that import to its end. */
export function useDemonstration() {
  const queries = useQueryClient();
  const load = useMutation({
    mutationFn: loadDemonstration,
    onSuccess: () => queries.invalidateQueries({ queryKey: ['imaging', 'imports'] }),
  });
  const importKey = load.data?.importKey;
  const run = useQuery({
    queryKey: ['imaging', 'import', importKey],
    queryFn: ({ signal }) => fetchImport(importKey ?? '', signal),
    enabled: importKey !== undefined && load.data?.state === 'running',
    refetchInterval: ({ state }) => (state.data && state.data.state !== 'running' ? false : 400),
  });
  const progress = run.data ?? load.data;
  const done = progress?.state === 'complete';
  const interrupted = progress?.state === 'interrupted';
  useEffect(() => {
    if (done || interrupted) void queries.invalidateQueries({ queryKey: ['imaging'] });
  }, [done, interrupted, queries]);
  return {
    start: () => load.mutate(),
    loading: load.isPending || progress?.state === 'running',
    progress,
    error: load.error ?? run.error,
    done,
    interrupted,
  };
}
