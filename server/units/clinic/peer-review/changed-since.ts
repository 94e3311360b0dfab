import type { ReviewedObject } from './contract.ts';

/** Kinds of objects that are not in both versions with the same bytes, each once: `RTSTRUCT`. */
export function changedSince(before: readonly ReviewedObject[], now: readonly ReviewedObject[]): string[] {
  const others = (of: readonly ReviewedObject[], than: readonly ReviewedObject[]) =>
    of.filter(({ sha256 }) => !than.some((other) => other.sha256 === sha256)).map(({ kind }) => kind);
  return [...new Set([...others(before, now), ...others(now, before)])].sort();
}
