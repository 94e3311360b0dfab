import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchNotices, readNotices } from './api.ts';

export const NOTICES = 'notices';

/** Where the stream does not come through, a proxy say, notices come so late [ms]. */
const EVERY_MS = 60_000;

export function useNotices() {
  return useQuery({ queryKey: [NOTICES], queryFn: ({ signal }) => fetchNotices(signal), refetchInterval: EVERY_MS });
}

export function useReading() {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: readNotices,
    onSuccess: () => queries.invalidateQueries({ queryKey: [NOTICES] }),
  });
}
