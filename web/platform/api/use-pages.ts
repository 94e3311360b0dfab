import { useInfiniteQuery } from '@tanstack/react-query';
import type { Page } from '../../../server/platform/http/contract.ts';

/** A list that comes by pages: the rows that have come, and how to have more. */
export interface Pages<Row> {
  /** Undefined until the first page has come. */
  readonly rows: readonly Row[] | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
}

/** @param asked.keyOf what moved while its list was read may come twice; it is shown once */
export function usePages<Row>(asked: {
  readonly queryKey: readonly unknown[];
  readonly fetchPage: (after: string | null, signal: AbortSignal) => Promise<Page<Row>>;
  readonly keyOf: (row: Row) => string;
  readonly everyMs?: number;
}): Pages<Row> {
  const { data, error, refetch, hasNextPage, isFetchingNextPage, fetchNextPage } = useInfiniteQuery({
    queryKey: asked.queryKey,
    queryFn: ({ signal, pageParam }) => asked.fetchPage(pageParam, signal),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    ...(asked.everyMs === undefined ? {} : { refetchInterval: asked.everyMs }),
  });
  const rows = data && new Map(data.pages.flatMap((page) => page.rows).map((row) => [asked.keyOf(row), row]));
  return {
    rows: rows && [...rows.values()],
    error,
    refetch,
    hasMore: hasNextPage,
    isLoadingMore: isFetchingNextPage,
    loadMore: () => void fetchNextPage(),
  };
}
