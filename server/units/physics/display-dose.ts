import { alignToPatient, type DoseGrid } from '@isocenter/dicom-rt';
import { DomainError, type Notice } from '@isocenter/messages';
import type { DoseInfo, Vec3 } from './contract.ts';
import { countedTwice } from './counted-twice.ts';
import { combine, refuseUnlike } from './dose-field.ts';
import type { DoseOperation } from './dose-key.ts';

/** A dose, a sum or a difference, laid along the patient's axes for display. */
export interface DisplayDose {
  readonly info: Omit<DoseInfo, 'doseKey'>;
  readonly values: Float32Array;
}

/** @throws DomainError `physics/doses-do-not-combine`, `physics/doses-counted-twice`, and what dosimetry refuses */
export function displayDose(doses: readonly DoseGrid[], operation: DoseOperation): DisplayDose {
  const [first, ...others] = doses;
  if (!first) throw new DomainError('physics/dose-key-not-understood', { doseKey: '' });
  refuseUnlike(first, others);
  const twice = operation === '+' ? countedTwice(doses) : [];
  if (twice.length > 0) throw new DomainError('physics/doses-counted-twice', { uids: twice.join(', ') });
  const { notices: reach, ...dose } = combined(first, others, operation);
  const { grid, values } = alignToPatient(dose, { outside: 0 });
  const notices = distinct([...reach, ...doses.flatMap((object) => object.notices)]);
  const { size, spacingMm, originMm } = grid;
  const [i, j, k, maximum] = greatest(values, size);
  return {
    info: {
      grid: { size, spacingMm, originMm },
      unit: first.unit,
      doseType: first.doseType,
      maximum,
      maximumAtMm: [originMm[0] + i * spacingMm[0], originMm[1] + j * spacingMm[1], originMm[2] + k * spacingMm[2]],
      notices,
    },
    values,
  };
}

function combined(first: DoseGrid, others: readonly DoseGrid[], operation: DoseOperation) {
  if (others.length === 0) return { grid: first.grid, values: first.dose, notices: [] };
  const { field, notices } = combine(first, others, operation);
  return { grid: field.grid, values: field.doseGy, notices };
}

function greatest(
  values: Float32Array,
  [columns, rows]: Vec3,
): readonly [i: number, j: number, k: number, dose: number] {
  let at = 0;
  for (let n = 1; n < values.length; n++) if ((values[n] ?? 0) > (values[at] ?? 0)) at = n;
  return [at % columns, Math.floor(at / columns) % rows, Math.floor(at / (columns * rows)), values[at] ?? 0];
}

function distinct(notices: readonly Notice[]): readonly Notice[] {
  return [...new Map(notices.map((n) => [JSON.stringify(n), n])).values()];
}
