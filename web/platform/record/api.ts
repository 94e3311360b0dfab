import type { History } from '../../../server/platform/record/contract.ts';
import { requestJson } from '../api/request.ts';

/** A record by what it is and its key, as the server's record calls them. */
export interface RecordName {
  readonly entity: string;
  readonly key: string;
}

/** @param at the state of the record at this instant comes along */
export function fetchHistory({ entity, key }: RecordName, signal: AbortSignal, at?: string): Promise<History> {
  const query = at === undefined ? '' : `?at=${encodeURIComponent(at)}`;
  return requestJson(`/api/platform/history/${encodeURIComponent(entity)}/${encodeURIComponent(key)}${query}`, {
    signal,
  });
}
