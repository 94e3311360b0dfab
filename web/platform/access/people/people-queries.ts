import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { fetchBreakGlass, fetchPeople, fetchPerson, fetchPolicy, fetchSessions, fetchSites } from '../api.ts';

export function usePeople() {
  return useQuery({ queryKey: ['access', 'people'], queryFn: ({ signal }) => fetchPeople(signal) });
}

export function usePerson(personKey: string) {
  return useQuery({
    queryKey: ['access', 'person', personKey],
    queryFn: ({ signal }) => fetchPerson(personKey, signal),
  });
}

export function useSites() {
  return useQuery({ queryKey: ['access', 'sites'], queryFn: ({ signal }) => fetchSites(signal) });
}

export function useSessions(personKey: string) {
  return useQuery({
    queryKey: ['access', 'sessions', personKey],
    queryFn: ({ signal }) => fetchSessions(personKey, signal),
  });
}

export function usePolicy() {
  return useQuery({ queryKey: ['access', 'policy'], queryFn: ({ signal }) => fetchPolicy(signal) });
}

export function useBreakGlass() {
  return useQuery({ queryKey: ['access', 'break-glass'], queryFn: ({ signal }) => fetchBreakGlass(signal) });
}

/** A change of a person: what the lists and pages show of people is asked anew. */
export function usePersonChange<Asked, Answer>(
  change: (asked: Asked) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
) {
  const queries = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async (answer) => {
      onDone?.(answer);
      await Promise.all(
        ['people', 'person', 'sessions', 'sites'].map((what) =>
          queries.invalidateQueries({ queryKey: ['access', what] }),
        ),
      );
    },
  });
}
