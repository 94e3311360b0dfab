import { usePages } from '../../platform/api/use-pages.ts';
import { fetchConflicts, fetchQuarantine } from './api.ts';

/** Arrivals by network come at any time: what waits is asked for again and again. */
const EVERY_MS = 20_000;

export function useQuarantine() {
  return usePages({
    queryKey: ['imaging', 'quarantine'],
    fetchPage: fetchQuarantine,
    keyOf: ({ quarantineKey }) => quarantineKey,
    everyMs: EVERY_MS,
  });
}

export function useConflicts() {
  return usePages({
    queryKey: ['imaging', 'conflicts'],
    fetchPage: fetchConflicts,
    keyOf: ({ conflictKey }) => conflictKey,
    everyMs: EVERY_MS,
  });
}

/** Files that wait for a person: quarantined and conflicting ones. */
export function useWaitingFiles(): number {
  return (useQuarantine().total ?? 0) + (useConflicts().total ?? 0);
}
