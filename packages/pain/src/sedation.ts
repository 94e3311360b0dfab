/** Pasero opioid-induced sedation scale: S asleep and easy to rouse, 1 awake, 2 slightly drowsy, 3 frequently drowsy, 4 somnolent. */
export const SEDATION_GRADES = ['S', '1', '2', '3', '4'] as const;
export type SedationGrade = (typeof SEDATION_GRADES)[number];

/** Rule `sedation`, which nobody has read in a text: from which grade on, and below how many breaths a minute, the opioid is held. */
export const HOLD_FROM_GRADE: SedationGrade = '3';
export const HOLD_BELOW_BREATHS = 8;

/**
 * Whether it is proposed to hold the opioid. Slow breathing suffices for yes; for no somebody has looked at sedation, for who breathes well may be drowsy. Null where
 * that is not known: that a patient is awake is not assumed.
 */
export function asksToHold(seen: {
  readonly sedation: SedationGrade | null;
  readonly breathsPerMinute: number | null;
}): boolean | null {
  const { sedation, breathsPerMinute } = seen;
  if (breathsPerMinute !== null && breathsPerMinute < HOLD_BELOW_BREATHS) return true;
  if (sedation === null) return null;
  return SEDATION_GRADES.indexOf(sedation) >= SEDATION_GRADES.indexOf(HOLD_FROM_GRADE);
}
