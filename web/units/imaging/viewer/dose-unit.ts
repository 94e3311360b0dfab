/** The unit doses are shown in. */
export interface DoseUnit {
  readonly unit: 'Gy' | '%';
  /** What 100 % is [Gy]; null where no prescription is known. */
  readonly prescriptionGy: number | null;
}

/** A dose [Gy] in the unit of the page. */
export function doseInUnit(doseGy: number, { unit, prescriptionGy }: DoseUnit): number {
  return unit === '%' && prescriptionGy ? (100 * doseGy) / prescriptionGy : doseGy;
}
