import type { FourEyesRule, Signing } from '../../../server/platform/signatures/contract.ts';
import { api } from '../api/api.ts';

/** For the units, whose routes sign. */
export type { SignatureAsked } from '../../../server/platform/signatures/contract.ts';

/** How the person would sign this now. */
export function fetchSigning(entity: string, key: string, signal?: AbortSignal): Promise<Signing> {
  return api.get('/api/platform/signing/{entity}/{key}', { path: { entity, key }, signal });
}

export function fetchRules(signal?: AbortSignal): Promise<readonly FourEyesRule[]> {
  return api.get('/api/platform/signature-rules', { signal });
}

/** What is signed in this department, as the record calls it. */
export function fetchSignedKinds(signal?: AbortSignal): Promise<readonly string[]> {
  return api.get('/api/platform/signed-kinds', { signal });
}

export function addRule(rule: Omit<FourEyesRule, 'ruleKey'>): Promise<readonly FourEyesRule[]> {
  return api.post('/api/platform/signature-rules', { json: rule });
}

export function removeRule(ruleKey: string): Promise<void> {
  return api.delete('/api/platform/signature-rules/{ruleKey}', { path: { ruleKey } });
}
