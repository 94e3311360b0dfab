import { volumeAtLeast } from './curve-lookup.ts';
import type { StructureDvh } from './dvh.ts';

/** Of the volume that may lie elsewhere, what receives at least `doseGy` [cc]. */
export function displacedAt({ displaced }: StructureDvh, doseGy: number): number {
  return volumeAtLeast(displaced, doseGy);
}

/**
 * How far the share of a structure that receives at least `doseGy` may be off because its surface may lie elsewhere. What is added or taken
 * with at least that dose changes both the volume there and the whole, what has less only the whole; at worst all changes one way.
 */
export function displacedShare(dvh: StructureDvh, doseGy: number, share: number): number {
  const above = displacedAt(dvh, doseGy);
  const below = (dvh.displaced.volumeCc[0] ?? 0) - above;
  return ((1 - share) * above + share * below) / dvh.curve.volumeCc[0]!;
}
