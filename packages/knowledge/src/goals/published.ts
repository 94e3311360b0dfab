import type { DoseGoal, GoalSet } from '../dose-goal.ts';
import { TABLE_VERSION } from '../table-version.ts';

type Cited = 'source' | 'verified' | 'seenIn';
type Row = Omit<DoseGoal, Cited> & Partial<Pick<DoseGoal, 'source' | 'verified'>> & { readonly seenIn?: string | null };

/**
 * One set of a publication. What most rows share (source, mark, where it was read) stands at the head; a row that
 * differs says so itself, `seenIn: null` where it was read nowhere.
 */
export function published(
  set: Pick<GoalSet, 'id' | 'name' | 'site' | 'fractions'> & Pick<DoseGoal, Cited> & { readonly goals: readonly Row[] },
): GoalSet {
  const { id, name, site, fractions } = set;
  const goals = set.goals.map(({ seenIn = set.seenIn, ...row }): DoseGoal => {
    const goal = { source: set.source, verified: set.verified, ...row };
    return seenIn ? { ...goal, seenIn } : goal;
  });
  return { id, name, version: TABLE_VERSION, site, fractions, goals };
}
