import type { PainRuleId } from '@isocenter/knowledge';
import { requirePainScore } from './pain-score.ts';

/** A first dose of immediate-release morphine by mouth [mg], every {@link everyHours}. */
export interface FirstDose {
  readonly rule: PainRuleId;
  readonly lowMg: number;
  readonly highMg: number;
  readonly everyHours: number;
  /** T11: the same dose as needed, not sooner than this [h]; null where the rule speaks of none. */
  readonly asNeededAfterHours: number | null;
}

/** From which score on pain is moderate (NHC 2018). */
const MODERATE_FROM = 4;

/**
 * What the rules begin with in who has not had opioids: T1 and T11, each by itself. None below moderate pain, and none for who is sedated.
 * @throws RangeError of a score that is no whole number from 0 to 10
 */
export function firstDoses({
  nrs,
  isSedated,
}: {
  readonly nrs: number;
  readonly isSedated: boolean;
}): readonly FirstDose[] {
  requirePainScore(nrs);
  if (isSedated || nrs < MODERATE_FROM) return [];
  return [
    { rule: 'T1', lowMg: 5, highMg: 15, everyHours: 4, asNeededAfterHours: null },
    { rule: 'T11', lowMg: 5, highMg: 5, everyHours: 4, asNeededAfterHours: 1 },
  ];
}
