import type { DoseGrid } from '@isocenter/dicom-rt';
import { addDoses, type DoseField, subtractDoses } from '@isocenter/dosimetry';
import { DomainError, type Notice, notice } from '@isocenter/messages';
import type { DoseOperation } from './dose-key.ts';

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

/**
 * Sum, or difference of two, of doses in Gy. It is known where every one of them is; that a part of the first was left out is said.
 * @throws DomainError `dosimetry/no-common-place`
 */
export function combine(
  first: DoseGrid,
  others: readonly DoseGrid[],
  operation: DoseOperation,
): { readonly field: DoseField; readonly notices: readonly Notice[] } {
  const [subtrahend] = others;
  const { outsideFraction, ...field } =
    operation === '-' && subtrahend
      ? subtractDoses(fieldOf(first), fieldOf(subtrahend))
      : addDoses(fieldOf(first), others.map(fieldOf));
  const percent = Number((100 * outsideFraction).toPrecision(2));
  return { field, notices: outsideFraction > 0 ? [notice('notice/physics/doses-reach-unequally', { percent })] : [] };
}
