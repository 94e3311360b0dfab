import { type DoseGrid, writeDose } from '@isocenter/dicom-rt';
import { DomainError } from '@isocenter/messages';
import type { GammaCriteria } from '../contract.ts';
import { combine, refuseUnlike } from '../dose-field.ts';
import type { DoseOperation } from '../dose-key.ts';
import { compareDoses } from './compare-doses.ts';
import { gammaMapDose } from './gamma-map-dose.ts';

/**
 * The gamma map of two doses as an RTDOSE file, made anew from the stored objects: on the grid of the reference as it was received.
 * Sixteen bits hold gamma in its steps of 0.0001 up to the default cap.
 *
 * @throws DomainError as {@link compareDoses}
 */
export function gammaMapFile(
  reference: DoseGrid,
  evaluated: DoseGrid,
  { criteria, software }: { readonly criteria: GammaCriteria; readonly software: string },
): Uint8Array {
  const { map } = compareDoses(reference, evaluated, { ...criteria, dose: 'absolute' });
  return writeDose(gammaMapDose(map, reference, evaluated), { bitsAllocated: 16, softwareVersion: software });
}

/** One dose, or several taken together; what it says of itself is what the first one says. @throws DomainError as `combine` */
export function takenTogether(doses: readonly DoseGrid[], operation: DoseOperation): DoseGrid {
  const [first, ...others] = doses;
  if (!first) throw new DomainError('physics/dose-key-not-understood', { doseKey: '' });
  if (others.length === 0) return first;
  refuseUnlike(first, others);
  const { field, notices } = combine(first, others, operation);
  return { ...first, grid: field.grid, dose: field.doseGy, notices: [...first.notices, ...notices] };
}
