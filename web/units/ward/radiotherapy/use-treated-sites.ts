import { useQuery } from '@tanstack/react-query';
import { WARD } from '../stay/api.ts';
import { fetchTreatedSites } from './api.ts';

export function useTreatedSites(stayKey: string) {
  return useQuery({
    queryKey: [WARD, 'stay', stayKey, 'treated-sites'],
    queryFn: ({ signal }) => fetchTreatedSites(stayKey, signal),
  });
}
