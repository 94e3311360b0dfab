import type { Plan } from '@isocenter/dicom-rt';
import type { Metric } from '@isocenter/dosimetry';
import type { DoseGoal, GoalSet } from '@isocenter/knowledge';
import { type Notice, notice } from '@isocenter/messages';
import { type Course, fitsFractionation } from './fractionation.ts';

/** How a course's dose is given. Brachytherapy at a low or pulsed dose rate, or at a rate not stated, is not given in short fractions. */
export interface GivenCourse extends Course {
  readonly delivery: 'external' | 'high dose rate' | 'other brachytherapy';
}

/** A plan's course, as far as its prescription is certain. A dose that was only read from names is not. */
export function givenCourse(plan: Plan | undefined, course: Course): GivenCourse {
  const brachytherapy = plan?.brachy?.treatmentType === 'HDR' ? 'high dose rate' : 'other brachytherapy';
  return { ...course, delivery: plan?.kind === 'brachy' ? brachytherapy : 'external' };
}

/**
 * Why a goal's dose cannot be held against this plan's, for it speaks of a dose of another kind; null where it can, or where nothing
 * contradicts the person who chose the set.
 *
 * A tissue feels 5 × 7 Gy as more than twice 35 Gy in 2 Gy fractions, so a limit in Gy holds for the fractionation it was written for:
 * met at another one, it would reassure falsely. A limit in EQD2 of a whole course needs the sum of external beam and brachytherapy, a limit
 * per session one session. What speaks of no dose in Gy may be judged at any fractionation: a volume, and coverage, hot spot and conformity
 * of a target in percent of its own prescription. A relative dose to an organ stands for a dose in Gy and is treated like it.
 *
 * Where the number of fractions is not known, nothing contradicts the choice of a person; that it is not known is said once for the plan.
 * @param set the one of the joined sets that holds this goal
 */
export function whyLimitDoesNotHold(
  { metric, target }: { readonly metric: Metric; readonly target: boolean },
  set: Pick<GoalSet, 'name' | 'fractions'>,
  course: GivenCourse,
): Notice | null {
  if (metric.kind === 'volume' || (target && !speaksInGy(metric))) return null;
  if (set.fractions.startsWith('EQD2')) return notice('notice/physics/goal-in-eqd2', { set: set.name });
  const values = { set: set.name, written: set.fractions, course: fractionsText(course) };
  if (set.fractions === 'per session')
    return course.delivery !== 'external' && course.fractions === 1
      ? null
      : notice('notice/physics/goal-per-session', values);
  if (set.fractions === 'any') return null;
  if (course.delivery === 'other brachytherapy') return notice('notice/physics/goal-not-for-dose-rate', values);
  if (course.fractions === null || fitsFractionation(set, course)) return null;
  return notice('notice/physics/goal-other-fractionation', values);
}

/** `35 × 2 Gy`; a dose that is not certain is `?`. */
function fractionsText({ fractions, doseGy }: Course): string {
  if (fractions === null) return '?';
  return `${fractions} × ${doseGy === null ? '?' : Number((doseGy / fractions).toFixed(2))} Gy`;
}

/** Does the metric, or what it is compared with, speak of an absorbed dose? */
function speaksInGy(metric: Metric): boolean {
  switch (metric.kind) {
    case 'dose-at-volume':
    case 'mean':
    case 'max':
    case 'min':
      return metric.unit === 'Gy';
    case 'volume-at-dose':
    case 'cold-volume-at-dose':
      return metric.doseUnit === 'Gy';
    default:
      return false;
  }
}

/** The set that holds a goal, of those judged together: each keeps its name, its version and the fractionation it was written for. */
export type SetOfGoal = (goal: DoseGoal) => GoalSet;

/** @throws RangeError of a goal that none of the sets holds: there is nothing it could be judged by */
export function setOfGoal(sets: readonly GoalSet[]): SetOfGoal {
  const holder = new Map(sets.flatMap((set) => set.goals.map((goal) => [goal, set])));
  return (goal) => {
    const set = holder.get(goal);
    if (!set) throw new RangeError(`No set holds the goal ${goal.id}.`);
    return set;
  };
}
