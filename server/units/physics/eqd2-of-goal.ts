import type { Metric } from '@isocenter/dosimetry';
import { alphaBetaFor, type DoseGoal } from '@isocenter/knowledge';
import { eqd2, physicalGy } from '@isocenter/radiobiology';
import type { GoalResult } from './contract.ts';
import { isTarget } from './is-target.ts';
import type { GivenCourse } from './limit-of-course.ts';
import type { PlanSite } from './site-of-plan.ts';

/**
 * EQD2 of a dose at a point or of a hottest part, of a target by the tumour of the plan's site where the table has one; a mean of doses has none, for EQD2 is not linear in dose, nor has a dose that is not
 * given in short fractions.
 *
 * Where the source of the alpha/beta names two values (spinal cord: 0.87 and 2 Gy), both EQD2 are given and the higher stands first:
 * below 2 Gy a fraction that is the one by the higher alpha/beta, above it the one by the lower.
 */
export function eqd2OfGoal(
  doseGy: number,
  {
    goal,
    metric,
    course,
    site,
  }: {
    readonly goal: Pick<DoseGoal, 'structure'>;
    readonly metric: Metric;
    readonly course: GivenCourse;
    readonly site: PlanSite | undefined;
  },
): GoalResult['eqd2'] {
  const { fractions, delivery } = course;
  const ofPart = metric.kind === 'dose-at-volume' || metric.kind === 'max' || metric.kind === 'min';
  if (!ofPart || metric.unit !== 'Gy' || fractions === null || delivery === 'other brachytherapy') return null;
  const alphaBeta = isTarget(goal) ? alphaBetaFor('target', site && idOf(site)) : alphaBetaFor(goal.structure);
  if (!alphaBeta) return null;
  const { tissue, otherGy, generic, verified, note } = alphaBeta;
  const by = (alphaBetaGy: number) => ({
    gy: eqd2({ totalGy: physicalGy(doseGy), fractions, alphaBetaGy }),
    alphaBetaGy,
  });
  const noted = note === undefined || otherGy !== undefined ? '' : ` (${note})`;
  const source = `${generic ? 'generic, ' : ''}${tissue}: ${alphaBeta.source}${noted}`;
  const first = by(alphaBeta.alphaBetaGy);
  if (otherGy === undefined) return { ...first, source, verified, generic };
  const second = by(otherGy);
  const both = `${source}; it notes ${otherGy} Gy of other sources`;
  const [higher, lower] = first.gy >= second.gy ? [first, second] : [second, first];
  return { ...higher, source: both, verified, generic, other: lower };
}

/** `Head and neck` as the table of tumours knows it: `head-and-neck`. */
const idOf = ({ site }: PlanSite) => site.toLowerCase().replaceAll(' ', '-');
