import { useQuery, useQueryClient } from '@tanstack/react-query';
import type { IncidentDetail, IncidentState } from '../../../../server/units/clinic/safety/contract.ts';
import { usePages } from '../../../platform/api/use-pages.ts';
import { fetchIncident, fetchIncidents } from './api.ts';

export const INCIDENTS = 'incidents';

/** Others report at any time. */
const EVERY_MS = 60_000;

export function useIncidents(state: IncidentState | undefined) {
  return usePages({
    queryKey: [INCIDENTS, 'list', state],
    fetchPage: (after, signal) => fetchIncidents(state, after, signal),
    keyOf: ({ incidentKey }) => incidentKey,
    everyMs: EVERY_MS,
  });
}

export function useIncident(incidentKey: string) {
  return useQuery({
    queryKey: [INCIDENTS, 'one', incidentKey],
    queryFn: ({ signal }) => fetchIncident(incidentKey, signal),
  });
}

/** What the server answered to a change stands at once; lists are asked anew. */
export function useIncidentAnswer() {
  const queries = useQueryClient();
  return async (detail: IncidentDetail) => {
    queries.setQueryData([INCIDENTS, 'one', detail.incidentKey], detail);
    await queries.invalidateQueries({ queryKey: [INCIDENTS, 'list'] });
    await queries.invalidateQueries({ queryKey: ['tasks'] });
  };
}
