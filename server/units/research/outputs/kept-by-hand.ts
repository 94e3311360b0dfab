import type { Work } from '@isocenter/bibliography';
import { WorkContent } from './work-content.ts';

/** A work as records make it, but for the fields that a person set, or emptied: they are as they were `before`. */
export function keptByHand(made: Work, before: Work, byHand: readonly string[]): Work {
  if (byHand.length === 0) return made;
  const entries = Object.entries(made).filter(([field]) => !byHand.includes(field));
  const kept = Object.entries(before).filter(([field]) => byHand.includes(field));
  return WorkContent.parse(Object.fromEntries([...entries, ...kept]));
}
