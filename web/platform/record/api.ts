import type { History } from '../../../server/platform/record/contract.ts';
import { api } from '../api/api.ts';

/** A record by what it is and its key, as the server's record calls them. */
export interface RecordName {
  readonly entity: string;
  readonly key: string;
}

const HISTORY = '/api/platform/history/{entity}/{key}';

/** The latest events of a record, or those before an event. */
export function fetchHistory(path: RecordName, before: string | null, signal: AbortSignal): Promise<History> {
  return api.get(HISTORY, { path, query: { before: before ?? undefined }, signal });
}

/** The record as it was at an instant. */
export async function fetchStateAt(path: RecordName, at: string, signal: AbortSignal): Promise<History['state']> {
  return (await api.get(HISTORY, { path, query: { at, limit: 1 }, signal })).state;
}
