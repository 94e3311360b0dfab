import { keepPreviousData, useQueries, useQuery } from '@tanstack/react-query';
import type { PatientLine } from '../../../../server/units/clinic/patients/contract.ts';
import { searchPatients } from './api.ts';

const PAGE = 100;

/** Under it stands what the registry was asked. */
export const REGISTRY = 'registry';

/** The lines of the list, fetched as they come into view. The first page says how many there are. */
export function useRegistryRows(words: string, visible: { readonly from: number; readonly to: number }) {
  const page = (index: number) => ({
    queryKey: [REGISTRY, 'list', words, index] as const,
    queryFn: ({ signal }: { signal: AbortSignal }) =>
      searchPatients({ words, offset: index * PAGE, limit: PAGE }, signal),
  });
  const head = useQuery({ ...page(0), placeholderData: keepPreviousData });
  const total = head.data?.total ?? 0;
  const from = Math.max(1, Math.floor(visible.from / PAGE));
  const to = Math.ceil(Math.min(visible.to, total) / PAGE);
  const indices = Array.from({ length: Math.max(0, to - from) }, (_, offset) => from + offset);
  const others = useQueries({ queries: indices.map(page) });
  const rowAt = (index: number): PatientLine | undefined => {
    const at = Math.floor(index / PAGE);
    return (at === 0 ? head.data : others[at - from]?.data)?.rows[index % PAGE];
  };
  return {
    ...{ total, rowAt, first: head.isPending, stale: head.isPlaceholderData, error: head.error },
    retry: () => void head.refetch(),
  };
}
