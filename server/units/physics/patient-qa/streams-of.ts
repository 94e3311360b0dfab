import { localPassRateLimits, RESULTS_FOR_LIMITS } from '@isocenter/dosimetry';
import type { PatientQaContent, QaStanding, QaStream } from './contract.ts';

/** A result as far as limits ask for it. */
export interface QaResult {
  readonly qaKey: string;
  readonly content: Pick<PatientQaContent, 'machine' | 'technique' | 'criteria' | 'measuredOn' | 'passRate'>;
  readonly isExcluded: boolean;
}

/**
 * Results of one machine, technique and set of criteria in the order in which they were measured, each with local limits where there are enough of
 * them. One without a pass rate stands in none: it is no 0.
 */
export function streamsOf(results: readonly QaResult[]): QaStream[] {
  const streams = new Map<string, QaResult[]>();
  for (const result of results) {
    if (result.content.passRate === null) continue;
    const { machine, technique, criteria } = result.content;
    const of = JSON.stringify([machine, technique, inOrder(criteria)]);
    streams.set(of, [...(streams.get(of) ?? []), result]);
  }
  return [...streams.values()].map(streamOf).sort((a, b) => b.points.length - a.points.length);
}

function streamOf(results: readonly QaResult[]): QaStream {
  const { machine, technique, criteria } = results[0]!.content;
  const points = results
    .toSorted((a, b) => a.content.measuredOn.localeCompare(b.content.measuredOn) || Number(a.qaKey) - Number(b.qaKey))
    .map(({ qaKey, content, isExcluded }) => ({
      ...{ qaKey, measuredOn: content.measuredOn, passRate: content.passRate ?? 0, isExcluded },
    }));
  const counted = points.filter(({ isExcluded }) => !isExcluded);
  const limits = localPassRateLimits(counted.map(({ passRate }) => passRate));
  const [first, last] = [counted[0], counted.at(-1)];
  const local = limits && first && last ? withDates(limits, first.measuredOn, last.measuredOn) : null;
  const standing = points.map((point) => ({ ...point, standing: local && standingOf(point.passRate, local) }));
  return { machine, technique, criteria, points: standing, results: counted.length, needed: RESULTS_FOR_LIMITS, local };
}

function withDates(limits: NonNullable<ReturnType<typeof localPassRateLimits>>, from: string, until: string) {
  const { mean, standardDeviation, meanMovingRange, tolerance, action } = limits;
  return { from, until, mean, standardDeviation, meanMovingRange, tolerance, action };
}

/** Where a result lies beside the limits that it may itself have made. */
function standingOf(passRate: number, { tolerance, action }: NonNullable<QaStream['local']>): QaStanding {
  if (passRate < action) return 'below action';
  if (passRate < tolerance.lower) return 'below tolerance';
  return passRate > tolerance.upper ? 'above' : 'within';
}

const inOrder = (criteria: QaStream['criteria']) => [
  ...[criteria.doseDifferencePercent, criteria.distanceToAgreementMm, criteria.lowDoseCutoffPercent],
  ...[criteria.normalisation, criteria.comparison],
];
