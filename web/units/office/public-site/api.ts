import type {
  DepartmentContent,
  MarkedWorks,
  Overview,
  PublicDepartment,
  PublicPerson,
  SaidPerson,
} from '../../../../server/units/office/public-site/contract.ts';
import { addressOf, api } from '../../../platform/api/api.ts';
import { requestBytes } from '../../../platform/api/request.ts';

/** What pages of the public site read. */
export const PUBLIC_SITE = ['office', 'public-site'] as const;

export function fetchOverview(signal?: AbortSignal): Promise<Overview> {
  return api.get('/api/office/public-site', { signal });
}

export function saveDepartment(
  { revision }: Pick<PublicDepartment, 'revision'>,
  content: DepartmentContent,
): Promise<PublicDepartment> {
  return api.put('/api/office/public-site/department', { json: content, revision });
}

export function fetchPublicPerson(personKey: string, signal?: AbortSignal): Promise<PublicPerson> {
  return api.get('/api/office/public-site/people/{personKey}', { path: { personKey }, signal });
}

export function savePublicPerson({ person, revision }: PublicPerson, said: SaidPerson): Promise<PublicPerson> {
  const { personKey } = person;
  return api.put('/api/office/public-site/people/{personKey}', { path: { personKey }, json: said, revision });
}

export function markAllWorks(): Promise<MarkedWorks> {
  return api.post('/api/office/public-site/works');
}

/** The pages as a ZIP. */
export function fetchSite(): Promise<ArrayBuffer> {
  return requestBytes(addressOf('/api/office/public-site/site.zip'));
}
