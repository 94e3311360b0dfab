import { OPIOID_TOLERANCE, type OpioidTableId } from '@isocenter/knowledge';
import { type OpioidDose, totalOralMorphine } from './oral-morphine.ts';
import { PATCH_FROM_MG } from './patch-start.ts';

/** What was given on one day of 24 hours; null where it was not recorded, which is not none. */
export type OpioidDay = readonly OpioidDose[] | null;

/** A week, as the definition says. */
export const TOLERANCE_DAYS = 7;

/**
 * Whether a patient tolerates opioids: on each of seven days as much of one opioid as the definition names, or 60 mg in oral morphine by a table (its lower
 * end). `unknown`: a day was not recorded or cannot be converted, and no other day decides it.
 * @param days the last ones, in any order; fewer than seven are not a week
 */
export function opioidTolerance(days: readonly OpioidDay[], table: OpioidTableId): 'tolerant' | 'naive' | 'unknown' {
  const judged = days.map((day) => reached(day, table));
  if (judged.includes('no')) return 'naive';
  if (days.length < TOLERANCE_DAYS || judged.includes('unknown')) return 'unknown';
  return 'tolerant';
}

function reached(day: OpioidDay, table: OpioidTableId): 'yes' | 'no' | 'unknown' {
  if (day === null) return 'unknown';
  if (day.length === 0) return 'no';
  if (day.some(isEnoughAlone)) return 'yes';
  const { total } = totalOralMorphine(day, table);
  if (!total) return 'unknown';
  if (total.lowMg >= PATCH_FROM_MG) return 'yes';
  return total.highMg < PATCH_FROM_MG ? 'no' : 'unknown';
}

function isEnoughAlone({ drug, route, amount, unit }: OpioidDose): boolean {
  return OPIOID_TOLERANCE.some(
    (each) => each.drug === drug && each.route === route && each.unit === unit && amount >= each.least,
  );
}
