import type {
  EntryKind,
  PatientContent,
  PatientDetail,
  PatientPage,
  PatientSearch,
} from '../../../../server/units/clinic/patients/contract.ts';
import { address } from '../../../platform/api/address.ts';
import { api } from '../../../platform/api/api.ts';
import type { paths } from '../../../platform/api/openapi-types.ts';
import { requestJson } from '../../../platform/api/request.ts';

const PATIENT = '/api/clinic/patients/{patientKey}';

export function searchPatients(asked: PatientSearch, signal: AbortSignal): Promise<PatientPage> {
  return api.post('/api/clinic/patients/search', { json: asked, signal });
}

export function fetchPatient(patientKey: string, signal: AbortSignal): Promise<PatientDetail> {
  return api.get(PATIENT, { path: { patientKey }, signal });
}

export function addPatient(content: PatientContent): Promise<PatientDetail> {
  return api.post('/api/clinic/patients', { json: content });
}

const MOST_FOUND = 20;

/** Patients of the archive, the last that arrived first. */
export function searchArchive(search: string, signal: AbortSignal) {
  const query = { sort: 'lastArrivedAt', order: 'desc', offset: 0, limit: MOST_FOUND } as const;
  return api.get('/api/imaging/patients', { query: { ...query, search: search || undefined }, signal });
}

/** The person has the key that the archive knows. */
export function takeUpArchive(json: {
  readonly archiveKey: string;
  readonly assigner: string;
}): Promise<PatientDetail> {
  return api.post('/api/clinic/patients/from-archive', { json });
}

interface Version {
  readonly patientKey: string;
  readonly revision: number;
}

export function changePatient({ patientKey, revision }: Version, content: PatientContent): Promise<PatientDetail> {
  return api.put(PATIENT, { path: { patientKey }, json: content, revision });
}

export function mergePatient({ patientKey, revision }: Version, into: string): Promise<PatientDetail> {
  return api.put('/api/clinic/patients/{patientKey}/merge', { path: { patientKey }, json: { into }, revision });
}

export function undoMerge({ patientKey, revision }: Version): Promise<PatientDetail> {
  return api.delete('/api/clinic/patients/{patientKey}/merge', { path: { patientKey }, revision });
}

export function attachArchive(patientKey: string, archiveKey: string): Promise<PatientDetail> {
  return api.put('/api/clinic/patients/{patientKey}/archive/{archiveKey}', { path: { patientKey, archiveKey } });
}

export function detachArchive(patientKey: string, archiveKey: string): Promise<PatientDetail> {
  return api.delete('/api/clinic/patients/{patientKey}/archive/{archiveKey}', { path: { patientKey, archiveKey } });
}

export function addConsentFile(patientKey: string, entryKey: string, file: File): Promise<PatientDetail> {
  return api.post(`${PATIENT}/consents/{entryKey}/files`, { path: { patientKey, entryKey }, file });
}

export function strikeOutConsentFile(
  patientKey: string,
  entryKey: string,
  { fileKey, reason }: { readonly fileKey: string; readonly reason: string },
): Promise<PatientDetail> {
  const path = { patientKey, entryKey, fileKey };
  return api.put(`${PATIENT}/consents/{entryKey}/files/{fileKey}/struck-out`, { path, json: { reason } });
}

export function consentFileAddress(patientKey: string, entryKey: string, fileKey: string): string {
  return address(`${PATIENT}/consents/{entryKey}/files/{fileKey}`, { path: { patientKey, entryKey, fileKey } });
}

/** Of an entry of a kind, as its fields say it; the server reads it. */
type Content = Readonly<Record<string, unknown>>;

export function addEntry(patientKey: string, kind: EntryKind, content: Content): Promise<PatientDetail> {
  const path: keyof paths = `${PATIENT}/${kind}`;
  return requestJson(address(path, { path: { patientKey } }), { method: 'POST', json: content });
}

export function changeEntry(
  { patientKey, kind, entryKey, revision }: Version & { readonly kind: EntryKind; readonly entryKey: string },
  changed: { readonly content: Content; readonly inError: boolean },
): Promise<PatientDetail> {
  const path: keyof paths = `${PATIENT}/${kind}/{entryKey}`;
  return requestJson(address(path, { path: { patientKey, entryKey } }), { method: 'PUT', json: changed, revision });
}
