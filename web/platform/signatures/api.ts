import type { FourEyesRule, Signing } from '../../../server/platform/signatures/contract.ts';
import { requestJson, requestNothing } from '../api/request.ts';

/** How the person would sign this now. */
export function fetchSigning(entity: string, key: string, signal?: AbortSignal): Promise<Signing> {
  const path = `${encodeURIComponent(entity)}/${encodeURIComponent(key)}`;
  return requestJson<Signing>(`/api/platform/signing/${path}`, { signal });
}

const RULES = '/api/platform/signature-rules';

export function fetchRules(signal?: AbortSignal): Promise<readonly FourEyesRule[]> {
  return requestJson<readonly FourEyesRule[]>(RULES, { signal });
}

/** What is signed in this department, as the record calls it. */
export function fetchSignedKinds(signal?: AbortSignal): Promise<readonly string[]> {
  return requestJson<readonly string[]>('/api/platform/signed-kinds', { signal });
}

export function addRule(rule: Omit<FourEyesRule, 'ruleKey'>): Promise<readonly FourEyesRule[]> {
  return requestJson<readonly FourEyesRule[]>(RULES, { method: 'POST', json: rule });
}

export function removeRule(ruleKey: string): Promise<void> {
  return requestNothing(`${RULES}/${ruleKey}`, { method: 'DELETE' });
}
