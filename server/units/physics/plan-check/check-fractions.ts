import type { Finding } from './contract.ts';
import { agrees, differs, unknown } from './finding.ts';
import type { PlanToCheck } from './plan-to-check.ts';

/** Fractions of the plan beside those of the phases that it is to carry out: one by one where it has a group for each, else together. */
export function checkFractions({ plan, prescription, phases }: PlanToCheck): readonly Finding[] {
  const prescribed = prescription.phases.filter((_, index) => phases.includes(index));
  const planned = plan.fractionGroups.map(({ fractionsPlanned }) => fractionsPlanned);
  const counts = planned.filter((count) => count !== undefined);
  if (counts.length === 0 || counts.length < planned.length)
    return [unknown('fractions', 'notice/plan-check/fractions-unknown')];
  if (counts.length === prescribed.length)
    return prescribed.map(({ name, fractions }, index) => compared(name, fractions, counts[index] ?? 0));
  const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);
  const names = prescribed.map(({ name }) => name).join(' + ');
  return [compared(names, sum(prescribed.map(({ fractions }) => fractions)), sum(counts))];
}

function compared(phase: string, prescribed: number, planned: number): Finding {
  const values = { phase, prescribed, planned };
  return prescribed === planned
    ? agrees('fractions', 'notice/plan-check/fractions-agree', values)
    : differs('fractions', 'notice/plan-check/fractions-differ', values);
}
