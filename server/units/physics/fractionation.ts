import type { GoalSet } from '@isocenter/knowledge';

/** What is known of a course's fractionation. `doseGy` is absent where no prescription is certain. */
export interface Course {
  readonly fractions: number | null;
  readonly doseGy: number | null;
}

/** 1.8 to 2.0 Gy, with the simultaneous boosts that surround them. */
const CONVENTIONAL_FRACTION_GY = { least: 1.6, most: 2.25 } as const;
/** So many fractions are conventional even where the dose is not stated: no larger fraction is given that often. */
const FRACTIONS_OF_A_LONG_COURSE = 25;
/** Less than this in conventional fractions is a phase of a course as often as a course. */
const WHOLE_COURSE_GY = 40;

export type Fractionation = 'conventional' | 'phase' | 'other' | 'unknown';

/** `phase`: conventional fractions, but so few that limits of a whole course would be met by this part alone. */
export function fractionationOf({ fractions, doseGy }: Course): Fractionation {
  if (fractions === null) return 'unknown';
  if (doseGy === null) return fractions >= FRACTIONS_OF_A_LONG_COURSE ? 'conventional' : 'unknown';
  const perFractionGy = doseGy / fractions;
  if (perFractionGy < CONVENTIONAL_FRACTION_GY.least || perFractionGy > CONVENTIONAL_FRACTION_GY.most) return 'other';
  return doseGy < WHOLE_COURSE_GY ? 'phase' : 'conventional';
}

/** Whether a goal set was written for this fractionation; `3-5` holds from three to five fractions. */
export function fitsFractionation(set: Pick<GoalSet, 'fractions'>, course: Course): boolean {
  if (set.fractions === 'any') return true;
  if (set.fractions === 'conventional') return fractionationOf(course) === 'conventional';
  const [least, most = least] = set.fractions.split('-').map(Number);
  return course.fractions !== null && course.fractions >= (least ?? NaN) && course.fractions <= (most ?? NaN);
}
