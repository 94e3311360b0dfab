import type { FollowUp, NewPlace } from '../../../../server/units/clinic/follow-up/contract.ts';

/** What is said of a place while somebody points at it. */
export interface PlaceDraft {
  readonly treatedPlanKey: string | null;
  readonly kind: NewPlace['kind'] | null;
  readonly target: string | null;
  readonly note: string;
  /** Where somebody pointed, in the images of this plan; null until they do. */
  readonly pointMm: NewPlace['pointMm'] | null;
}

/** Where there is nothing to choose from, it is chosen. */
export function onlyOne<T>(among: readonly T[]): T | undefined {
  return among.length === 1 ? among[0] : undefined;
}

/** Another plan has other targets, and a frame of reference of its own: what was pointed at before is no place in it. */
export function onPlan(
  draft: PlaceDraft,
  plan: Pick<FollowUp['plans'][number], 'treatedPlanKey' | 'targets'>,
): PlaceDraft {
  const target = onlyOne(plan.targets)?.label ?? null;
  return { ...draft, treatedPlanKey: plan.treatedPlanKey, target, pointMm: null };
}

/** Undefined where something is missing. */
export function placeOf(draft: PlaceDraft): NewPlace | undefined {
  const { treatedPlanKey, kind, target, note, pointMm } = draft;
  if (treatedPlanKey === null || kind === null || target === null || pointMm === null) return undefined;
  return { treatedPlanKey, kind, target, note: note.trim(), pointMm };
}
