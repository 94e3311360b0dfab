import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TaskRow } from '../../../server/platform/tasks/contract.ts';
import { usePages } from '../api/use-pages.ts';
import { useVersionedChange } from '../api/use-versioned-change.ts';
import { type AskedTasks, fetchColleagues, fetchTask, fetchTaskCount, fetchTasks, type ReadTask } from './api.ts';

/** Others give tasks at any time. */
const EVERY_MS = 30_000;

export function useTasks(asked: AskedTasks) {
  return usePages({
    queryKey: ['tasks', 'list', asked],
    fetchPage: (after, signal) => fetchTasks(asked, after, signal),
    keyOf: ({ taskKey }) => taskKey,
    everyMs: EVERY_MS,
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

/**
 * Something that is done with a task as it was read. What stands now where somebody was quicker is not taken from the list, which may
 * have lost the task by then.
 */
export function useTaskEdit<Asked>(
  task: TaskRow,
  change: (read: ReadTask, asked: Asked) => Promise<void>,
  onDone?: () => void,
) {
  const queries = useQueryClient();
  const [now, setNow] = useState<TaskRow | null>(null);
  const present = now ?? task;
  const editing = useVersionedChange({
    present,
    read: task,
    change: (asked: Asked, read: TaskRow) => change(read, asked),
    readAnew: async () => setNow(await fetchTask(task.taskKey)),
    onDone: () => {
      onDone?.();
      return queries.invalidateQueries({ queryKey: ['tasks'] });
    },
  });
  const leaveAndList = () => {
    editing.leave();
    void queries.invalidateQueries({ queryKey: ['tasks'] });
  };
  return { ...editing, present, leaveAndList };
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
