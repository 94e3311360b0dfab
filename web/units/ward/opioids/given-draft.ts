import type { Opioid, OpioidRoute, OpioidUnit } from '@isocenter/knowledge';
import type { OpioidDose } from '@isocenter/pain';

/** One opioid of the last 24 hours while it is typed. */
export interface GivenDraft {
  readonly key: number;
  readonly drug: Opioid | null;
  readonly route: OpioidRoute | null;
  readonly amount: string;
  readonly unit: OpioidUnit | null;
}

export const noDose = (key: number): GivenDraft => ({ key, drug: null, route: null, amount: '', unit: null });

/** A patch is dosed by its rate, all else by what was given in 24 hours. */
export function unitsOf(route: OpioidRoute | null): readonly OpioidUnit[] {
  return route === 'transdermal' ? ['mcg/h'] : ['mg/day', 'mcg/day'];
}

/** With another route a unit that does not belong to it is taken away; the only one there is stands by itself. */
export function withRoute(draft: GivenDraft, route: OpioidRoute): GivenDraft {
  const units = unitsOf(route);
  const kept = draft.unit !== null && units.includes(draft.unit) ? draft.unit : null;
  return { ...draft, route, unit: units.length === 1 ? units[0]! : kept };
}

/** A number above 0, written with a point; null of anything else. */
export function positiveIn(typed: string): number | null {
  const number = /^\s*\d+(\.\d+)?\s*$/.test(typed) ? Number(typed) : 0;
  return number > 0 ? number : null;
}

/** All doses; null while one of them is not whole. */
export function dosesOf(drafts: readonly GivenDraft[]): readonly OpioidDose[] | null {
  const doses = drafts.flatMap(({ drug, route, amount: typed, unit }) => {
    const amount = positiveIn(typed);
    return drug && route && unit && amount !== null ? [{ drug, route, amount, unit }] : [];
  });
  return doses.length === drafts.length && doses.length > 0 ? doses : null;
}
