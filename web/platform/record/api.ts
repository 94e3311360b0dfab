import type { History } from '../../../server/platform/record/contract.ts';
import { api } from '../api/api.ts';

/** A record by what it is and its key, as the server's record calls them. */
export interface RecordName {
  readonly entity: string;
  readonly key: string;
}

/** @param at the state of the record at this instant comes along */
export function fetchHistory({ entity, key }: RecordName, signal: AbortSignal, at?: string): Promise<History> {
  return api.get('/api/platform/history/{entity}/{key}', { path: { entity, key }, query: { at }, signal });
}
