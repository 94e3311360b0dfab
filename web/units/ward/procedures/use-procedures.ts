import { useQuery } from '@tanstack/react-query';
import { WARD } from '../stay/api.ts';
import { fetchProcedures } from './api.ts';

export function useProcedures(stayKey: string) {
  return useQuery({
    queryKey: [WARD, 'stay', stayKey, 'procedures'],
    queryFn: ({ signal }) => fetchProcedures(stayKey, signal),
  });
}
