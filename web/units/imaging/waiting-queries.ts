import { useQuery } from '@tanstack/react-query';
import { fetchConflicts, fetchQuarantine } from './api.ts';

/** Arrivals by network come at any time: what waits is asked for again and again. */
const EVERY_MS = 20_000;

export function useQuarantine() {
  return useQuery({
    queryKey: ['imaging', 'quarantine'],
    queryFn: ({ signal }) => fetchQuarantine(signal),
    refetchInterval: EVERY_MS,
  });
}

export function useConflicts() {
  return useQuery({
    queryKey: ['imaging', 'conflicts'],
    queryFn: ({ signal }) => fetchConflicts(signal),
    refetchInterval: EVERY_MS,
  });
}

/** Files that wait for a person: quarantined and conflicting ones. */
export function useWaitingFiles(): number {
  return (useQuarantine().data?.length ?? 0) + (useConflicts().data?.length ?? 0);
}
