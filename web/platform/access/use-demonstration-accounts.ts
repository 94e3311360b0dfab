import { useQuery } from '@tanstack/react-query';
import { fetchDemonstrationAccounts } from './api.ts';

/** Whom one can be without a password: nobody, except in the demonstration department. */
export function useDemonstrationAccounts() {
  return useQuery({
    queryKey: ['access', 'demonstration-accounts'],
    queryFn: ({ signal }) => fetchDemonstrationAccounts(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
