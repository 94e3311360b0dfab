import type { PainScore } from '../../../../server/units/ward/assessment/contract.ts';

const DAY_MS = 86_400_000;

/** The latest score of the 24 hours up to an instant; null where there is none. */
export function latestScore(scores: readonly PainScore[], now: string): PainScore | null {
  const until = Date.parse(now);
  const standing = scores.filter(
    ({ inError, content }) => !inError && Date.parse(content.at) >= until - DAY_MS && Date.parse(content.at) <= until,
  );
  const at = ({ content }: PainScore) => Date.parse(content.at);
  return standing.reduce<PainScore | null>((last, each) => (last && at(last) >= at(each) ? last : each), null);
}

/** Whether the patient has said it, on the scale of 0 to 10 that the rules speak of. A sum of what was watched (FLACC, PAINAD) is no such number. */
export function isSaid({ content }: PainScore): boolean {
  return content.measured.instrument === 'nrs' || content.measured.instrument === 'faces';
}
