import type { Plan } from '@isocenter/dicom-rt';
import type { PlanVerdict } from '../evaluate-plan.ts';
import { beamKinds } from './beam-kinds.ts';
import type { PlanSummary } from './contract.ts';
import { rounded } from './finding.ts';

/** What a plan is, in the figures by which a new version is told from the one before: beams with their MU, doses of structures, goals. */
export function planSummary(plan: Plan, verdict: PlanVerdict): PlanSummary {
  const { treating, setup } = beamKinds(plan);
  const figure = (estimate: { readonly value: number } | null) => estimate && rounded(estimate.value);
  return {
    label: plan.label ?? null,
    fractions: plan.fractionGroups.map(({ fractionsPlanned }) => fractionsPlanned ?? null),
    beams: [...treating, ...setup].map(({ beam, metersetMu }) => {
      const [first] = beam.controlPoints;
      return {
        number: beam.number,
        name: beam.name ?? null,
        machine: beam.machine ?? null,
        radiation: beam.radiation,
        energyMv: first?.nominalEnergyMv ?? null,
        gantryDeg: beam.controlPoints.flatMap(({ gantryAngleDeg }) => gantryAngleDeg ?? []).filter(atItsEnds),
        collimatorDeg: first?.collimatorAngleDeg ?? null,
        couchDeg: first?.couchAngleDeg ?? null,
        metersetMu: metersetMu === undefined ? null : rounded(metersetMu, 1),
      };
    }),
    structures: verdict.structures.map(({ name, volumeCc, d95Gy, meanGy, maxGy }) => ({
      name,
      volumeCc: figure(volumeCc),
      d95Gy: figure(d95Gy),
      meanGy: figure(meanGy),
      maxGy: figure(maxGy),
    })),
    goals: verdict.goals.map(({ goal, structureName, measured, verdict: judged }) => ({
      structure: structureName ?? goal.structure,
      metric: goal.metric,
      limit: `${goal.comparison} ${goal.goal} ${goal.unit}`,
      measured: figure(measured),
      verdict: judged,
    })),
  };
}

/** The first and the last of a beam's angles say where it goes. */
const atItsEnds = (_: number, index: number, all: readonly number[]) => index === 0 || index === all.length - 1;
