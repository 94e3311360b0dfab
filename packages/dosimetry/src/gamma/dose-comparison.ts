import { DomainError } from '@isocenter/messages';
import { doseAt } from '../dose/dose-at.ts';
import type { DoseField } from '../inputs.ts';
import type { DoseComparison } from './gamma-options.ts';

/** The dose of 100 % [Gy]: the one that was named, or the highest voxel. @throws DomainError `dosimetry/gamma-no-dose` if it is not positive */
export function normalisationDose(reference: Pick<DoseField, 'doseGy'>, namedGy: number | undefined): number {
  return positiveDose(namedGy ?? maximumDose(reference), 'reference');
}

/** Factor that makes the evaluated dose comparable. @throws DomainError `dosimetry/gamma-no-dose` if a dose of 100 % is not positive */
export function evaluatedScale(reference: DoseField, evaluated: DoseField, comparison: DoseComparison): number {
  if (comparison === 'absolute') return 1;
  if (comparison === 'own-maximum')
    return positiveDose(maximumDose(reference), 'reference') / positiveDose(maximumDose(evaluated), 'evaluated');
  if ('atMm' in comparison) {
    const { atMm } = comparison;
    return positiveDose(doseAt(reference, atMm), 'reference') / positiveDose(doseAt(evaluated, atMm), 'evaluated');
  }
  return positiveDose(comparison.referenceGy, 'reference') / positiveDose(comparison.evaluatedGy, 'evaluated');
}

export function positiveDose(doseGy: number | undefined, which: 'reference' | 'evaluated'): number {
  if (doseGy !== undefined && doseGy > 0 && doseGy < Infinity) return doseGy;
  throw new DomainError('dosimetry/gamma-no-dose', { which, doseGy: doseGy ?? '–' });
}

function maximumDose({ doseGy }: Pick<DoseField, 'doseGy'>): number {
  let maximum = 0;
  for (let n = 0; n < doseGy.length; n++) if (doseGy[n]! > maximum) maximum = doseGy[n]!;
  return maximum;
}
