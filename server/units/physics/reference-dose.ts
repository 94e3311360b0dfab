import { targetOfName } from '@isocenter/knowledge';
import { type Notice, notice } from '@isocenter/messages';
import type { Prescription } from './contract.ts';

/** The dose that percent goals of one structure speak of, or why there is none. */
export type ReferenceDose =
  | { readonly gy: number; readonly highestGy: number }
  | { readonly gy: null; readonly reason: (metric: string) => Notice };

/**
 * Which prescribed dose is 100 % for a structure: the one given to that very structure; the level that its name states; else the only
 * level of the plan. A dose read from names counts only after a person confirmed it.
 */
export function referenceDose(
  prescription: Prescription,
  structure: { readonly roiNumber: number; readonly name: string },
): ReferenceDose {
  const { targets, state } = prescription;
  const named = targetOfName(structure.name)?.doseGy;
  const distinct = [...new Set(targets.map((target) => target.doseGy))];
  const [onlyLevel, anotherLevel] = distinct;
  const own =
    targets.find((target) => target.roiNumber === structure.roiNumber)?.doseGy ??
    (named === undefined
      ? anotherLevel === undefined
        ? onlyLevel
        : undefined
      : distinct.find((level) => level === named));
  if (own === undefined)
    return {
      gy: null,
      reason: (metric) => notice('notice/physics/goal-needs-prescription', { metric, structure: structure.name }),
    };
  if (state === 'proposed')
    return {
      gy: null,
      reason: (metric) => notice('notice/physics/goal-prescription-unconfirmed', { metric, dose: own }),
    };
  return { gy: own, highestGy: Math.max(...distinct) };
}
