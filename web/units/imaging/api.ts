import type {
  ConflictRow,
  FileAnswer,
  ImportProgress,
  PatientDetail,
  PatientList,
  QuarantineRow,
  UnpackedZip,
} from '../../../server/units/imaging/contract.ts';
import { address } from '../../platform/api/address.ts';
import { addressOf, api } from '../../platform/api/api.ts';
import { ApiError, refusalOf, unreachable } from '../../platform/api/api-error.ts';
import { pageSession } from '../../platform/api/page-session.ts';
import { CSRF_HEADER, isSignedOut } from '../../platform/api/request.ts';
import type { CountedPage } from '../../platform/api/use-pages.ts';
import type { JobRow } from '../../platform/jobs/api.ts';

export const PATIENT_SORTS = [
  'name',
  'patientId',
  'birthDate',
  'sex',
  'plans',
  'instances',
  'lastStudyDate',
  'lastArrivedAt',
] as const;
export type PatientSort = (typeof PATIENT_SORTS)[number];

export interface PatientQuery {
  readonly search: string;
  readonly sort: PatientSort;
  readonly order: 'asc' | 'desc';
  readonly arrivedToday: boolean;
  readonly has: 'plan' | 'dose' | 'image' | null;
}

export function fetchPatients(
  query: PatientQuery,
  page: { readonly offset: number; readonly limit: number; readonly signal?: AbortSignal },
): Promise<PatientList> {
  return api.get('/api/imaging/patients', {
    query: {
      sort: query.sort,
      order: query.order,
      offset: page.offset,
      limit: page.limit,
      search: query.search || undefined,
      arrived: query.arrivedToday ? 'today' : undefined,
      has: query.has ?? undefined,
    },
    signal: page.signal,
  });
}

export function fetchPatient(patientKey: string, signal?: AbortSignal): Promise<PatientDetail> {
  return api.get('/api/imaging/patients/{patientKey}', { path: { patientKey }, signal });
}

/** Where the objects come down as they were received: a study or a series as a ZIP, one object as a file. */
export const downloadHref = {
  study: (key: string) => addressOf('/api/imaging/studies/{key}/download', { path: { key } }),
  series: (key: string) => addressOf('/api/imaging/series/{key}/download', { path: { key } }),
  instance: (instanceKey: string) => addressOf('/api/imaging/instances/{instanceKey}/file', { path: { instanceKey } }),
};

export function fetchQuarantine(after: string | null, signal: AbortSignal): Promise<CountedPage<QuarantineRow>> {
  return api.get('/api/imaging/quarantine', { query: { after: after ?? undefined }, signal });
}

export function quarantinedFileHref(quarantineKey: string): string {
  return addressOf('/api/imaging/quarantine/{quarantineKey}/file', { path: { quarantineKey } });
}

/** Reads a quarantined file once more, for example after an update of the program; a ZIP is unpacked by a job. */
export function retryQuarantined(quarantineKey: string): Promise<FileAnswer> {
  return api.post('/api/imaging/quarantine/{quarantineKey}/retry', { path: { quarantineKey } });
}

export function discardQuarantined(quarantineKey: string): Promise<void> {
  return api.delete('/api/imaging/quarantine/{quarantineKey}', { path: { quarantineKey } });
}

export function fetchConflicts(after: string | null, signal: AbortSignal): Promise<CountedPage<ConflictRow>> {
  return api.get('/api/imaging/conflicts', { query: { after: after ?? undefined }, signal });
}

export function resolveConflict(conflictKey: string, decision: 'keep' | 'replace'): Promise<void> {
  return api.post('/api/imaging/conflicts/{conflictKey}', { path: { conflictKey }, json: { decision } });
}

export function openImport(filesExpected: number, signal: AbortSignal): Promise<ImportProgress> {
  return api.post('/api/imaging/imports', { json: { filesExpected }, signal });
}

/** The latest imports of every source, newest first. */
export function fetchImports(signal?: AbortSignal): Promise<readonly ImportProgress[]> {
  return api.get('/api/imaging/imports', { signal });
}

export function completeImport(importKey: string): Promise<ImportProgress> {
  return api.post('/api/imaging/imports/{importKey}/complete', { path: { importKey } });
}

/** How far a ZIP is unpacked, and what became of its entries after that one. */
export function fetchUnpacked(jobKey: string, after: number, signal: AbortSignal): Promise<UnpackedZip> {
  return api.get('/api/imaging/zips/{jobKey}', { path: { jobKey }, query: { after }, signal });
}

/** Has the demonstration patients made and imported as any other; the answer is the job that does it. */
export function loadDemonstration(): Promise<JobRow> {
  return api.post('/api/imaging/demonstration');
}

interface SendOptions {
  readonly signal: AbortSignal;
  readonly onBytes: (sentBytes: number) => void;
}

/**
 * Sends one file of an import; once more where the session had ended, when the person is back.
 * @throws ApiError the refusal, or `frame.unreachable`
 */
export async function sendFile(
  importKey: string,
  file: { readonly path: string; readonly blob: Blob },
  options: SendOptions,
): Promise<readonly FileAnswer[]> {
  for (;;) {
    const signIns = pageSession.signIns();
    try {
      return await sendOnce(importKey, file, options);
    } catch (error) {
      if (!(error instanceof ApiError && isSignedOut(error))) throw error;
      await pageSession.begunAfter(signIns, options.signal);
    }
  }
}

/** XMLHttpRequest, because fetch does not say how much has gone out. */
function sendOnce(
  importKey: string,
  file: { readonly path: string; readonly blob: Blob },
  { signal, onBytes }: SendOptions,
): Promise<readonly FileAnswer[]> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('PUT', address('/api/imaging/imports/{importKey}/files', { path: { importKey } }));
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader(CSRF_HEADER, pageSession.csrf());
    request.setRequestHeader('x-file-name', encodeURIComponent(file.path));
    request.upload.onprogress = (event) => onBytes(event.loaded);
    request.onload = () => {
      if (request.status < 200 || request.status > 299) return reject(refusalOf(request.status, request.responseText));
      const answers: readonly FileAnswer[] = JSON.parse(request.responseText);
      resolve(answers);
    };
    request.onerror = () => void whyNotSent(file.blob).then(reject);
    request.onabort = () => reject(signal.reason);
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file.blob);
  });
}

/** A request fails alike when the network is gone and when the file is: only the second is final. */
async function whyNotSent(blob: Blob): Promise<ApiError> {
  try {
    await blob.slice(0, 1).arrayBuffer();
    return unreachable();
  } catch {
    const code = 'imaging.result.unreadable';
    return new ApiError({ code, values: {}, message: 'The browser could not read the file.', status: 400 });
  }
}
