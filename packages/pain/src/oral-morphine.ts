import {
  OPIOID_FACTORS,
  type Opioid,
  type OpioidFactor,
  type OpioidRoute,
  type OpioidTableId,
  type OpioidUnit,
} from '@isocenter/knowledge';

/** What a patient was given of one opioid by one route in 24 hours; of a patch its rate. */
export interface OpioidDose {
  readonly drug: Opioid;
  readonly route: OpioidRoute;
  readonly amount: number;
  readonly unit: OpioidUnit;
}

/** Oral morphine in 24 hours [mg]; two ends where a table gives a range. */
export interface OralMorphine {
  readonly lowMg: number;
  readonly highMg: number;
}

/**
 * `not-in-table`: the table does not speak of this opioid by this route. `no-ratio`: it does, and says that there is no reliable ratio.
 * `unit`: it speaks of a rate and the dose is an amount, or the other way round.
 */
export type NoEquivalent = 'not-in-table' | 'no-ratio' | 'unit';

export type Equivalent =
  | (OralMorphine & { readonly row: OpioidFactor; readonly amount: number })
  | { readonly refused: NoEquivalent; readonly row?: OpioidFactor };

/**
 * A dose in oral morphine by one published table: the amount times the table's factor.
 * @returns with `amount` in the unit of the row; or why the table gives none
 * @throws RangeError of an amount that is not finite or below 0
 */
export function oralMorphineOf(dose: OpioidDose, table: OpioidTableId): Equivalent {
  const { amount, unit } = dose;
  if (!(amount >= 0 && Number.isFinite(amount)))
    throw new RangeError(`${amount} ${unit}: a dose is 0 or more and finite.`);
  const row = factorOf(dose, table);
  if (!row) return { refused: 'not-in-table' };
  if (row.factor === null) return { refused: 'no-ratio', row };
  const inUnit = converted(amount, unit, row.unit);
  if (inUnit === undefined) return { refused: 'unit', row };
  return { lowMg: inUnit * row.factor, highMg: inUnit * (row.factorMax ?? row.factor), row, amount: inUnit };
}

/** What a table says of an opioid by a route. A row for `parenteral` speaks of veins and of under the skin. */
export function factorOf(
  { drug, route }: Pick<OpioidDose, 'drug' | 'route'>,
  table: OpioidTableId,
): OpioidFactor | undefined {
  const rows = OPIOID_FACTORS.filter((row) => row.table === table && row.drug === drug);
  const isParenteral = route === 'subcutaneous' || route === 'intravenous';
  return rows.find((row) => row.route === route) ?? rows.find((row) => isParenteral && row.route === 'parenteral');
}

function converted(amount: number, from: OpioidUnit, to: OpioidUnit): number | undefined {
  if (from === to) return amount;
  if (from === 'mg/day' && to === 'mcg/day') return amount * 1000;
  if (from === 'mcg/day' && to === 'mg/day') return amount / 1000;
  return undefined;
}

/** All that was given in 24 hours by one table. Where one dose has no equivalent, there is no total: what is left out would look like nothing. */
export interface TotalOralMorphine {
  readonly parts: readonly { readonly dose: OpioidDose; readonly equivalent: Equivalent }[];
  readonly total: OralMorphine | null;
}

export function totalOralMorphine(doses: readonly OpioidDose[], table: OpioidTableId): TotalOralMorphine {
  const parts = doses.map((dose) => ({ dose, equivalent: oralMorphineOf(dose, table) }));
  let total: OralMorphine | null = { lowMg: 0, highMg: 0 };
  for (const { equivalent } of parts) {
    if ('refused' in equivalent) total = null;
    else if (total) total = { lowMg: total.lowMg + equivalent.lowMg, highMg: total.highMg + equivalent.highMg };
  }
  return { parts, total: doses.length === 0 ? null : total };
}
