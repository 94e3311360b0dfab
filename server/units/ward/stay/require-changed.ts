import { DomainError } from '@isocenter/messages';
import type { Action } from '../../../platform/access/policy.ts';

/**
 * Row security hides a row from who may see but not change it, without an error: who opened a patient of another site by emergency access reads the
 * stay, and changes nothing of it.
 * @throws DomainError `access/refused`
 */
export function requireChanged({ numUpdatedRows }: { readonly numUpdatedRows: bigint }, action: Action): void {
  if (numUpdatedRows === 0n) throw new DomainError('access/refused', { action });
}
