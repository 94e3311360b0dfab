import { notice } from '@isocenter/messages';
import type { GoalResult } from './contract.ts';

/** Goals that the source asks of one of two glands only, as it says in a note. */
const ONE_GLAND = /spared gland|at least one gland/i;

/**
 * Left and right are alternatives where the source asks a goal of one gland only. Where one gland meets it, the other was not spared by
 * intent and no verdict is passed on it; where neither does, each verdict says that one of them would have been enough. Whether two
 * goals of different metrics are alternatives, the tables do not say.
 */
export function askedOfOneGland(result: GoalResult, results: readonly GoalResult[]): GoalResult {
  const { goal, verdict } = result;
  if (!ONE_GLAND.test(goal.note ?? '') || (verdict !== 'not met' && verdict !== 'within tolerance')) return result;
  const other = results.find(
    ({ goal: { structure, metric, source } }) =>
      structure === otherSide(goal.structure) && metric === goal.metric && source === goal.source,
  );
  if (other?.verdict === 'met') {
    const reason = notice('notice/physics/goal-of-one-side', { other: other.structureName ?? '', metric: goal.metric });
    return { ...result, verdict: 'cannot be judged', closeCall: false, reason };
  }
  return { ...result, reason: result.reason ?? notice('notice/physics/goal-of-neither-side', { metric: goal.metric }) };
}

const otherSide = (structure: string) => structure.replace(/_([LR])$/, (_, side) => (side === 'L' ? '_R' : '_L'));
