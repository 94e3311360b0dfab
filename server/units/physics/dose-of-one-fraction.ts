/** How much a grid that calls itself `FRACTION` holds, judged by its own numbers. */
export type FractionDoseContent = 'one fraction' | 'whole course' | 'unclear';

/** A hot spot seldom exceeds the dose of its fraction by more than this factor, nor does a course's maximum fall below this share of the prescription. */
const HOTTEST_PER_FRACTION = 1.5;
const COLDEST_OF_COURSE = 0.8;

/**
 * Tells a dose of one fraction from a whole course that was exported under the same name.
 * @param perFractionGy what one fraction is to give: beam doses of the fraction group, else prescription over fractions
 */
export function contentOfFractionDose(dose: {
  readonly maximumGy: number;
  readonly perFractionGy: number | undefined;
  readonly fractions: number | undefined;
}): FractionDoseContent {
  const { maximumGy, perFractionGy, fractions } = dose;
  if (!perFractionGy || !fractions) return 'unclear';
  if (fractions === 1) return 'whole course';
  const times = maximumGy / perFractionGy;
  const fitsFraction = times <= HOTTEST_PER_FRACTION && times >= COLDEST_OF_COURSE;
  const fitsCourse = times >= fractions * COLDEST_OF_COURSE;
  if (fitsFraction === fitsCourse) return 'unclear';
  return fitsFraction ? 'one fraction' : 'whole course';
}
