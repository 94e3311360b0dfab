import type { QaStream } from '../../../../server/units/physics/patient-qa/contract.ts';

/** A level across the chart: a limit or the mean. */
export interface ChartLine {
  readonly key: 'mean' | 'localTolerance' | 'localAction' | 'tolerance' | 'action';
  readonly share: number;
  readonly y: number;
}

export interface ChartLayout {
  readonly dots: readonly {
    readonly qaKey: string;
    readonly x: number;
    readonly y: number;
    readonly isExcluded: boolean;
    readonly share: number;
    readonly measuredOn: string;
  }[];
  readonly lines: readonly ChartLine[];
  /** Whole percents at the side. */
  readonly ticks: readonly { readonly percent: number; readonly y: number }[];
}

const DAY_MS = 86_400_000;
/** Room below the lowest level, as a share. */
const MARGIN = 0.01;

/**
 * Where results and levels stand on a chart of real time: gaps between days stay gaps. The top is 100 %; the bottom lies under the lowest of all that
 * is drawn. Results of one day stand beside each other within the width of the day.
 */
export function chartLayout(
  { points, local }: Pick<QaStream, 'points' | 'local'>,
  {
    width,
    height,
    universal,
  }: {
    readonly width: number;
    readonly height: number;
    readonly universal: { readonly tolerance: number; readonly action: number };
  },
): ChartLayout {
  const levels: Omit<ChartLine, 'y'>[] = [
    { key: 'tolerance', share: universal.tolerance },
    { key: 'action', share: universal.action },
    ...(local
      ? ([
          { key: 'mean', share: local.mean },
          { key: 'localTolerance', share: local.tolerance.lower },
          { key: 'localAction', share: local.action },
        ] as const)
      : []),
  ];
  const lowest = Math.min(...points.map(({ passRate }) => passRate), ...levels.map(({ share }) => share));
  const bottom = Math.max(lowest - MARGIN, 0);
  const yOf = (share: number) => ((1 - share) / (1 - bottom)) * height;
  const times = timesOf(points);
  const [first, last] = [Math.min(...times), Math.max(...times)];
  const xOf = (time: number) => (last > first ? ((time - first) / (last - first)) * width : width / 2);
  return {
    dots: points.map(({ qaKey, passRate, isExcluded, measuredOn }, n) => ({
      ...{ qaKey, isExcluded, measuredOn, share: passRate, x: xOf(times[n]!), y: yOf(passRate) },
    })),
    lines: levels.map((level) => ({ ...level, y: yOf(level.share) })),
    ticks: ticksOf(bottom).map((percent) => ({ percent, y: yOf(percent / 100) })),
  };
}

function timesOf(points: QaStream['points']): number[] {
  const ofDay = new Map<string, number>();
  for (const { measuredOn } of points) ofDay.set(measuredOn, (ofDay.get(measuredOn) ?? 0) + 1);
  const seen = new Map<string, number>();
  return points.map(({ measuredOn }) => {
    const nth = seen.get(measuredOn) ?? 0;
    seen.set(measuredOn, nth + 1);
    return Date.parse(measuredOn) + (DAY_MS * nth) / (ofDay.get(measuredOn) ?? 1);
  });
}

/** From 100 downwards in steps of 1, 2, 5, 10 or 20: six lines at the most. */
function ticksOf(bottom: number): number[] {
  const range = 100 * (1 - bottom);
  const step = [1, 2, 5, 10, 20].find((each) => range / each <= 5) ?? 20;
  return Array.from({ length: Math.floor(range / step) + 1 }, (_, n) => 100 - n * step);
}
