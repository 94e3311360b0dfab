import type {
  ChangedPatent,
  Patent,
  PatentContent,
  Patents,
} from '../../../../server/units/research/patents/contract.ts';
import { api } from '../../../platform/api/api.ts';

export function fetchPatents(signal?: AbortSignal): Promise<Patents> {
  return api.get('/api/research/patents', { signal });
}

export function fetchPatent(entryKey: string, signal?: AbortSignal): Promise<Patent> {
  return api.get('/api/research/patents/{entryKey}', { path: { entryKey }, signal });
}

export function addPatent(content: PatentContent): Promise<Patent> {
  return api.post('/api/research/patents', { json: { content } });
}

type Version = Pick<Patent, 'entryKey' | 'revision'>;

export function changePatent({ entryKey, revision }: Version, json: ChangedPatent): Promise<Patent> {
  return api.put('/api/research/patents/{entryKey}', { path: { entryKey }, json, revision });
}

export function publishPatent({ entryKey, revision }: Version, isPublic: boolean): Promise<Patent> {
  return api.put('/api/research/patents/{entryKey}/public', { path: { entryKey }, json: { isPublic }, revision });
}
