import type { StayContent } from './contract.ts';

export interface StaySaid {
  readonly content: StayContent;
  readonly inError: boolean;
}

/**
 * Whether a change says that something was entered wrongly, so that it asks for a reason: another time of admission, another discharge than the one
 * that was said, or that the stay was entered in error, or was not. A bed that is changed, a patient who leaves, and one who can or can no
 * longer report the pain are what happens on a ward.
 */
export function isCorrection(before: StaySaid, after: StaySaid): boolean {
  const { admittedAt, discharge } = before.content;
  if (before.inError !== after.inError || !isSameInstant(admittedAt, after.content.admittedAt)) return true;
  if (discharge === null) return false;
  const changed = after.content.discharge;
  return changed === null || changed.to !== discharge.to || !isSameInstant(changed.at, discharge.at);
}

const isSameInstant = (one: string, other: string) => Date.parse(one) === Date.parse(other);
