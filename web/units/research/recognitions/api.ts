import type {
  ChangedRecognition,
  Recognition,
  RecognitionContent,
  Recognitions,
} from '../../../../server/units/research/recognitions/contract.ts';
import type { ChangedSheet, NewSheet, Sheets } from '../../../../server/units/research/recognitions/sheet-contract.ts';
import { addressOf, api } from '../../../platform/api/api.ts';

export function fetchRecognitions(signal?: AbortSignal): Promise<Recognitions> {
  return api.get('/api/research/recognitions', { signal });
}

export function fetchRecognition(entryKey: string, signal?: AbortSignal): Promise<Recognition> {
  return api.get('/api/research/recognitions/{entryKey}', { path: { entryKey }, signal });
}

export function addRecognition(content: RecognitionContent): Promise<Recognition> {
  return api.post('/api/research/recognitions', { json: { content } });
}

type Version = Pick<Recognition, 'entryKey' | 'revision'>;

export function changeRecognition({ entryKey, revision }: Version, json: ChangedRecognition): Promise<Recognition> {
  return api.put('/api/research/recognitions/{entryKey}', { path: { entryKey }, json, revision });
}

export function publishRecognition({ entryKey, revision }: Version, isPublic: boolean): Promise<Recognition> {
  return api.put('/api/research/recognitions/{entryKey}/public', { path: { entryKey }, json: { isPublic }, revision });
}

export function addEvidence(entryKey: string, file: File): Promise<Recognition> {
  return api.post('/api/research/recognitions/{entryKey}/files', { path: { entryKey }, file });
}

export function strikeOutEvidence(entryKey: string, fileKey: string, reason: string): Promise<Recognition> {
  const path = { entryKey, fileKey };
  return api.put('/api/research/recognitions/{entryKey}/files/{fileKey}/struck-out', { path, json: { reason } });
}

export function evidenceAddress(entryKey: string, fileKey: string): string {
  return addressOf('/api/research/recognitions/{entryKey}/files/{fileKey}', { path: { entryKey, fileKey } });
}

export function fetchSheets(entryKey: string, signal?: AbortSignal): Promise<Sheets> {
  return api.get('/api/research/recognitions/{entryKey}/sheets', { path: { entryKey }, signal });
}

/** @returns the sheets, the new one first */
export function beginSheet(entryKey: string, json: NewSheet): Promise<Sheets> {
  return api.post('/api/research/recognitions/{entryKey}/sheets', { path: { entryKey }, json });
}

type SheetVersion = Pick<Sheets[number], 'sheetKey' | 'revision'>;

export function changeSheet(
  entryKey: string,
  { sheetKey, revision }: SheetVersion,
  json: ChangedSheet,
): Promise<Sheets> {
  return api.put('/api/research/recognitions/{entryKey}/sheets/{sheetKey}', {
    ...{ path: { entryKey, sheetKey }, json, revision },
  });
}

/** The form of the example, to be changed and put to use. */
export function setUpExample(): Promise<{ readonly formKey: string }> {
  return api.post('/api/research/self-assessment-example');
}
