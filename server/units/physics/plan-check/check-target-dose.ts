import type { StructureResult } from '../contract.ts';
import type { Finding } from './contract.ts';
import { agrees, differs, rounded, unknown } from './finding.ts';
import type { PlanToCheck } from './plan-to-check.ts';
import { prescribedDoses } from './prescribed-doses.ts';
import { targetStructure } from './target-structure.ts';

/** What 95 % of a target receives at least, as a share of what it should. */
interface TargetDose {
  readonly target: string;
  readonly prescribedGy: number;
  readonly d95Gy: number | null;
}

/**
 * D95 % of each prescribed target, measured in the dose, beside its dose. A target of a lower level may receive up to what the
 * highest one does, for it may lie against it. Where all are wrong in one direction the dose as a whole is: scaled, or of something else.
 */
export function checkTargetDose(checked: PlanToCheck): readonly Finding[] {
  const targets = targetDoses(checked);
  const highestGy = Math.max(...targets.map(({ prescribedGy }) => prescribedGy));
  const { targetDoseTolerance: tolerance } = checked.rules;
  const judged = targets.map((target) => ({ ...target, ...judge(target, highestGy, tolerance) }));
  const findings = judged.map(({ target, prescribedGy, d95Gy, wrong }) => {
    if (d95Gy === null) return unknown('target-dose', 'notice/plan-check/target-dose-unknown', { target });
    const values = { target, prescribed: rounded(prescribedGy), measured: rounded(d95Gy) };
    return wrong
      ? differs('target-dose', 'notice/plan-check/target-dose-differs', values)
      : agrees('target-dose', 'notice/plan-check/target-dose-agrees', values);
  });
  const directions = new Set(judged.flatMap(({ d95Gy, direction }) => (d95Gy === null ? [] : direction)));
  const [highest] = judged;
  const isScaled = highest?.wrong && highest.d95Gy !== null && directions.size === 1;
  if (!isScaled) return findings;
  const times = rounded((highest.d95Gy ?? 0) / highest.prescribedGy);
  return [differs('target-dose', 'notice/plan-check/dose-scaled', { times }), ...findings];
}

function judge({ prescribedGy, d95Gy }: TargetDose, highestGy: number, tolerance: number) {
  const measured = d95Gy ?? prescribedGy;
  const direction = measured < prescribedGy * (1 - tolerance) ? -1 : measured > prescribedGy * (1 + tolerance) ? 1 : 0;
  return { direction, wrong: direction < 0 || measured > highestGy * (1 + tolerance) };
}

function targetDoses({ prescription, phases, structureSet, verdict }: PlanToCheck): readonly TargetDose[] {
  const measured = new Map<number, StructureResult>(verdict.structures.map((result) => [result.roiNumber, result]));
  return prescribedDoses(prescription, phases).map(({ target, doseGy }) => {
    const structure = targetStructure(target, structureSet?.structures ?? []);
    const d95Gy = structure ? (measured.get(structure.roiNumber)?.d95Gy?.value ?? null) : null;
    return { target, prescribedGy: doseGy, d95Gy };
  });
}
