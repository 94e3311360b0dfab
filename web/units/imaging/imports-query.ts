import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { fetchImports } from './api.ts';

/** The latest imports of every source, asked for more often while one is running. */
export function useImports() {
  return useQuery({
    queryKey: ['imaging', 'imports'],
    queryFn: ({ signal }) => fetchImports(signal),
    refetchInterval: ({ state }) =>
      !state.error && state.data?.some((run) => run.state === 'running') ? 1000 : 10_000,
  });
}

/** Imports that run on the server without this page: by network, from the command line, the demonstration. When one ends, every list is asked anew. */
export function useForeignImports() {
  const queries = useQueryClient();
  const running = useImports().data?.filter(({ state, source }) => state === 'running' && source !== 'page') ?? [];
  const count = running.length;
  const before = useRef(count);
  useEffect(() => {
    if (count < before.current) void queries.invalidateQueries({ queryKey: ['imaging'] });
    before.current = count;
  }, [count, queries]);
  return running;
}
