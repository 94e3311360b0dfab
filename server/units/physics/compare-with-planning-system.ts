import type { PlanningSystemDvh } from '@isocenter/dicom-rt';
import { compareDvh, formatMetric, type StructureDvh, storedFigures } from '@isocenter/dosimetry';
import { type Notice, notice } from '@isocenter/messages';
import type { PlanningSystemComparison } from './contract.ts';
import { thinCurve } from './thin-curve.ts';

/** Our DVH beside the one the planning system stored for the same structure; a difference beyond the stated error is said. Theirs stand alone where ours is withheld. */
export function compareWithPlanningSystem(
  ours: StructureDvh,
  theirs: PlanningSystemDvh,
): { readonly comparison: PlanningSystemComparison; readonly notices: readonly Notice[] } {
  const differences = compareDvh(ours, theirs);
  const compared = new Set(differences.map(({ metric }) => metric));
  const theirsAlone = storedFigures(theirs)
    .map(({ metric, theirs: value }) => ({ metric: formatMetric(metric), unit: metric.unit, theirs: value }))
    .filter(({ metric }) => !compared.has(metric));
  const beyond = differences.filter(({ flagged }) => flagged).map(({ metric }) => metric);
  const values = { structure: ours.name, metrics: beyond.join(', ') };
  return {
    comparison: { curve: thinCurve(theirs), differences, ...(theirsAlone.length > 0 && { theirsAlone }) },
    notices: beyond.length > 0 ? [notice('notice/physics/differs-from-planning-system', values)] : [],
  };
}
