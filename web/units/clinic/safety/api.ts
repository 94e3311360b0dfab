import type {
  FailureMode,
  FailureModes,
  IncidentAnalysis,
  IncidentDetail,
  IncidentReceived,
  IncidentReport,
  IncidentState,
  NewIncidentAction,
} from '../../../../server/units/clinic/safety/contract.ts';
import { api } from '../../../platform/api/api.ts';

export function sendReport(report: IncidentReport): Promise<IncidentReceived> {
  return api.post('/api/clinic/incidents', { json: report });
}

export function fetchIncidents(state: IncidentState | undefined, after: string | null, signal: AbortSignal) {
  return api.get('/api/clinic/incidents', { query: { state, after: after ?? undefined }, signal });
}

export function fetchIncident(incidentKey: string, signal?: AbortSignal): Promise<IncidentDetail> {
  return api.get('/api/clinic/incidents/{incidentKey}', { path: { incidentKey }, signal });
}

type Version = Pick<IncidentDetail, 'incidentKey' | 'revision'>;

export function saveAnalysis({ incidentKey, revision }: Version, json: IncidentAnalysis): Promise<IncidentDetail> {
  return api.put('/api/clinic/incidents/{incidentKey}/analysis', { path: { incidentKey }, json, revision });
}

export function closeIncident({ incidentKey, revision }: Version, closed: boolean): Promise<IncidentDetail> {
  return api.put('/api/clinic/incidents/{incidentKey}/closed', { path: { incidentKey }, json: { closed }, revision });
}

export function addAction(incidentKey: string, json: NewIncidentAction): Promise<IncidentDetail> {
  return api.post('/api/clinic/incidents/{incidentKey}/actions', { path: { incidentKey }, json });
}

export function finishAction(asked: {
  readonly incidentKey: string;
  readonly actionKey: string;
  readonly revision: number;
  readonly outcome: string;
}): Promise<IncidentDetail> {
  const { incidentKey, actionKey, revision, outcome } = asked;
  return api.put('/api/clinic/incidents/{incidentKey}/actions/{actionKey}/outcome', {
    ...{ path: { incidentKey, actionKey }, json: { outcome }, revision },
  });
}

export function fetchFailureModes(signal?: AbortSignal): Promise<FailureModes> {
  return api.get('/api/clinic/failure-modes', { signal });
}

export function addFailureMode(json: FailureMode): Promise<FailureModes> {
  return api.post('/api/clinic/failure-modes', { json });
}

export function changeFailureMode(
  { modeKey, revision }: { readonly modeKey: string; readonly revision: number },
  json: FailureMode,
): Promise<FailureModes> {
  return api.put('/api/clinic/failure-modes/{modeKey}', { path: { modeKey }, json, revision });
}
