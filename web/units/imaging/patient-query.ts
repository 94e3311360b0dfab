import { useCallback, useMemo } from 'react';
import { useLocation, useSearchParams } from 'react-router';
import { PATIENT_SORTS, type PatientQuery } from './api.ts';

const HAS = ['plan', 'dose', 'image'] as const;
const NEWEST_FIRST = { sort: 'lastArrivedAt', order: 'desc' } as const;

/**
 * The question of the patient list as it stands in the address; what is strange there is read as not said. The words searched
 * for are mostly names: they are kept with the entry of the browser's history and stand in no address.
 */
export function readPatientQuery(params: URLSearchParams, search = ''): PatientQuery {
  const sort = PATIENT_SORTS.find((each) => each === params.get('sort'));
  return {
    search,
    has: HAS.find((each) => each === params.get('has')) ?? null,
    arrivedToday: params.get('arrived') === 'today',
    sort: sort ?? NEWEST_FIRST.sort,
    order: sort ? (params.get('order') === 'desc' ? 'desc' : 'asc') : NEWEST_FIRST.order,
  };
}

/** The address that says the question; what is usual is left out, so that the plain list has a plain address. */
export function writePatientQuery(query: PatientQuery): URLSearchParams {
  const usual = query.sort === NEWEST_FIRST.sort && query.order === NEWEST_FIRST.order;
  return new URLSearchParams({
    ...(query.has ? { has: query.has } : {}),
    ...(query.arrivedToday ? { arrived: 'today' } : {}),
    ...(usual ? {} : { sort: query.sort, order: query.order }),
  });
}

/** The words of a history entry. */
function searchOf(state: unknown): string {
  if (typeof state !== 'object' || state === null || !('search' in state)) return '';
  return typeof state.search === 'string' ? state.search : '';
}

export function isFiltered(query: PatientQuery): boolean {
  return query.search !== '' || query.has !== null || query.arrivedToday;
}

/** The question in the address, and the row one was on when one left, so that Back returns to it. */
export function usePatientQuery() {
  const [params, setParams] = useSearchParams();
  const search = searchOf(useLocation().state);
  const query = useMemo(() => readPatientQuery(params, search), [params, search]);
  const change = useCallback(
    (changes: Partial<PatientQuery>) => {
      const changed = { ...query, ...changes };
      setParams(writePatientQuery(changed), { replace: true, state: { search: changed.search } });
    },
    [query, setParams],
  );
  const rememberRow = useCallback((row: number) => {
    const address = new URL(location.href);
    if (row > 0) address.searchParams.set('row', String(row + 1));
    else address.searchParams.delete('row');
    history.replaceState(history.state, '', address);
  }, []);
  const row = Math.max(0, (Number(params.get('row')) || 1) - 1);
  return { query, row, change, rememberRow };
}
