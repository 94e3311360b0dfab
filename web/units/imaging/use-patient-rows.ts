import { keepPreviousData, useQueries, useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useMemo, useRef } from 'react';
import type { PatientRow } from '../../../server/units/imaging/contract.ts';
import { fetchPatients, type PatientQuery } from './api.ts';

const PAGE = 100;

/** The rows of the list, fetched page by page as they come into view. The first page also says how many there are. */
export function usePatientRows(query: PatientQuery, visible: { readonly from: number; readonly to: number }) {
  const page = (index: number) => ({
    queryKey: ['imaging', 'patients', query, index] as const,
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      fetchPatients(query, { offset: index * PAGE, limit: PAGE, signal }),
  });
  const head = useQuery({ ...page(0), placeholderData: keepPreviousData, refetchInterval: 20_000 });
  const total = head.data?.total ?? 0;

  const from = Math.max(1, Math.floor(visible.from / PAGE));
  const to = Math.ceil(Math.min(visible.to, total) / PAGE);
  const indices = Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
  const others = useQueries({ queries: indices.map(page) });

  // The first page is asked for again and again; when the count changes, rows have moved on the later pages too.
  const queries = useQueryClient();
  const counted = useRef({ query, total });
  useEffect(() => {
    if (head.isPlaceholderData) return;
    const before = counted.current;
    counted.current = { query, total };
    if (before.query === query && before.total !== total && before.total > 0) {
      void queries.invalidateQueries({
        queryKey: ['imaging', 'patients', query],
        predicate: ({ queryKey }) => queryKey[3] !== 0,
      });
    }
  }, [queries, query, total, head.isPlaceholderData]);

  const pages = useMemo(() => {
    const found = new Map<number, readonly PatientRow[]>();
    if (head.data) found.set(0, head.data.rows);
    for (const [offset, other] of others.entries()) if (other.data) found.set(from + offset, other.data.rows);
    return found;
  }, [head.data, others, from]);
  const rowAt = useCallback((index: number) => pages.get(Math.floor(index / PAGE))?.[index % PAGE], [pages]);

  const indexOf = useCallback(
    (patientKey: string) => {
      for (const [index, rows] of pages) {
        const place = rows.findIndex((row) => row.patientKey === patientKey);
        if (place >= 0) return index * PAGE + place;
      }
      return null;
    },
    [pages],
  );

  return {
    total,
    rowAt,
    indexOf,
    first: head.isPending,
    stale: head.isPlaceholderData,
    error: head.error,
    retry: () => void head.refetch(),
  };
}
