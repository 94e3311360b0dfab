import { useQueries } from '@tanstack/react-query';
import { useRef } from 'react';
import type { HistoryEvent } from '../../../server/platform/record/contract.ts';
import { ApiError } from '../api/api-error.ts';
import { fetchHistory, type RecordName } from './api.ts';

export type EventOfRecord = HistoryEvent & { readonly record: RecordName };

/**
 * The events of some records together, the latest first, by pages. A record that never was has none: what holds for one plan and what holds
 * everywhere are asked for alike, and often only one of them exists.
 */
export function useHistory(records: readonly RecordName[], enabled: boolean) {
  const pages = useRef(1); // not in the key: what has come stands until there is more of it
  return useQueries({
    queries: records.map((record) => ({
      queryKey: ['record', 'history', record.entity, record.key],
      queryFn: ({ signal }: { signal: AbortSignal }) => latestEvents(record, pages.current, signal),
      staleTime: 0,
      enabled,
    })),
    combine: (found) => {
      const come = found.flatMap(({ data }) => data ?? []);
      const askAnew = () => {
        for (const each of found) void each.refetch();
      };
      return {
        events: come.length === found.length ? together(come) : undefined,
        error: found.find(({ error }) => error !== null)?.error ?? null,
        hasMore: come.some(({ before }) => before !== null),
        isLoadingMore: found.some(({ isFetching }) => isFetching),
        loadMore: () => {
          pages.current += 1;
          askAnew();
        },
        retry: askAnew,
      };
    },
  });
}

interface LatestEvents {
  readonly events: readonly EventOfRecord[];
  /** The first event that has come where there are earlier ones. */
  readonly before: string | null;
}

async function latestEvents(record: RecordName, pages: number, signal: AbortSignal): Promise<LatestEvents> {
  const events: EventOfRecord[] = [];
  let before: string | null = null;
  try {
    for (let page = 0; page < pages && (page === 0 || before !== null); page++) {
      const history = await fetchHistory(record, before, signal);
      events.push(...history.events.map((event) => ({ ...event, record })));
      before = history.before;
    }
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return { events: [], before: null };
    throw error;
  }
  return { events, before };
}

/** What lies before the first event of a record that goes on is left out, until the record's own events of that time have come. */
function together(come: readonly LatestEvents[]): readonly EventOfRecord[] {
  const from = Math.max(0, ...come.map(({ before }) => Number(before ?? 0)));
  return come
    .flatMap(({ events }) => events)
    .filter(({ eventKey }) => Number(eventKey) >= from)
    .sort((a, b) => Number(b.eventKey) - Number(a.eventKey));
}
