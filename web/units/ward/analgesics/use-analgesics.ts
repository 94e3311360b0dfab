import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { Analgesics } from '../../../../server/units/ward/analgesics/contract.ts';
import { WARD } from '../stay/api.ts';
import { fetchAnalgesics } from './api.ts';

const keyOf = (stayKey: string) => [WARD, 'stay', stayKey, 'analgesics'];

export function useAnalgesics(stayKey: string) {
  return useQuery({
    queryKey: keyOf(stayKey),
    queryFn: ({ signal }) => fetchAnalgesics(stayKey, signal),
    // what lies in the last 24 hours changes by itself
    refetchInterval: 60_000,
  });
}

/** Does something to a stay's analgesics, which the answer tells anew. */
export function useAnalgesicsAct<Asked>(
  stayKey: string,
  act: (asked: Asked) => Promise<Analgesics>,
  onDone?: () => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (told) => {
      queries.setQueryData(keyOf(stayKey), told);
      // what was charted stands on the axis, too
      void queries.invalidateQueries({ queryKey: [WARD, 'stay', stayKey, 'axis'] });
      onDone?.();
    },
    // what was refused may stand otherwise in the record than on the page
    onError: () => queries.invalidateQueries({ queryKey: keyOf(stayKey) }),
  });
}
