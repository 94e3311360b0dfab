import type { Administration } from '../../../../server/units/ward/analgesics/contract.ts';
import type { PainScore } from '../../../../server/units/ward/assessment/contract.ts';

/** A rescue with the scores on either side of it; null where none was taken. */
export interface RescueSeen {
  readonly rescue: Administration;
  readonly before: PainScore | null;
  readonly after: PainScore | null;
}

/**
 * Each rescue with the last score before it and the first one after it, before the next rescue. A score that was taken as it was given counts as before.
 * @param rescues the latest first @returns the latest first
 */
export function rescuesSeen(rescues: readonly Administration[], scores: readonly PainScore[]): readonly RescueSeen[] {
  const standing = scores
    .filter(({ inError }) => !inError)
    .sort((one, other) => Date.parse(other.content.at) - Date.parse(one.content.at));
  return rescues.map((rescue, n) => {
    const at = Date.parse(rescue.content.at);
    const next = rescues[n - 1];
    const until = next ? Date.parse(next.content.at) : Number.POSITIVE_INFINITY;
    return {
      rescue,
      before: standing.find(({ content }) => Date.parse(content.at) <= at) ?? null,
      after: standing.findLast(({ content }) => Date.parse(content.at) > at && Date.parse(content.at) <= until) ?? null,
    };
  });
}

/** How many of the latest rescues in a row left the pain as it was, or worse. One that was not assessed ends the row. */
export function cyclesWithoutChange(seen: readonly RescueSeen[]): number {
  const first = seen.findIndex(({ before, after }) => !before || !after || after.pain < before.pain);
  return first === -1 ? seen.length : first;
}
