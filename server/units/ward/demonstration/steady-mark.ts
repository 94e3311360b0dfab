import { createHash } from 'node:crypto';

/** A mark as a device makes it (UUID version 4), but always the same of one thing: what is made again is what is there. */
export function steadyMark(thing: string): string {
  const hex = createHash('sha256').update(thing, 'utf8').digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
