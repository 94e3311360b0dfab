import { useQuery } from '@tanstack/react-query';
import { WARD } from '../stay/api.ts';
import { fetchChecks } from './api.ts';

/** Which sheets somebody of the ward has checked. */
export function useChecks() {
  return useQuery({ queryKey: [WARD, 'education'], queryFn: ({ signal }) => fetchChecks(signal) });
}
