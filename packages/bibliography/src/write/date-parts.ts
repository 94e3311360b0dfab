import type { Issued } from '../work.ts';

/** `2020`, `03`, `15`: as many parts as are known. */
export function datePartsOf({ year, month, day }: Issued): readonly string[] {
  const parts = month === undefined ? [year] : day === undefined ? [year, month] : [year, month, day];
  return parts.map((part) => String(part).padStart(2, '0'));
}
