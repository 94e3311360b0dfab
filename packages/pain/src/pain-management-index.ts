import { PAIN_BANDS, painBand } from './pain-band.ts';

/** The strongest analgesic that a patient has, in the order of its potency: 0 none … 3 strong opioid. */
export const ANALGESIC_CLASSES = ['none', 'non-opioid', 'weak opioid', 'strong opioid'] as const;
export type AnalgesicClass = (typeof ANALGESIC_CLASSES)[number];

/**
 * Pain Management Index (P1): the potency of the analgesic minus the class of the worst pain, -3 to 3. Below 0 the patient has less than the pain
 * asks for. It says nothing of the dose.
 * @throws RangeError of a score that is no whole number from 0 to 10
 */
export function painManagementIndex(given: { readonly analgesic: AnalgesicClass; readonly worstNrs: number }): number {
  return ANALGESIC_CLASSES.indexOf(given.analgesic) - PAIN_BANDS.indexOf(painBand(given.worstNrs));
}
