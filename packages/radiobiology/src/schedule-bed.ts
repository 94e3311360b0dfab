import { type BedGy, bedGy } from './dose.ts';
import { type Repopulation, repopulationLossGy } from './repopulation.ts';

/** Fractions of one size. */
export interface FractionGroup {
  /** May be 0: then the group counts nothing. */
  readonly fractions: number;
  readonly fractionGy: number;
  /** Two of them a day, so many hours apart; absent: one a day. */
  readonly pairedHoursApart?: number;
}

export interface Tissue {
  readonly alphaBetaGy: number;
  /** Of sublethal damage; where it is absent, repair between two fractions of a day is taken as complete. */
  readonly repairHalfTimeHours?: number | undefined;
  readonly repopulation?: Repopulation | undefined;
}

/**
 * BED of a course whose fractions differ in size, or come twice a day:
 * sum of n d (1 + (1 + h) d / (a/b)), less what repopulation takes away, {@link repopulationLossGy}.
 * h is 0 for one fraction a day, and for two of a day `2^(-interval / half-time)`: the damage of the first that the second still meets.
 * Damage that outlasts the night is not counted.
 *
 * @param overallDays first day to last, see {@link repopulationLossGy}; needed where the tissue repopulates
 * @throws RangeError if a figure has no meaning
 * @see Thames 1985, An 'incomplete-repair' model for survival after fractionated and continuous irradiations, Int J Radiat Biol 47:319-339
 */
export function scheduleBed(
  groups: readonly FractionGroup[],
  tissue: Tissue & { readonly overallDays: number },
): BedGy {
  const gained = groups.reduce((sum, group) => sum + groupBedGy(group, tissue), 0);
  return bedGy(gained - (tissue.repopulation ? repopulationLossGy(tissue.overallDays, tissue.repopulation) : 0));
}

/** BED of one group, without repopulation [Gy]. @throws RangeError as {@link scheduleBed} */
export function groupBedGy(group: FractionGroup, tissue: Tissue): number {
  const { fractions, fractionGy } = group;
  if (!(Number.isInteger(fractions) && fractions >= 0))
    throw new RangeError(`${fractions} fractions: their number must be an integer from 0.`);
  if (!(fractionGy >= 0 && Number.isFinite(fractionGy)))
    throw new RangeError(`${fractionGy} Gy in a fraction: it must be 0 or more and finite.`);
  if (!(tissue.alphaBetaGy > 0 && Number.isFinite(tissue.alphaBetaGy)))
    throw new RangeError(`An alpha/beta of ${tissue.alphaBetaGy} Gy: it must be more than 0 and finite.`);
  return fractions * fractionGy * (1 + ((1 + unrepairedShare(group, tissue)) * fractionGy) / tissue.alphaBetaGy);
}

/** Of the damage of a day's first fraction, what is not repaired when the second comes: 0..1. */
export function unrepairedShare({ fractions, pairedHoursApart }: FractionGroup, tissue: Tissue): number {
  if (pairedHoursApart === undefined || tissue.repairHalfTimeHours === undefined) return 0;
  if (fractions % 2 !== 0) throw new RangeError(`${fractions} fractions in pairs: their number must be even.`);
  if (!(pairedHoursApart > 0 && tissue.repairHalfTimeHours > 0))
    throw new RangeError('The interval and the half-time of repair must be more than 0.');
  return 2 ** (-pairedHoursApart / tissue.repairHalfTimeHours);
}
