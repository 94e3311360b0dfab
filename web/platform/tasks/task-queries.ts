import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type AskedTasks, fetchColleagues, fetchTaskCount, fetchTasks } from './api.ts';

/** Others give tasks at any time. */
const EVERY_MS = 30_000;

export function useTasks(asked: AskedTasks) {
  return useQuery({
    queryKey: ['tasks', 'list', asked],
    queryFn: ({ signal }) => fetchTasks(asked, signal),
    refetchInterval: EVERY_MS,
  });
}

/** How many tasks wait for the person or the person's role. */
export function useWaitingTasks(): number {
  const { data } = useQuery({
    queryKey: ['tasks', 'count'],
    queryFn: ({ signal }) => fetchTaskCount(signal),
    refetchInterval: EVERY_MS,
  });
  return data?.waiting ?? 0;
}

export function useColleagues() {
  return useQuery({ queryKey: ['tasks', 'colleagues'], queryFn: ({ signal }) => fetchColleagues(signal) });
}

/** A change of tasks: lists and the count are asked anew. */
export function useTaskChange<Asked, Answer>(change: (asked: Asked) => Promise<Answer>, onDone?: () => void) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      onDone?.();
      return queries.invalidateQueries({ queryKey: ['tasks'] });
    },
  });
}
