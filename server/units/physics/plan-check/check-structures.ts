import { structureContours } from '../structure-contours.ts';
import type { Finding } from './contract.ts';
import { agrees, differs, listed, rounded, unknown } from './finding.ts';
import type { PlanToCheck } from './plan-to-check.ts';
import { prescribedDoses } from './prescribed-doses.ts';
import { targetStructure } from './target-structure.ts';

const UNCONFIRMED = 'notice/physics/goal-structure-unconfirmed';

/** Every target that is prescribed and every structure that a goal speaks of is in the structure set, and is outlined. */
export function checkStructures(checked: PlanToCheck): readonly Finding[] {
  const { prescription, phases, structureSet, verdict } = checked;
  if (!structureSet) return [unknown('structures', 'notice/plan-check/no-structures')];
  const targets = prescribedDoses(prescription, phases).map(({ target }) => {
    const structure = targetStructure(target, structureSet.structures);
    if (!structure) return differs('structures', 'notice/plan-check/target-missing', { target });
    return structureContours(structure).closed
      ? agrees('structures', 'notice/plan-check/target-there', { target, structure: structure.name })
      : differs('structures', 'notice/plan-check/target-empty', { target, structure: structure.name });
  });
  const absent = verdict.goals.filter(({ structureName }) => structureName === null);
  const unnamed = absent.filter(({ reason }) => reason?.code === UNCONFIRMED).map(({ goal }) => goal.structure);
  const missing = absent.filter(({ reason }) => reason?.code !== UNCONFIRMED).map(({ goal }) => goal.structure);
  const outlined = new Set(verdict.structures.flatMap(({ roiNumber, volumeCc }) => (volumeCc ? roiNumber : [])));
  const empty = verdict.goals
    .filter(({ roiNumber }) => roiNumber !== null && !outlined.has(roiNumber))
    .map(({ goal }) => goal.structure);
  const wanting = listed([...missing, ...empty]);
  return [
    ...targets,
    ...(wanting ? [differs('structures', 'notice/plan-check/organs-missing', { organs: wanting })] : []),
    ...(unnamed.length > 0
      ? [unknown('structures', 'notice/plan-check/organs-unnamed', { organs: listed(unnamed) })]
      : []),
  ];
}

/** How much of what counts, the targets and the structures of goals, lies outside the dose. */
export function checkGrid({
  prescription,
  phases,
  structureSet,
  verdict,
  rules,
  doses,
}: PlanToCheck): readonly Finding[] {
  const [dose] = doses;
  if (!dose) return [unknown('grid', 'notice/plan-check/no-dose')];
  const targets = prescribedDoses(prescription, phases).flatMap(
    ({ target }) => targetStructure(target, structureSet?.structures ?? [])?.roiNumber ?? [],
  );
  const critical = new Set([...targets, ...verdict.goals.flatMap(({ roiNumber }) => roiNumber ?? [])]);
  const measured = verdict.structures.filter(({ roiNumber }) => critical.has(roiNumber));
  const outside = measured.filter(({ outsideDoseGridFraction }) => (outsideDoseGridFraction ?? 0) > rules.outsideGrid);
  const [x, y, z] = dose.grid.spacingMm;
  const spacing = `${rounded(x)} × ${rounded(y)} × ${rounded(z)}`;
  if (measured.every(({ outsideDoseGridFraction }) => outsideDoseGridFraction === null))
    return [unknown('grid', 'notice/plan-check/grid-unknown')];
  if (outside.length === 0) return [agrees('grid', 'notice/plan-check/grid-covers', { spacing })];
  return outside.map(({ name, outsideDoseGridFraction }) =>
    differs('grid', 'notice/plan-check/grid-misses', {
      structure: name,
      percent: rounded(100 * (outsideDoseGridFraction ?? 0), 1),
    }),
  );
}
