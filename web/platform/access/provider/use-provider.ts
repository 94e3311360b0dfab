import { useQuery } from '@tanstack/react-query';
import { fetchProvider } from './api.ts';

/** Whether this department has a hospital's own login; not before it is known. */
export function useProvider(): boolean {
  const { data } = useQuery({
    queryKey: ['access', 'provider'],
    queryFn: ({ signal }) => fetchProvider(signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
  return data?.offered ?? false;
}
