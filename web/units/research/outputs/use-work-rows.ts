import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import { fetchWorks, type WorkQuery } from './api.ts';

const PAGE = 100;

/** The rows of the list, fetched page by page as they come into view. The first page also says how many there are. */
export function useWorkRows(query: WorkQuery, visible: { readonly from: number; readonly to: number }) {
  const page = (index: number) => ({
    queryKey: ['research', 'works', query, index] as const,
    queryFn: ({ signal }: { signal: AbortSignal }) => fetchWorks(query, { offset: index * PAGE, limit: PAGE, signal }),
  });
  const head = useQuery({ ...page(0), placeholderData: keepPreviousData });
  const total = head.data?.total ?? 0;
  const from = Math.max(1, Math.floor(visible.from / PAGE));
  const to = Math.ceil(Math.min(visible.to, total) / PAGE);
  const indices = Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
  const others = useQueries({ queries: indices.map(page) });
  const rowAt = (index: number) => {
    const place = Math.floor(index / PAGE);
    const rows = place === 0 ? head.data?.rows : others[place - from]?.data?.rows;
    return rows?.[index % PAGE];
  };
  return {
    ...{ total, rowAt, first: head.isPending, stale: head.isPlaceholderData, error: head.error },
    retry: () => void head.refetch(),
  };
}
