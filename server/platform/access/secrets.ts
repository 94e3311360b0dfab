import { createHash, randomBytes } from 'node:crypto';

/** A secret of 256 bits that a browser or a program keeps; the database keeps its hash only. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** What a page sends beside its session's cookie, which a page of another site cannot read. */
export function csrfOf(sessionSecret: string): string {
  return createHash('sha256').update(`csrf ${sessionSecret}`).digest('base64url');
}
