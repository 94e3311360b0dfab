import { createHash } from 'node:crypto';
import { DomainError } from '@isocenter/messages';

/** @throws DomainError `imaging/blob-missing`, `imaging/blob-altered` */
export function unaltered(bytes: Uint8Array | undefined, sha256: string): Uint8Array {
  if (!bytes) throw new DomainError('imaging/blob-missing', { sha256 });
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== sha256) throw new DomainError('imaging/blob-altered', { sha256, found });
  return bytes;
}
