import { type Metric, measure, parseMetric, type StructureDvh } from '@isocenter/dosimetry';
import type { DoseGoal } from '@isocenter/knowledge';
import { DomainError, type Notice, notice } from '@isocenter/messages';
import type { GoalResult, Prescription } from './contract.ts';
import { eqd2OfGoal } from './eqd2-of-goal.ts';
import type { GoalStructure, GoalStructures } from './goal-structures.ts';
import { isTarget } from './is-target.ts';
import { judgeGoal } from './judge-goal.ts';
import { type GivenCourse, type SetOfGoal, whyLimitDoesNotHold } from './limit-of-course.ts';
import { askedOfOneGland } from './one-of-two-glands.ts';
import { referenceDose } from './reference-dose.ts';
import type { PlanSite } from './site-of-plan.ts';

/** What goals are judged on. */
export interface JudgedPlan {
  readonly structures: GoalStructures;
  readonly prescription: Prescription;
  readonly course: GivenCourse;
  /** Where it is certain. */
  readonly site: PlanSite | undefined;
  readonly setOf: SetOfGoal;
  /** Greatest dose anywhere [Gy]. */
  readonly maximumGy: number;
  readonly external: StructureDvh | undefined;
  /** Why nothing may be judged by this dose. */
  readonly blocked: Notice | undefined;
}

/** The verdict on each goal, in the order of the set; a goal on a target gives one for each target. */
export function goalResults(goals: readonly DoseGoal[], plan: JudgedPlan): readonly GoalResult[] {
  const results = goals.flatMap((goal) =>
    plan.structures.find(goal.structure).map((found) => resultOf(goal, found, plan)),
  );
  return results.map((result) => askedOfOneGland(result, results));
}

function resultOf(goal: DoseGoal, found: GoalStructure, plan: JudgedPlan): GoalResult {
  const { roiNumber, name: structureName } = found;
  const { id, name, version } = plan.setOf(goal);
  const metric = metricOf(goal);
  const reference =
    structureName !== null && metric && speaksOfPrescription(metric)
      ? referenceDose(plan.prescription, { roiNumber: roiNumber ?? -1, name: structureName })
      : undefined;
  const judged = {
    goal,
    set: { id, name, version },
    roiNumber,
    structureName,
    referenceGy: reference?.gy ?? null,
  };
  const cannot = (reason: Notice | null): GoalResult => ({
    ...judged,
    verdict: 'cannot be judged',
    measured: null,
    closeCall: false,
    eqd2: null,
    reason,
  });
  if (structureName === null) return cannot(found.reason);
  if (plan.blocked) return cannot(plan.blocked);
  if (!found.dvh) return cannot(found.reason);
  if (!metric) return cannot(notice('notice/physics/goal-metric-unknown', { metric: goal.metric }));
  if (reference?.gy === null) return cannot(reference.reason(goal.metric));
  if (reference && reference.gy < reference.highestGy && goal.comparison.startsWith('<') && isTarget(goal))
    return cannot(
      notice('notice/physics/goal-lower-dose-level', {
        dose: reference.gy,
        structure: structureName,
        highest: reference.highestGy,
      }),
    );
  const measured = measure(found.dvh, metric, {
    ...(reference && { prescriptionGy: reference.gy }),
    ...(plan.external && { external: plan.external }),
  });
  if (!measured.measured) return cannot(measured.reason);
  const { value, error, endCapEffect } = measured;
  const figure = { value, error, endCapEffect };
  const inEqd2 = eqd2OfGoal(figure.value, { goal, metric, course: plan.course, site: plan.site });
  const misfit = whyLimitDoesNotHold({ metric, target: isTarget(goal) }, plan.setOf(goal), plan.course);
  if (misfit) return { ...cannot(misfit), measured: figure, eqd2: inEqd2 };
  const judgement = judgeGoal(goal, figure);
  const beyond = judgement.verdict === 'met' ? beyondPlan(goal, metric, plan.maximumGy) : null;
  return {
    ...judged,
    measured: figure,
    ...judgement,
    eqd2: inEqd2,
    reason: beyond ?? found.reason,
  };
}

function metricOf({ metric }: DoseGoal): Metric | undefined {
  try {
    return parseMetric(metric);
  } catch (error) {
    if (error instanceof DomainError) return undefined;
    throw error;
  }
}

function speaksOfPrescription(metric: Metric): boolean {
  switch (metric.kind) {
    case 'dose-at-volume':
    case 'mean':
    case 'max':
    case 'min':
      return metric.unit === '%';
    case 'volume-at-dose':
    case 'cold-volume-at-dose':
      return metric.doseUnit === '%';
    case 'volume':
    case 'homogeneity':
      return false;
    default:
      return true;
  }
}

/** An upper limit above every dose of the plan holds for any shape of it: said, lest a phase be taken for the course. */
function beyondPlan(goal: DoseGoal, metric: Metric, maximumGy: number): Notice | null {
  if (!goal.comparison.startsWith('<')) return null;
  const limitGy =
    metric.kind === 'volume-at-dose' && metric.doseUnit === 'Gy' ? metric.dose : metric.unit === 'Gy' ? goal.goal : 0;
  if (limitGy <= maximumGy) return null;
  return notice('notice/physics/goal-beyond-plan', { maximum: Number(maximumGy.toFixed(1)), metric: goal.metric });
}
