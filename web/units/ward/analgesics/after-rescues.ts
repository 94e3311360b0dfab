import type { Administration } from '../../../../server/units/ward/analgesics/contract.ts';
import type { PainScore } from '../../../../server/units/ward/assessment/contract.ts';

/** A score further from the rescue says nothing of it. A limit of ours: twice the 60 min after which a rescue by mouth is assessed (R1). */
export const SEEN_WITHIN_HOURS = 2;
const WITHIN_MS = SEEN_WITHIN_HOURS * 3_600_000;

/** A rescue with the scores on either side of it; null where none was taken. */
export interface RescueSeen {
  readonly rescue: Administration;
  readonly before: PainScore | null;
  readonly after: PainScore | null;
}

/**
 * Each rescue with the scores that tell what it did: before, up to two hours and since the opioid before it; after, up to two hours and until the next opioid. Both by
 * the same scale, both at rest or both on movement: of those the first one after, with the last one before. A score taken as a dose was given counts as before that dose.
 * @param rescues the latest first
 * @param opioidsAt of every opioid that was given, those by the clock too, in any order [ms since 1970]
 * @returns the latest first
 */
export function rescuesSeen(
  rescues: readonly Administration[],
  scores: readonly PainScore[],
  opioidsAt: readonly number[],
): readonly RescueSeen[] {
  const standing = scores
    .filter(({ inError }) => !inError)
    .sort((one, other) => Date.parse(one.content.at) - Date.parse(other.content.at));
  return rescues.map((rescue) => {
    const at = Date.parse(rescue.content.at);
    const since = Math.max(at - WITHIN_MS - 1, ...opioidsAt.filter((each) => each < at));
    const until = Math.min(at + WITHIN_MS, ...opioidsAt.filter((each) => each > at));
    const between = (from: number, to: number) =>
      standing.filter(({ content }) => Date.parse(content.at) > from && Date.parse(content.at) <= to);
    const befores = between(since, at).reverse();
    for (const after of between(at, until)) {
      const before = befores.find((each) => isAlike(each, after));
      if (before) return { rescue, before, after };
    }
    return { rescue, before: befores[0] ?? null, after: null };
  });
}

function isAlike({ content: one }: PainScore, { content: other }: PainScore): boolean {
  return one.measured.instrument === other.measured.instrument && one.during === other.during;
}

/** How many of the latest rescues in a row left the pain as it was, or worse. One that was not assessed ends the row. */
export function cyclesWithoutChange(seen: readonly RescueSeen[]): number {
  const first = seen.findIndex(({ before, after }) => !before || !after || after.pain < before.pain);
  return first === -1 ? seen.length : first;
}
