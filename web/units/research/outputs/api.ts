import type { Language } from '@isocenter/messages';
import type { WorkFormat } from '../../../../server/units/research/exchange/contract.ts';
import type {
  AskedWorks,
  ChangedWork,
  Doubt,
  Lookup,
  LookupState,
  MergeView,
  PersonWork,
  Researcher,
  SaidAuthorship,
  SaidForms,
  SaidProfile,
  WorkDetail,
  WorkImport,
  WorkList,
} from '../../../../server/units/research/outputs/contract.ts';
import type { WorkContent } from '../../../../server/units/research/outputs/work-content.ts';
import { addressOf, api } from '../../../platform/api/api.ts';
import { requestBytes } from '../../../platform/api/request.ts';
import type { ListFormat } from '../exchange/formats.ts';

/** Keys of the work that stays and of the one that goes into it. */
export interface MergedPair {
  readonly kept: string;
  readonly merged: string;
}

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

/** All works of the list, in its order. */
export function readWorks(query: WorkQuery, as: ListFormat, lang: Language): Promise<ArrayBuffer> {
  return requestBytes(addressOf('/api/research/works/export', { query: { ...askedOf(query), as, lang } }));
}

export function readOneWork(workKey: string, as: ListFormat, lang: Language): Promise<ArrayBuffer> {
  return requestBytes(addressOf('/api/research/works/{workKey}/export', { path: { workKey }, query: { as, lang } }));
}

/** Works that are somebody's by their word or by ORCID. */
export function readPersonWorks(personKey: string, as: WorkFormat, lang: Language): Promise<ArrayBuffer> {
  return requestBytes(
    addressOf('/api/research/people/{personKey}/works/export', { path: { personKey }, query: { as, lang } }),
  );
}

export function fetchWork(workKey: string, signal?: AbortSignal): Promise<WorkDetail> {
  return api.get('/api/research/works/{workKey}', { path: { workKey }, signal });
}

export function addWork(content: WorkContent): Promise<WorkDetail> {
  return api.post('/api/research/works', { json: { content } });
}

export function changeWork({ workKey, revision }: WorkDetail, changed: ChangedWork): Promise<WorkDetail> {
  return api.put('/api/research/works/{workKey}', { path: { workKey }, json: changed, revision });
}

export function publishWork({ workKey, revision }: WorkDetail, isPublic: boolean): Promise<WorkDetail> {
  return api.put('/api/research/works/{workKey}/public', { path: { workKey }, json: { isPublic }, revision });
}

export function sayAuthorship(workKey: string, said: SaidAuthorship): Promise<WorkDetail> {
  return api.put('/api/research/works/{workKey}/authorships', { path: { workKey }, json: said });
}

export function fetchImports(signal?: AbortSignal): Promise<readonly WorkImport[]> {
  return api.get('/api/research/work-imports', { signal });
}

export function importFile(file: File): Promise<WorkImport> {
  return api.post('/api/research/work-imports', { file });
}

export function fetchLookups(signal?: AbortSignal): Promise<LookupState> {
  return api.get('/api/research/work-lookups', { signal });
}

export function lookUp(doi: string): Promise<Lookup> {
  return api.post('/api/research/work-lookups', { json: { doi } });
}

export function fetchDoubts(signal?: AbortSignal): Promise<readonly Doubt[]> {
  return api.get('/api/research/work-doubts', { signal });
}

export function decideDoubt(doubtKey: string, decision: 'different'): Promise<readonly Doubt[]> {
  return api.put('/api/research/work-doubts/{doubtKey}', { path: { doubtKey }, json: { decision } });
}

export function viewMerge(pair: MergedPair, signal?: AbortSignal): Promise<MergeView> {
  return api.get('/api/research/work-merges', { query: pair, signal });
}

export function mergeWorks(pair: MergedPair): Promise<unknown> {
  return api.post('/api/research/work-merges', { json: pair });
}

export function undoMerge(mergeKey: string): Promise<unknown> {
  return api.post('/api/research/work-merges/{mergeKey}/undone', { path: { mergeKey } });
}

export function fetchResearchers(signal?: AbortSignal): Promise<readonly Researcher[]> {
  return api.get('/api/research/people', { signal });
}

export function fetchPersonWorks(personKey: string, signal?: AbortSignal): Promise<readonly PersonWork[]> {
  return api.get('/api/research/people/{personKey}/works', { path: { personKey }, signal });
}

export function sayProfile({ person: { personKey }, revision }: Researcher, said: SaidProfile): Promise<Researcher> {
  return api.put('/api/research/people/{personKey}', { path: { personKey }, json: said, revision });
}

export function sayForms(personKey: string, said: SaidForms): Promise<Researcher> {
  return api.put('/api/research/people/{personKey}/forms', { path: { personKey }, json: said });
}
