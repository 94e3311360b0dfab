import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'react-router';
import type { WorkQuery } from './api.ts';

const SORTS = ['year', 'title', 'container', 'recorded'] as const satisfies readonly WorkQuery['sort'][];
export const TYPES = [
  ...(['article', 'review', 'letter', 'editorial', 'guideline', 'preprint', 'conference-paper'] as const),
  ...(['chapter', 'book', 'thesis', 'correction', 'retraction-notice', 'other'] as const),
] as const satisfies readonly WorkQuery['type'][];

/** The question of the list as it stands in the address; what is strange there is read as not said. */
export function readWorkQuery(params: URLSearchParams): WorkQuery {
  return {
    search: params.get('search') ?? '',
    type: TYPES.find((each) => each === params.get('type')) ?? null,
    from: yearOf(params.get('from')),
    to: yearOf(params.get('to')),
    sort: SORTS.find((each) => each === params.get('sort')) ?? 'year',
    order: params.get('order') === 'asc' ? 'asc' : 'desc',
  };
}

function yearOf(text: string | null): number | null {
  return text !== null && /^(1[6-9]|2[01])\d\d$/.test(text) ? Number(text) : null;
}

/** The address that says the question; what is usual is left out. */
export function writeWorkQuery({ search, type, from, to, sort, order }: WorkQuery): URLSearchParams {
  return new URLSearchParams({
    ...(search ? { search } : {}),
    ...(type ? { type } : {}),
    ...(from === null ? {} : { from: String(from) }),
    ...(to === null ? {} : { to: String(to) }),
    ...(sort === 'year' && order === 'desc' ? {} : { sort, order }),
  });
}

export function useWorkQuery() {
  const [params, setParams] = useSearchParams();
  const query = useMemo(() => readWorkQuery(params), [params]);
  const change = useCallback(
    (changes: Partial<WorkQuery>) =>
      setParams((now) => writeWorkQuery({ ...readWorkQuery(now), ...changes }), { replace: true }),
    [setParams],
  );
  return { query, change };
}

export const isFiltered = ({ search, type, from, to }: WorkQuery) =>
  search !== '' || [type, from, to].some((each) => each !== null);

export const UNFILTERED = { search: '', type: null, from: null, to: null } as const satisfies Partial<WorkQuery>;
