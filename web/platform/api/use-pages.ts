import { useInfiniteQuery } from '@tanstack/react-query';
import type { CountedPage, Page } from '../../../server/platform/http/contract.ts';

export type { CountedPage };

/** A list that comes by pages: the rows that have come, and how to have more. */
export interface Pages<Row> {
  /** Undefined until the first page has come. */
  readonly rows: readonly Row[] | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
  readonly hasMore: boolean;
  readonly isLoadingMore: boolean;
  readonly loadMore: () => void;
  /** How many rows there are on all pages, where the route tells it. */
  readonly total: number | undefined;
  /** Where the pages go on that have not come; null where all have. */
  readonly next: string | null;
}

type FetchPage<Row> = (
  after: string | null,
  signal: AbortSignal,
) => Promise<Page<Row> & Partial<Pick<CountedPage<Row>, 'total'>>>;

/** The rows that have come and all after them, for what is done with, or searched in, the whole list. What came in before them is left out. */
export async function everyRow<Row>(
  { rows = [], next }: Pick<Pages<Row>, 'rows' | 'next'>,
  fetchPage: FetchPage<Row>,
  signal: AbortSignal = new AbortController().signal,
): Promise<readonly Row[]> {
  const all = [...rows];
  for (let after = next; after !== null; ) {
    const page = await fetchPage(after, signal);
    all.push(...page.rows);
    after = page.next;
  }
  return all;
}

/** @param asked.keyOf what moved while its list was read may come twice; it is shown once */
export function usePages<Row>(asked: {
  readonly queryKey: readonly unknown[];
  readonly fetchPage: FetchPage<Row>;
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
    total: data?.pages.at(-1)?.total,
    next: data?.pages.at(-1)?.next ?? null,
  };
}
