import type { NewOrganValue, OrganValue } from '../../../../server/units/ward/organ-function/contract.ts';
import { api } from '../../../platform/api/api.ts';

export function addOrganValue(stayKey: string, sent: NewOrganValue): Promise<readonly OrganValue[]> {
  return api.post('/api/ward/stays/{stayKey}/organ-function', { path: { stayKey }, json: sent });
}

export function strikeOutOrganValue(
  { valueKey, revision, content, inError }: OrganValue,
  correction: string,
): Promise<readonly OrganValue[]> {
  return api.put('/api/ward/organ-function/{valueKey}', {
    path: { valueKey },
    ...{ json: { content, inError: !inError, correction }, revision },
  });
}
