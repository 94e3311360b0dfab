import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import type { PersonDetail } from '../../../../server/platform/access/contract.ts';
import { everyRow, usePages } from '../../api/use-pages.ts';
import { useVersionedChange } from '../../api/use-versioned-change.ts';
import { useWords } from '../../language/use-words.ts';
import { fetchBreakGlass, fetchPeople, fetchPerson, fetchPolicy, fetchSessions, fetchSites } from '../api.ts';
import { nameOf } from '../person-name.ts';

/** All people, by name: the page searches in all of them. */
export function usePeople() {
  const { language } = useWords();
  const { data, ...query } = useQuery({
    queryKey: ['access', 'people'],
    queryFn: async ({ signal }) => everyRow(await fetchPeople(null, signal), fetchPeople, signal),
  });
  const people = useMemo(
    () => data?.toSorted((a, b) => nameOf(a, language).localeCompare(nameOf(b, language), language)),
    [data, language],
  );
  return { ...query, data: people };
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
  return usePages({
    queryKey: ['access', 'break-glass'],
    fetchPage: fetchBreakGlass,
    keyOf: ({ breakGlassKey }) => breakGlassKey,
  });
}

/** What the lists and pages show of people is asked anew. */
function useReadAnew() {
  const queries = useQueryClient();
  return () =>
    Promise.all(
      ['people', 'person', 'sessions', 'sites'].map((what) =>
        queries.invalidateQueries({ queryKey: ['access', what] }),
      ),
    );
}

/** A change of a person in the version that was read; `read`: where a form was opened upon it. */
export function usePersonEdit<Asked>(
  person: PersonDetail,
  change: (read: PersonDetail, asked: Asked) => Promise<PersonDetail>,
  { read, onDone }: { readonly read?: PersonDetail; readonly onDone?: () => void } = {},
) {
  const readAnew = useReadAnew();
  return useVersionedChange({
    present: person,
    ...(read ? { read } : {}),
    change: (asked: Asked, upon: PersonDetail) => change(upon, asked),
    readAnew,
    onDone: () => {
      onDone?.();
      return readAnew();
    },
  });
}

/** A change of people and sites that is none of what was read before: what the lists and pages show of people is asked anew. */
export function usePersonChange<Asked, Answer>(
  change: (asked: Asked) => Promise<Answer>,
  onDone?: (answer: Answer) => void,
) {
  const readAnew = useReadAnew();
  return useMutation({
    mutationFn: change,
    onSuccess: async (answer) => {
      onDone?.(answer);
      await readAnew();
    },
  });
}
