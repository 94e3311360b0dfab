import { createHash } from 'node:crypto';
import { DomainError } from '@isocenter/messages';
import { canonicalJson } from '../../../platform/signatures/canonical-json.ts';

/** What was sent under a mark, and of what: an order, or a stay. */
export interface Sent {
  readonly of: number;
  readonly sha256: string;
}

/** SHA-256 of a content as it came [hex]; kept beside the row, which may be corrected later. */
export const sha256Of = (content: object): string =>
  createHash('sha256').update(canonicalJson(content), 'utf8').digest('hex');

/**
 * What is sent again under its mark is what is kept already; something else is not, and is not dropped in silence.
 * @throws DomainError `ward/entry-key-taken`
 */
export function requireSameSent(kept: Sent | undefined, sent: Sent): void {
  if (kept?.of !== sent.of || kept.sha256 !== sent.sha256) throw new DomainError('ward/entry-key-taken');
}
