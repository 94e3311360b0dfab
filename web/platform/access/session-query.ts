import { type QueryClient, queryOptions, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Session } from '../../../server/platform/access/contract.ts';
import { pageSession } from '../api/page-session.ts';
import { fetchSession } from './api.ts';

const KEY = ['access', 'session'] as const;

/** Who is signed in; the refusal says that nobody is. */
export const sessionQuery = queryOptions({
  queryKey: KEY,
  queryFn: async ({ signal }) => {
    const session = await fetchSession(signal);
    pageSession.begin(session.csrf);
    return session;
  },
  staleTime: Number.POSITIVE_INFINITY,
});

/**
 * The page goes on in this session. Where it is of the same person in the same role, everything on the page stays; in another role
 * nothing that was fetched for the former one does. For another person the page is loaded anew: nothing that was under way may go on in
 * somebody else's name.
 */
export function takeSession(queries: QueryClient, session: Session): void {
  const before = queries.getQueryData(sessionQuery.queryKey);
  if (before && before.person.personKey !== session.person.personKey) {
    location.reload();
    return;
  }
  if (before && workOf(before) !== workOf(session)) {
    queries.removeQueries({ predicate: ({ queryKey }) => queryKey.join() !== KEY.join() });
  }
  queries.setQueryData(sessionQuery.queryKey, session);
  pageSession.begin(session.csrf);
}

export function useTakeSession(): (session: Session) => void {
  const queries = useQueryClient();
  return useCallback((session) => takeSession(queries, session), [queries]);
}

/** Person, role and site: a page drawn for one such work is never shown to another. */
export function workOf({ person, role, site }: Session): string {
  return [person.personKey, role, site.siteKey].join(' ');
}
