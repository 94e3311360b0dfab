import { useQuery } from '@tanstack/react-query';
import { WARD } from '../stay/api.ts';
import { fetchWardBoard } from './api.ts';
import { useNow } from './use-now.ts';

/** The stream tells of changes at once; this asks in case it was away. */
const ASKED_AGAIN_MS = 60_000;
const CLOCK_MS = 15_000;

/** The board, and the server's time: a tablet whose clock is wrong calls nothing late. */
export function useWardBoard() {
  const { data, dataUpdatedAt, error, refetch } = useQuery({
    queryKey: [WARD, 'board'],
    queryFn: ({ signal }) => fetchWardBoard(signal),
    refetchInterval: ASKED_AGAIN_MS,
  });
  const here = useNow(CLOCK_MS);
  const now = data ? Date.parse(data.at) + Math.max(0, here - dataUpdatedAt) : here;
  return { data, error, refetch, now };
}
