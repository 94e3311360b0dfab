import type { JournalList, JournalPage, NewJournalList } from '../../../../server/units/research/journals/contract.ts';
import { api } from '../../../platform/api/api.ts';

export function fetchJournals(
  asked: { readonly search: string; readonly withWorks: boolean; readonly offset: number },
  signal?: AbortSignal,
): Promise<JournalPage> {
  const { search, withWorks, offset } = asked;
  const query = { ...(search === '' ? {} : { search }), withWorks: String(withWorks), offset, limit: 100 };
  return api.get('/api/research/journals', { query, signal });
}

export function fetchJournalLists(signal?: AbortSignal): Promise<readonly JournalList[]> {
  return api.get('/api/research/journal-lists', { signal });
}

export function loadJournalList(list: NewJournalList): Promise<readonly JournalList[]> {
  return api.post('/api/research/journal-lists', { json: list });
}
