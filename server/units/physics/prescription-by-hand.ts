import type { Structure } from '@isocenter/dicom-rt';
import { DomainError } from '@isocenter/messages';
import type { Prescription } from './contract.ts';
import { CONFIRMED, type ConfirmedPrescription } from './prescription-of-plan.ts';

/**
 * A prescription as a person types it: `70`, or `PTV70=70` for one target, repeated for more.
 *
 * One dose alone that is the highest level read from plan or names confirms all of them; any other is the one level of the plan.
 * @param read what plan or names say
 * @throws DomainError `physics/prescription-not-understood`, `physics/structure-unknown`
 */
export function prescriptionByHand(
  typed: { readonly doses: readonly string[]; readonly fractions: number | null },
  read: Prescription,
  structures: readonly Structure[],
): ConfirmedPrescription {
  const { doses, fractions } = typed;
  if (doses.length === 0) return { targets: null, fractions };
  const [first] = doses;
  const only = doses.length === 1 && first !== undefined ? plainGy(first) : undefined;
  if (only !== undefined) return { targets: levelsOf(only, read), fractions };
  const targets = doses.map((text) => {
    const [, name = '', gy = ''] = /^(.+)=([^=]+)$/.exec(text) ?? [];
    const doseGy = plainGy(gy);
    if (doseGy === undefined) throw new DomainError('physics/prescription-not-understood', { text });
    const structure = structures.find((known) => known.name === name.trim());
    if (!structure)
      throw new DomainError('physics/structure-unknown', {
        name: name.trim(),
        known: structures.map((known) => known.name).join(', '),
      });
    return { label: structure.name, roiNumber: structure.roiNumber, doseGy, source: CONFIRMED };
  });
  return { targets, fractions };
}

function levelsOf(gy: number, { targets }: Prescription): Prescription['targets'] {
  const highest = Math.max(0, ...targets.map(({ doseGy }) => doseGy));
  if (Math.abs(highest - gy) < 0.005)
    return targets.map((target) => ({ ...target, source: `${CONFIRMED}: ${target.source}` }));
  return [{ label: `${gy} Gy`, roiNumber: null, doseGy: gy, source: CONFIRMED }];
}

function plainGy(text: string): number | undefined {
  const gy = Number(text.trim().replace(/\s*Gy$/i, ''));
  return text.trim() !== '' && gy > 0 && gy <= 150 ? gy : undefined;
}
