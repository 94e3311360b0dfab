import { type DoseGoal, type GoalSet, STRUCTURE_NAMES } from '@isocenter/knowledge';
import { type Notice, notice } from '@isocenter/messages';
import type { NameMatch } from './contract.ts';

const REGION_OF = new Map(STRUCTURE_NAMES.map(({ name, site }) => [name, site]));
/** Skin and targets lie in every region. */
const EVERYWHERE = 'Any';

/**
 * The goals of a set that concern this plan. A report on the whole body also speaks of organs far away: those of regions in which
 * nothing is outlined are left out, and the notice says how many. A set for one site is taken whole: what it names should be there.
 */
export function goalsForRegion(
  set: GoalSet | null,
  names: readonly NameMatch[],
): { readonly goals: readonly DoseGoal[]; readonly notices: readonly Notice[] } {
  if (set?.site !== 'any') return { goals: set?.goals ?? [], notices: [] };
  const outlined = new Set(names.flatMap(({ standardName }) => REGION_OF.get(standardName ?? '') ?? []));
  const perhaps = new Set(names.flatMap(({ suggestions }) => suggestions));
  const goals = set.goals.filter(({ structure }) => {
    const region = REGION_OF.get(structure) ?? EVERYWHERE;
    return region === EVERYWHERE ? true : outlined.has(region) || perhaps.has(structure);
  });
  const count = set.goals.length - goals.length;
  const regions = [...outlined].filter((region) => region !== EVERYWHERE).join(', ') || '–';
  return {
    goals,
    notices: count > 0 ? [notice('notice/physics/goals-of-other-regions', { count, set: set.name, regions })] : [],
  };
}
