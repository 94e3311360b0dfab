import type { GoalResult } from '../contract.ts';
import type { Ink } from './ink.ts';

/** What a limit guards against, and the source's own remark on it: `Brainstem Max, D1cc: Permanent cranial neuropathy <5%`. */
export function endpoints(results: readonly GoalResult[], ink: Ink): readonly string[] {
  const guarded = new Map<string, Map<string, Set<string>>>();
  for (const { goal } of results) {
    const note = goal.note === undefined ? '' : ` (${goal.note})`;
    const what = `${goal.endpoint ?? ''}${note}`.trim();
    if (what === '') continue;
    const organs = guarded.get(what) ?? new Map<string, Set<string>>();
    guarded.set(what, organs);
    const metrics = organs.get(goal.structure) ?? new Set<string>();
    organs.set(goal.structure, metrics.add(goal.metric.replace(/\[.+\]$/, '')));
  }
  const comma = ink.say('report.comma');
  return [...guarded].map(([what, organs]) => {
    const limits = [...organs].map(([structure, metrics]) => `${ink.organ(structure)} ${[...metrics].join(comma)}`);
    return `${limits.join(comma)}${ink.say('report.colon')}${ink.print(what)}`;
  });
}
