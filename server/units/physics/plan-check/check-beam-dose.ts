import type { Finding } from './contract.ts';
import { agrees, differs, rounded, unknown } from './finding.ts';
import type { PlanToCheck } from './plan-to-check.ts';

/**
 * The beam doses of one fraction, at the points at which the plan specifies them, beside the highest dose of one prescribed fraction.
 * Coarse: such a point need not lie in the target. Only where each phase has its own group of fractions.
 */
export function checkBeamDose({ plan, prescription, phases, rules }: PlanToCheck): readonly Finding[] {
  const prescribed = prescription.phases.filter((_, index) => phases.includes(index));
  if (prescribed.length !== plan.fractionGroups.length)
    return [unknown('beam-dose', 'notice/plan-check/beam-dose-unknown')];
  return prescribed.map(({ name, fractions, doses }, index) => {
    const group = plan.fractionGroups[index];
    const planned = [...(group?.beams ?? []), ...(group?.brachySetups ?? [])].reduce(
      (sum, { doseGy = 0 }) => sum + doseGy,
      0,
    );
    if (planned === 0) return unknown('beam-dose', 'notice/plan-check/beam-dose-unknown');
    const perFraction = Math.max(...doses.map(({ doseGy }) => doseGy)) / fractions;
    const values = { phase: name, planned: rounded(planned), prescribed: rounded(perFraction) };
    return Math.abs(planned / perFraction - 1) <= rules.beamDoseTolerance
      ? agrees('beam-dose', 'notice/plan-check/beam-dose-agrees', values)
      : differs('beam-dose', 'notice/plan-check/beam-dose-differs', {
          ...values,
          times: rounded(planned / perFraction),
        });
  });
}
