import { type DoseGoal, type GoalSet, STRUCTURE_NAMES } from '@isocenter/knowledge';
import { type Notice, notice } from '@isocenter/messages';
import type { NameMatch } from './contract.ts';
import { BOTH_SIDES } from './goal-structures.ts';

const REGION_OF = new Map(STRUCTURE_NAMES.map(({ name, site }) => [name, site]));
/** Skin and targets lie in every region. */
const EVERYWHERE = 'Any';

/** One organ alone does not open a region: an esophagus is outlined in the neck, too. */
const ORGANS_OF_A_REGION = 2;

/**
 * The goals of a set that concern this plan. A report on the whole body also speaks of organs far away: those of regions in which
 * hardly anything is outlined are left out, and the notice says how many. A set for one site is taken whole: what it names should be
 * there.
 */
export function goalsForRegion(
  set: GoalSet | null,
  names: readonly NameMatch[],
): { readonly goals: readonly DoseGoal[]; readonly notices: readonly Notice[] } {
  if (set?.site !== 'any') return { goals: set?.goals ?? [], notices: [] };
  const outlined = new Set(
    names.flatMap(({ standardName, suggestions }) => [standardName ?? [], ...suggestions].flat()),
  );
  const regions = regionsOf(names.flatMap(({ standardName }) => standardName ?? []));
  const goals = set.goals.filter(({ structure }) => {
    const region = REGION_OF.get(structure) ?? EVERYWHERE;
    const sides = BOTH_SIDES.get(structure) ?? [];
    return region === EVERYWHERE || regions.has(region) || [structure, ...sides].some((name) => outlined.has(name));
  });
  const count = set.goals.length - goals.length;
  const values = { count, set: set.name, regions: [...regions].join(', ') || '–' };
  return {
    goals,
    notices: count > 0 ? [notice('notice/physics/goals-of-other-regions', values)] : [],
  };
}

function regionsOf(standardNames: readonly string[]): ReadonlySet<string> {
  const organs = new Map<string, Set<string>>();
  for (const name of standardNames) {
    const region = REGION_OF.get(name) ?? EVERYWHERE;
    if (region !== EVERYWHERE) organs.set(region, (organs.get(region) ?? new Set()).add(name.replace(/_[LR]$/, '')));
  }
  return new Set([...organs].flatMap(([region, { size }]) => (size >= ORGANS_OF_A_REGION ? region : [])));
}
