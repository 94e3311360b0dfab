import type { NewPlace } from '../../../../server/units/clinic/follow-up/contract.ts';

/** What is said of a place while somebody points at it. */
export interface PlaceDraft {
  readonly treatedPlanKey: string | null;
  readonly kind: NewPlace['kind'] | null;
  readonly target: string | null;
  readonly note: string;
}

/** Where there is nothing to choose from, it is chosen. */
export function onlyOne<T>(among: readonly T[]): T | undefined {
  return among.length === 1 ? among[0] : undefined;
}

/** Undefined where something is missing. */
export function placeOf(draft: PlaceDraft, pointMm: NewPlace['pointMm'] | null): NewPlace | undefined {
  const { treatedPlanKey, kind, target, note } = draft;
  if (treatedPlanKey === null || kind === null || target === null || pointMm === null) return undefined;
  return { treatedPlanKey, kind, target, note: note.trim(), pointMm };
}
