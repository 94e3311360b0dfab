import type { OpioidTableId } from '@isocenter/knowledge';
import { dosesOf24h, type GivenDose, totalOralMorphine } from '@isocenter/pain';

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** Of a patch the amount of 24 hours changes by the hour. */
const MOST_POINTS = 400;

/** What the 24 hours up to an instant come to in oral morphine [mg]; null where nothing was recorded in them, or it cannot be converted. */
export interface DoseStep {
  readonly at: number;
  readonly lowMg: number | null;
  readonly highMg: number | null;
  /** A part of the 24 hours lies before the admission: what was taken then is not known. */
  readonly isPartial: boolean;
}

/**
 * The doses of 24 hours over a stay: at each instant where a dose comes in or falls out, and by the hour between.
 * @param from, to instants [ms]; none lies before the admission
 */
export function doseSteps(
  given: readonly GivenDose[],
  {
    table,
    from,
    to,
    admittedAt,
  }: { readonly table: OpioidTableId; readonly from: number; readonly to: number; readonly admittedAt: number },
): readonly DoseStep[] {
  const begins = Math.max(from, admittedAt);
  if (to <= begins) return [];
  const every = Math.max(HOUR_MS, (to - begins) / MOST_POINTS);
  const grid = Array.from({ length: Math.floor((to - begins) / every) + 1 }, (_, n) => begins + n * every);
  const changes = given.flatMap(({ at, removedAt }) => [at, at + DAY_MS, ...(removedAt === null ? [] : [removedAt])]);
  const instants = [...new Set([...grid, ...changes.filter((at) => at >= begins && at <= to), to])];
  return instants
    .sort((one, other) => one - other)
    .map((at) => {
      const total = totalOralMorphine(dosesOf24h(given, at), table).total;
      return {
        ...{ at, lowMg: total?.lowMg ?? null, highMg: total?.highMg ?? null },
        isPartial: at < admittedAt + DAY_MS,
      };
    });
}

/** SVG path of steps that hold until the next one; what is not known breaks it. */
export function stepPath(points: readonly { readonly x: number; readonly y: number | null }[]): string {
  let path = '';
  let isDrawing = false;
  for (const { x, y } of points) {
    if (y !== null) path += isDrawing ? `H${x.toFixed(1)}V${y.toFixed(1)}` : `M${x.toFixed(1)},${y.toFixed(1)}`;
    isDrawing = y !== null;
  }
  return path;
}
