import type { DoseGrid, ImageVolume, Plan, StructureSet, VoxelGrid } from '@isocenter/dicom-rt';

/** What the existence of a domain object proves: its numbers are numbers, and its arrays have the shape that it says. */
export function checkStructureSet(set: StructureSet): StructureSet {
  for (const { roiNumber, contours } of set.structures) {
    demand(Number.isInteger(roiNumber), 'ROI number');
    for (const { pointsMm } of contours) {
      demand(pointsMm.length % 3 === 0 && pointsMm.length > 0, 'contour shape');
      demand(pointsMm.every(Number.isFinite), 'contour point');
    }
  }
  return set;
}

export function checkDose(dose: DoseGrid): DoseGrid {
  checkGrid(dose.grid, dose.dose.length);
  demand(dose.quantum > 0 && Number.isFinite(dose.quantum), 'quantum');
  demand(dose.dose.every(Number.isFinite), 'dose');
  for (const { doseGy, volumeCc } of dose.planningSystemDvhs) {
    demand(doseGy.length === volumeCc.length, 'DVH shape');
    demand(doseGy.every(Number.isFinite) && volumeCc.every(Number.isFinite), 'DVH');
  }
  return dose;
}

export function checkImage(image: ImageVolume): ImageVolume {
  checkGrid(image.grid, image.values.length);
  demand(image.values.every(Number.isFinite), 'pixel');
  demand(image.sliceUids.length === image.grid.size[2], 'slice UIDs');
  return image;
}

export function checkPlan(plan: Plan): Plan {
  for (const beam of plan.beams)
    for (const point of beam.controlPoints) {
      demand(Number.isInteger(point.index), 'control point index');
      for (const { positionsMm } of point.limiters) demand(positionsMm.every(Number.isFinite), 'limiter');
    }
  return plan;
}

function checkGrid({ size, spacingMm, originMm, axes }: VoxelGrid, voxels: number): void {
  demand(
    size.every((count) => Number.isInteger(count) && count > 0),
    'grid size',
  );
  demand(size[0] * size[1] * size[2] === voxels, 'grid shape');
  demand(
    spacingMm.every((spacing) => spacing > 0 && Number.isFinite(spacing)),
    'spacing',
  );
  demand(originMm.every(Number.isFinite), 'origin');
  demand(
    axes.every((axis) => Math.abs(Math.hypot(...axis) - 1) < 1e-6),
    'axes',
  );
}

function demand(holds: boolean, what: string): void {
  if (!holds) throw new Error(`a whole object with a broken ${what}`);
}
