import type { PlanningSystemDvh } from '@isocenter/dicom-rt';
import { compareDvh, type StructureDvh } from '@isocenter/dosimetry';
import { type Notice, notice } from '@isocenter/messages';
import type { PlanningSystemComparison } from './contract.ts';
import { thinCurve } from './thin-curve.ts';

/** Our DVH beside the one the planning system stored for the same structure; a difference beyond the stated error is said. */
export function compareWithPlanningSystem(
  ours: StructureDvh,
  theirs: PlanningSystemDvh,
): { readonly comparison: PlanningSystemComparison; readonly notices: readonly Notice[] } {
  const differences = compareDvh(ours, theirs);
  const beyond = differences.filter(({ flagged }) => flagged).map(({ metric }) => metric);
  const values = { structure: ours.name, metrics: beyond.join(', ') };
  return {
    comparison: { curve: thinCurve(theirs), differences },
    notices: beyond.length > 0 ? [notice('notice/physics/differs-from-planning-system', values)] : [],
  };
}
