import type { CaseRow } from '../../../server/units/imaging/contract.ts';

/** What lies in the archive of a patient, read from the modalities: images, structures, plan, dose. */
export function hasOfModalities(modalities: readonly string[]): CaseRow['has'] {
  const any = (...names: string[]) => names.some((name) => modalities.includes(name));
  return { image: any('CT', 'MR', 'PT'), structures: any('RTSTRUCT'), plan: any('RTPLAN'), dose: any('RTDOSE') };
}
