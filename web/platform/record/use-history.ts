import { useQueries } from '@tanstack/react-query';
import { ApiError } from '../api/api-error.ts';
import { fetchHistory, type RecordName } from './api.ts';

/**
 * The events of some records together, the latest first. A record that never was has none: what holds for one plan and what holds
 * everywhere are asked for alike, and often only one of them exists.
 */
export function useHistory(records: readonly RecordName[], enabled: boolean) {
  return useQueries({
    queries: records.map((record) => ({
      queryKey: ['record', 'history', record.entity, record.key],
      queryFn: async ({ signal }: { signal: AbortSignal }) => {
        try {
          return (await fetchHistory(record, signal)).events.map((event) => ({ ...event, record }));
        } catch (error) {
          if (error instanceof ApiError && error.status === 404) return [];
          throw error;
        }
      },
      staleTime: 0,
      enabled,
    })),
    combine: (found) => ({
      events: found.every(({ data }) => data !== undefined)
        ? found.flatMap(({ data }) => data ?? []).sort((a, b) => Number(b.eventKey) - Number(a.eventKey))
        : undefined,
      error: found.find(({ error }) => error !== null)?.error ?? null,
      retry: () => {
        for (const each of found) void each.refetch();
      },
    }),
  });
}
