import type { GammaCriteria, Vec3 } from '../../../../server/units/physics/contract.ts';
import type { DoseChoice } from '../dose-choices.ts';
import { wholeCriteria } from './gamma-criteria.ts';
import type { GammaAddress } from './gamma-url.ts';

/** Coordinates as they are typed: each may still be missing. */
export type PointDraft = readonly [x: number | null, y: number | null, z: number | null];

/** What stands on the form until a person has it computed. */
export interface GammaDraft {
  readonly referenceKey: string | null;
  /** Null: none was chosen. */
  readonly evaluatedKey: string | null;
  readonly criteria: Partial<GammaCriteria>;
  readonly signed: boolean;
  /** Of an array: where its centre lay, and how its doses are set against the plan's. */
  readonly centre: PointDraft;
  readonly comparison: GammaAddress['comparison'];
  /** True once the person wanted to go on: what is missing is said. */
  readonly asked: boolean;
}

/** The form as the address says, the first dose as reference; the other one is evaluated where there are only two. */
export function beginDraft(
  address: GammaAddress,
  { choices, isocentreMm }: { readonly choices: readonly DoseChoice[]; readonly isocentreMm: Vec3 | null },
): GammaDraft {
  const referenceKey = address.referenceKey ?? choices[0]?.doseKey ?? null;
  const others = choices.filter(({ doseKey }) => doseKey !== referenceKey);
  return {
    referenceKey,
    evaluatedKey: address.evaluatedKey ?? (others.length === 1 ? (others[0]?.doseKey ?? null) : null),
    criteria: address.criteria ?? {},
    signed: address.signed,
    centre: address.centreMm ?? isocentreMm ?? [null, null, null],
    comparison: address.comparison,
    asked: false,
  };
}

/** The dose that is judged: an array is judged against the one that it was chosen beside. */
export function evaluatedOf({ evaluatedKey, referenceKey }: GammaDraft, isMeasured: boolean): string | null {
  return evaluatedKey ?? (isMeasured ? referenceKey : null);
}

/** What the form asks for; null while something is missing. */
export function askedFor(draft: GammaDraft, isMeasured: boolean): Partial<GammaAddress> | null {
  const { referenceKey, comparison, signed } = draft;
  const evaluatedKey = evaluatedOf(draft, isMeasured);
  const criteria = wholeCriteria(draft.criteria);
  if (!evaluatedKey || !criteria) return null;
  const centreMm = wholePoint(draft.centre);
  if (isMeasured) return centreMm && comparison && { evaluatedKey, criteria, centreMm, comparison };
  return referenceKey && referenceKey !== evaluatedKey ? { referenceKey, evaluatedKey, criteria, signed } : null;
}

function wholePoint([x, y, z]: PointDraft): Vec3 | null {
  return x === null || y === null || z === null ? null : [x, y, z];
}
