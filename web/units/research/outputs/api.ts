import type { AskedWorks, WorkList } from '../../../../server/units/research/outputs/contract.ts';
import { api } from '../../../platform/api/api.ts';

/** The question of the list; null where nothing is asked. */
export interface WorkQuery extends Pick<AskedWorks, 'sort' | 'order'> {
  readonly search: string;
  readonly type: NonNullable<AskedWorks['type']> | null;
  readonly from: number | null;
  readonly to: number | null;
}

export function fetchWorks(
  query: WorkQuery,
  page: { readonly offset: number; readonly limit: number; readonly signal?: AbortSignal },
): Promise<WorkList> {
  const { signal, ...rows } = page;
  return api.get('/api/research/works', { query: { ...askedOf(query), ...rows }, signal });
}

function askedOf({ search, type, from, to, sort, order }: WorkQuery) {
  return {
    ...(search === '' ? {} : { search }),
    ...(type === null ? {} : { type }),
    ...(from === null ? {} : { from }),
    ...(to === null ? {} : { to }),
    ...{ sort, order },
  };
}
