import type { OralMorphine } from './oral-morphine.ts';
import { requirePainScore } from './pain-score.ts';

/** Whence the categories are: general knowledge of the field, nobody has read them in this text. */
export const BONE_RESPONSE_SOURCE = {
  source: 'Chow et al. 2012, Int J Radiat Oncol Biol Phys 82(5):1730-1737',
  verified: 'knowledge',
} as const;

/** For so long after a fraction [days] more pain may be a flare, which passes. Nobody has read it in its text. */
export const PAIN_FLARE = {
  days: 10,
  source: 'Chow et al. 2015, Lancet Oncol 16:1463-1472 (flares counted from day 0 to day 10)',
  verified: 'knowledge',
} as const;

/** What the consensus calls a change of the daily opioid [% of the baseline], and of the pain [points of 0 to 10]. */
const OPIOID_STEP_PERCENT = 25;
const PAIN_STEP = 2;
const ROUNDING = 1e-9;

/** Pain at the treated site: the worst of 24 hours (0 to 10), and the opioids of that day; null where they cannot be converted or are not known. */
export interface SitePain {
  readonly worst: number;
  readonly opioids: OralMorphine | null;
}

export type BoneResponse = 'complete' | 'partial' | 'progression' | 'indeterminate';

/**
 * `opioids-unknown`: at the baseline or now. `no-pain-before`: from 0 nothing can respond. `range`: the table gives a range, and its two ends give
 * two categories.
 */
export type NoBoneResponse = 'opioids-unknown' | 'no-pain-before' | 'range';

export type BoneResponseJudged =
  | { readonly response: BoneResponse; readonly painChange: number; readonly opioidPercent: number | null }
  | { readonly cannotJudge: NoBoneResponse };

/**
 * Response of a bone metastasis to palliative radiotherapy by the international consensus: from pain at the treated site and oral morphine equivalent
 * of a day, against the baseline before it. "Stable" opioids mean two things here: for a complete or a partial response not more than at the baseline, by
 * any amount; for progression less than 25 % apart in either direction, which is our reading. Complete: no pain, and no more opioids. Partial: 2 points
 * less without more opioids, or 25 % less opioids without more pain. Progression: 2 points more with opioids less than 25 % apart, or 25 % more opioids with
 * pain as before or 1 point above. All else is indeterminate, and so is more pain by 2 with 25 % more opioids, by the letter.
 * @returns `opioidPercent`: the change of the opioids by the upper end; null from a baseline of none
 * @throws RangeError of a score that is no whole number from 0 to 10
 */
export function boneMetastasisResponse(baseline: SitePain, now: SitePain): BoneResponseJudged {
  requirePainScore(baseline.worst);
  requirePainScore(now.worst);
  if (baseline.worst === 0) return { cannotJudge: 'no-pain-before' };
  if (!baseline.opioids || !now.opioids) return { cannotJudge: 'opioids-unknown' };
  const painChange = now.worst - baseline.worst;
  const [low, high] = [
    categoryOf(now.worst, painChange, opioidChange(baseline.opioids.lowMg, now.opioids.lowMg)),
    categoryOf(now.worst, painChange, opioidChange(baseline.opioids.highMg, now.opioids.highMg)),
  ];
  if (low !== high) return { cannotJudge: 'range' };
  const before = baseline.opioids.highMg;
  return {
    ...{ response: high, painChange },
    opioidPercent: before > 0 ? 100 * (now.opioids.highMg / before - 1) : null,
  };
}

interface OpioidChange {
  readonly isMore: boolean;
  readonly isMuchMore: boolean;
  readonly isMuchLess: boolean;
}

/** From none any opioid is much more. */
function opioidChange(beforeMg: number, nowMg: number): OpioidChange {
  const step = (beforeMg * OPIOID_STEP_PERCENT) / 100;
  const rise = nowMg - beforeMg;
  const isMore = rise > ROUNDING;
  return {
    isMore,
    isMuchMore: isMore && rise >= step - ROUNDING,
    isMuchLess: beforeMg > 0 && -rise >= step - ROUNDING,
  };
}

function categoryOf(worst: number, painChange: number, opioids: OpioidChange): BoneResponse {
  const { isMore, isMuchMore, isMuchLess } = opioids;
  if (worst === 0 && !isMore) return 'complete';
  if (painChange <= -PAIN_STEP && !isMore) return 'partial';
  if (isMuchLess && painChange <= 0) return 'partial';
  if (painChange >= PAIN_STEP && !isMuchMore && !isMuchLess) return 'progression';
  if (isMuchMore && (painChange === 0 || painChange === 1)) return 'progression';
  return 'indeterminate';
}
