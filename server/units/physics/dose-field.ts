import type { DoseGrid } from '@isocenter/dicom-rt';
import type { DoseField } from '@isocenter/dosimetry';
import { DomainError } from '@isocenter/messages';

/** The grid as dosimetry takes it. The dose must be in Gy. */
export function fieldOf(dose: DoseGrid): DoseField {
  return { grid: dose.grid, doseGy: dose.dose, quantumGy: dose.quantum };
}

export function maximumOf(field: DoseField): number {
  let maximum = 0;
  for (const gy of field.doseGy) if (gy > maximum) maximum = gy;
  return maximum;
}

/** Doses combine where they speak of the same place and in the same unit. */
export function refuseUnlike(first: DoseGrid, others: readonly DoseGrid[]): void {
  const frame = first.header.frameOfReferenceUid;
  for (const other of others)
    if (other.unit !== first.unit || other.header.frameOfReferenceUid !== frame)
      throw new DomainError('physics/doses-do-not-combine', {
        first: first.header.sopInstanceUid,
        other: other.header.sopInstanceUid,
      });
}
