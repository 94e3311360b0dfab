import type { GoalSet } from '../dose-goal.ts';
import { BRACHYTHERAPY } from './brachytherapy.ts';
import { HYTEC } from './hytec.ts';
import { PUBLISHED_TABLES } from './published-tables.ts';
import { QUANTEC } from './quantec.ts';
import { TARGETS } from './targets.ts';
import { TG101 } from './tg101.ts';
import { TRIAL_PROTOCOLS } from './trial-protocols.ts';

/** Every published goal set: one per publication and fractionation. Ids are stable. */
export const GOAL_SETS: readonly GoalSet[] = [
  ...QUANTEC,
  ...HYTEC,
  ...TG101,
  ...TRIAL_PROTOCOLS,
  ...PUBLISHED_TABLES,
  ...BRACHYTHERAPY,
  ...TARGETS,
].flatMap((set) => (set.site === 'Breast left' ? [set, forRightSide(set)] : [set]));

const byId = new Map(GOAL_SETS.map((set) => [set.id, set]));

/**
 * The set with this id. Ids joined by `+` name several sets judged together, organs and targets for instance
 * (`quantec-conventional+target-any`).
 *
 * @returns null if one of the ids is unknown
 */
export function goalSetById(id: string): GoalSet | null {
  const sets = id.split('+').map((part) => byId.get(part.trim()));
  const known = sets.filter((set) => set !== undefined);
  const [first] = known;
  if (!first || known.length < sets.length) return null;
  if (known.length === 1) return first;
  return {
    id,
    name: known.map((set) => set.name).join(' + '),
    version: [...new Set(known.map((set) => set.version))].join(' + '),
    site: first.site,
    fractions: first.fractions,
    goals: known.flatMap((set) => set.goals),
  };
}

/** Breast protocols print the left side and say that the right one is its mirror image. */
function forRightSide(set: GoalSet): GoalSet {
  const opposite = (name: string) => name.replace(/_([LR])$/, (_, side: string) => (side === 'L' ? '_R' : '_L'));
  return {
    ...set,
    id: `${set.id}-right`,
    site: set.site.replace('left', 'right'),
    goals: set.goals.map((goal) => ({
      ...goal,
      id: `${goal.id}-right`,
      structure: opposite(goal.structure),
      note: 'Mirror image of the left-sided goal',
    })),
  };
}
