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

/** The first of `others` that does not speak of the same place, in the same unit and kind of dose. */
export function unlike(first: DoseGrid, others: readonly DoseGrid[]): DoseGrid | undefined {
  const { unit, doseType, header } = first;
  return others.find(
    (other) =>
      other.unit !== unit ||
      other.doseType !== doseType ||
      other.header.frameOfReferenceUid !== header.frameOfReferenceUid,
  );
}

/** @throws DomainError `physics/doses-do-not-combine` */
export function refuseUnlike(first: DoseGrid, others: readonly DoseGrid[]): void {
  const other = unlike(first, others);
  if (!other) return;
  const values = { first: first.header.sopInstanceUid, other: other.header.sopInstanceUid };
  throw new DomainError('physics/doses-do-not-combine', values);
}
