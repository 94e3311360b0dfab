import type { GoalSet } from '../dose-goal.ts';
import type { Site } from '../sites/site.ts';
import { siteById } from '../sites/site-by-id.ts';
import { GOAL_SETS } from './goal-sets.ts';

/** Why a set is offered, as far as the site is concerned. */
export type SiteFit = 'listed for the site' | 'not limited to a site' | 'site not stated';
/** Why a set is offered, as far as the fractionation is concerned. */
export type FractionFit =
  | 'same number of fractions'
  | 'conventional dose per fraction'
  | 'many fractions, dose per fraction unknown'
  | 'any fractionation'
  | 'fractionation not stated'
  | 'other fractionation';

export interface GoalSetCandidate {
  readonly set: GoalSet;
  readonly siteFit: SiteFit;
  readonly fractionFit: FractionFit;
}

export interface GoalSetProposal {
  /** The one set that fits site and fractionation, if there is exactly one; a person chooses otherwise. */
  readonly certain: GoalSet | null;
  /** The best fit first. */
  readonly candidates: readonly GoalSetCandidate[];
}

export interface Treatment {
  /** Id of `SITES`. */
  readonly site?: string;
  readonly fractions?: number;
  readonly dosePerFractionGy?: number;
}

/** QUANTEC speaks of 1.8 to 2.0 Gy; simultaneous boosts of 70 Gy in 33 go up to 2.12 Gy and are planned with it. */
const CONVENTIONAL_GY = { least: 1.6, most: 2.25 } as const;
/** Limits for one to six fractions are ablative; five times 2 Gy is a part of some other course. */
const ABLATIVE = { fractions: 6, leastGy: 4 } as const;
const MANY_FRACTIONS = 25;

const SITE_ORDER: readonly SiteFit[] = ['listed for the site', 'not limited to a site', 'site not stated'];
const FRACTION_ORDER: readonly FractionFit[] = [
  'same number of fractions',
  'conventional dose per fraction',
  'many fractions, dose per fraction unknown',
  'any fractionation',
  'fractionation not stated',
  'other fractionation',
];

/**
 * The goal sets for a treatment, the best fit first, each with the reason. Sets written for other sites are left out;
 * sets for another fractionation come last, because their figures hold for their own dose per fraction only.
 */
export function goalSetsFor(treatment: Treatment): GoalSetProposal {
  const site = treatment.site === undefined ? null : siteById(treatment.site);
  const listed = site?.constraintSets;
  const candidates = GOAL_SETS.flatMap((set): GoalSetCandidate[] => {
    const siteFit = siteFitOf(set, site);
    return siteFit ? [{ set, siteFit, fractionFit: fractionFitOf(set, treatment) }] : [];
  });
  const placeInList = ({ set }: GoalSetCandidate) => {
    const place = listed?.indexOf(set.name) ?? -1;
    return place < 0 ? Number.MAX_SAFE_INTEGER : place;
  };
  candidates.sort(
    (a, b) =>
      Number(a.fractionFit === 'other fractionation') - Number(b.fractionFit === 'other fractionation') ||
      SITE_ORDER.indexOf(a.siteFit) - SITE_ORDER.indexOf(b.siteFit) ||
      FRACTION_ORDER.indexOf(a.fractionFit) - FRACTION_ORDER.indexOf(b.fractionFit) ||
      placeInList(a) - placeInList(b),
  );
  const fitting = candidates.filter(
    ({ siteFit, fractionFit }) =>
      siteFit === 'listed for the site' &&
      (fractionFit === 'same number of fractions' || fractionFit === 'conventional dose per fraction'),
  );
  const [only, another] = fitting;
  return { certain: only && !another ? only.set : null, candidates };
}

function siteFitOf(set: GoalSet, site: Site | null): SiteFit | null {
  if (site?.constraintSets.includes(set.name) && speaksOf(set, site)) return 'listed for the site';
  if (set.site === 'any') return 'not limited to a site';
  return site === null ? 'site not stated' : null;
}

/** A report on many organs may hold a set for one of them only: `hytec-6` is about the liver. */
function speaksOf(set: GoalSet, site: Site): boolean {
  if (set.site === 'any' || set.site === site.region || site.id.startsWith(set.site.toLowerCase())) return true;
  return !GOAL_SETS.some((other) => other.name === set.name && other.site === 'any');
}

/** How a set's fractionation fits a treatment; also of a department's own sheet. */
export function fractionFitOf(
  set: Pick<GoalSet, 'fractions'>,
  { fractions, dosePerFractionGy }: Pick<Treatment, 'fractions' | 'dosePerFractionGy'>,
): FractionFit {
  if (set.fractions === 'any') return 'any fractionation';
  if (set.fractions === 'conventional') {
    if (dosePerFractionGy !== undefined)
      return dosePerFractionGy >= CONVENTIONAL_GY.least && dosePerFractionGy <= CONVENTIONAL_GY.most
        ? 'conventional dose per fraction'
        : 'other fractionation';
    if (fractions === undefined) return 'fractionation not stated';
    return fractions >= MANY_FRACTIONS ? 'many fractions, dose per fraction unknown' : 'other fractionation';
  }
  const [least, most = least] = set.fractions.split('-').map(Number);
  if (least === undefined || most === undefined || Number.isNaN(least)) return 'other fractionation';
  if (fractions === undefined) return 'fractionation not stated';
  const partOfOtherCourse =
    fractions <= ABLATIVE.fractions && dosePerFractionGy !== undefined && dosePerFractionGy < ABLATIVE.leastGy;
  return fractions >= least && fractions <= most && !partOfOtherCourse
    ? 'same number of fractions'
    : 'other fractionation';
}
