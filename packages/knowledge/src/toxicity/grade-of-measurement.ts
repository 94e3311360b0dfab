import type { ToxicityGrade } from './adverse-event-term.ts';

/** What CTCAE grades by a number alone. */
export type Measured = 'haemoglobin' | 'leucocytes' | 'neutrophils' | 'lymphocytes' | 'platelets' | 'weight-loss';

/** Below each the grade begins: haemoglobin in g/L, cells in 10⁹/L. NCI CTCAE v5.0 (2017-11-27). */
const LOWER_THAN: Readonly<
  Record<Exclude<Measured, 'weight-loss'>, { readonly term: string; readonly below: readonly (readonly [ToxicityGrade, number])[] }>
> = {
  // Grade 4 of anaemia is no number: life-threatening consequences.
  haemoglobin: { term: 'anemia', below: [[3, 80], [2, 100]] },
  leucocytes: { term: 'white-blood-cell-decreased', below: [[4, 1], [3, 2], [2, 3]] },
  neutrophils: { term: 'neutrophil-count-decreased', below: [[4, 0.5], [3, 1], [2, 1.5]] },
  lymphocytes: { term: 'lymphocyte-count-decreased', below: [[4, 0.2], [3, 0.5], [2, 0.8]] },
  platelets: { term: 'platelet-count-decreased', below: [[4, 25], [3, 50], [2, 75]] },
}; // biome-ignore format: a table

/** The grade that a number has by itself; `null` where it has none, `undecided` where grade 1 or none depends on what was not given. */
export interface MeasuredGrade {
  readonly term: string;
  readonly grade: ToxicityGrade | null | 'undecided';
}

/**
 * Grade of a blood count by CTCAE v5.0.
 * @param value haemoglobin [g/L], cells [10⁹/L]
 * @param options.lowerLimitOfNormal of the laboratory: below it grade 1 begins; without it grade 1 and none cannot be told apart
 */
export function gradeOfCount(
  measured: Exclude<Measured, 'weight-loss'>,
  value: number,
  { lowerLimitOfNormal }: { readonly lowerLimitOfNormal?: number | undefined },
): MeasuredGrade {
  const { term, below } = LOWER_THAN[measured];
  const found = below.find(([, limit]) => value < limit);
  if (found) return { term, grade: found[0] };
  if (lowerLimitOfNormal === undefined) return { term, grade: 'undecided' };
  return { term, grade: value < lowerLimitOfNormal ? 1 : null };
}

/** Grade of weight lost since the baseline by CTCAE v5.0: 5, 10 and 20 %. Both in one unit. */
export function gradeOfWeightLoss(weight: number, baseline: number): MeasuredGrade {
  const lostPercent = (100 * (baseline - weight)) / baseline;
  const limits = [[3, 20], [2, 10], [1, 5]] as const; // biome-ignore format: pairs
  const found = limits.find(([, limit]) => lostPercent >= limit - 1e-9);
  return { term: 'weight-loss', grade: found?.[0] ?? null };
}
