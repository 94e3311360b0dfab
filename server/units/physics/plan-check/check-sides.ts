import type { PlanCheckRules } from '@isocenter/knowledge';
import type { Finding, Side } from './contract.ts';
import { agrees, differs, listed, rounded, unknown } from './finding.ts';
import { midlineOf, pairedOrgans } from './midline.ts';
import type { PlanToCheck } from './plan-to-check.ts';
import { shareOnLeft } from './share-on-left.ts';
import { targetStructure } from './target-structure.ts';

/** Each target lies at the side on which it is prescribed, and the organs of two sides lie where their names say. */
export function checkSides(checked: PlanToCheck): readonly Finding[] {
  const { prescription, phases, structureSet, verdict, rules } = checked;
  const structures = structureSet?.structures ?? [];
  const midline = midlineOf(structures, verdict.names);
  const inPhases = prescription.phases.filter((_, index) => phases.includes(index)).flatMap(({ doses }) => doses);
  const targets = prescription.targets.filter(({ name }) => inPhases.some(({ target }) => target === name));
  const ofTargets = targets.map(({ name, side }): Finding => {
    if (side === 'not applicable') return agrees('sides', 'notice/plan-check/side-not-applicable', { target: name });
    const structure = targetStructure(name, structures);
    const left = structure && midline && shareOnLeft(structure, midline.xMm);
    if (left === undefined || !midline) return unknown('sides', 'notice/plan-check/side-unknown', { target: name });
    const values = { target: name, side, left: rounded(100 * left, 0), right: rounded(100 * (1 - left), 0) };
    return isOn(side, left, rules)
      ? agrees('sides', 'notice/plan-check/side-agrees', values)
      : differs('sides', 'notice/plan-check/side-differs', values);
  });
  return [...ofTargets, ...swapped(checked)];
}

function isOn(side: Side, left: number, { shareOnItsSide, shareOnEachSide }: PlanCheckRules): boolean {
  switch (side) {
    case 'left':
      return left >= shareOnItsSide;
    case 'right':
      return 1 - left >= shareOnItsSide;
    default:
      return left >= shareOnEachSide && 1 - left >= shareOnEachSide;
  }
}

function swapped({ structureSet, verdict }: PlanToCheck): readonly Finding[] {
  const pairs = pairedOrgans(structureSet?.structures ?? [], verdict.names);
  const wrong = pairs.filter(({ left, right }) => left <= right).map(({ organ }) => organ);
  if (pairs.length === 0) return [];
  return wrong.length > 0
    ? [differs('sides', 'notice/plan-check/organs-swapped', { organs: listed(wrong) })]
    : [agrees('sides', 'notice/plan-check/organs-at-their-sides', { organs: listed(pairs.map(({ organ }) => organ)) })];
}
