import { type FractionFit, fractionFitOf, type GoalSet } from '@isocenter/knowledge';

/** What is known of a course's fractionation. `doseGy` is absent where no prescription is certain. */
export interface Course {
  readonly fractions: number | null;
  readonly doseGy: number | null;
}

const FITTING: readonly FractionFit[] = [
  'same number of fractions',
  'conventional dose per fraction',
  'many fractions, dose per fraction unknown',
  'any fractionation',
];
/** Less than this in conventional fractions is a phase of a course as often as a course. */
const WHOLE_COURSE_GY = 40;

/** Whether a goal set was written for this fractionation; `3-5` holds from three to five fractions. */
export function fitsFractionation(set: Pick<GoalSet, 'fractions'>, { fractions, doseGy }: Course): boolean {
  const fit = fractionFitOf(set, {
    ...(fractions !== null && { fractions }),
    ...(fractions !== null && doseGy !== null && { dosePerFractionGy: doseGy / fractions }),
  });
  return FITTING.includes(fit);
}

/** Conventional fractions, but so few that limits of a whole course would be met by this part alone. */
export function isPhase(course: Course): boolean {
  return (
    course.doseGy !== null &&
    course.doseGy < WHOLE_COURSE_GY &&
    fitsFractionation({ fractions: 'conventional' }, course)
  );
}
