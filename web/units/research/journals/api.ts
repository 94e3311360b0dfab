import type {
  CorrectedYear,
  Journal,
  JournalList,
  JournalPage,
  NewJournalList,
} from '../../../../server/units/research/journals/contract.ts';
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

export function fetchJournal(journalKey: string, signal?: AbortSignal): Promise<Journal> {
  return api.get('/api/research/journals/{journalKey}', { path: { journalKey }, signal });
}

/** Of a year that no list named the revision is 0. */
export function correctYear(
  { journalKey, year, revision }: { readonly journalKey: string; readonly year: number; readonly revision: number },
  json: CorrectedYear,
): Promise<Journal> {
  return api.put('/api/research/journals/{journalKey}/years/{year}', { path: { journalKey, year }, json, revision });
}
