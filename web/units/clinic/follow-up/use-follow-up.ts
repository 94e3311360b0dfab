import { useQuery } from '@tanstack/react-query';
import { TREATMENT } from '../treatment/use-treatment.ts';
import { fetchFollowUp } from './api.ts';

export function useFollowUp(courseKey: string) {
  return useQuery({
    queryKey: [TREATMENT, courseKey, 'follow-up'],
    queryFn: ({ signal }) => fetchFollowUp(courseKey, signal),
  });
}
