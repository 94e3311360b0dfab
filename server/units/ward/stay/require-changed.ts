import { DomainError } from '@isocenter/messages';
import type { Action } from '../../../platform/access/policy.ts';
import { requireSame } from '../../../platform/http/asked-revision.ts';

/**
 * Row security hides a row from who may see but not change it, without an error: who opened a patient of another site by emergency access reads the
 * stay, and changes nothing of it.
 * @throws DomainError `access/refused`
 */
export function requireChanged({ numUpdatedRows }: { readonly numUpdatedRows: bigint }, action: Action): void {
  if (numUpdatedRows === 0n) throw new DomainError('access/refused', { action });
}

/**
 * As {@link requireChanged} of an update that names the revision it changes: whoever was overtaken between reading and writing is told that, and not that
 * they may not. `present`: reads the revision anew.
 * @throws DomainError `platform/changed-meanwhile`, `access/refused`
 */
export async function requireChangedOnce(
  changing: { readonly numUpdatedRows: bigint },
  asked: {
    readonly action: Action;
    readonly revision: number;
    readonly present: () => Promise<{ readonly revision: number } | undefined>;
  },
): Promise<void> {
  if (changing.numUpdatedRows > 0n) return;
  const present = await asked.present();
  if (present) requireSame(present.revision, asked.revision);
  requireChanged(changing, asked.action);
}
