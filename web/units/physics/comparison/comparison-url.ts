import { type Place, parsePlace, queryOf, writtenPlace } from '../place-url.ts';

/** Stands for the structure where only the set was chosen so far. */
export const NOT_CHOSEN = -1;

/** A structure of a structure set, by the keys of both. */
export interface StructureChoice {
  readonly structureSetKey: string;
  readonly roiNumber: number;
}

/** What of the page that compares contours its address keeps. */
export interface ComparisonAddress extends Place {
  readonly a: StructureChoice | null;
  readonly b: StructureChoice | null;
  /** Null until it was chosen: then there is nothing to compare. */
  readonly toleranceMm: number | null;
  /** Whether what all observers agree on is shown. */
  readonly consensus: boolean;
}

/** Outlines further apart than this are not the same organ's. */
export const TOLERANCE_LIMITS_MM = [0.1, 20] as const;

export function isSensibleTolerance(toleranceMm: number | null): toleranceMm is number {
  return toleranceMm !== null && toleranceMm >= TOLERANCE_LIMITS_MM[0] && toleranceMm <= TOLERANCE_LIMITS_MM[1];
}

export function parseComparisonAddress(params: URLSearchParams): ComparisonAddress {
  const toleranceMm = Number(params.get('tol') || Number.NaN);
  return {
    a: parseChoice(params.get('a')),
    b: parseChoice(params.get('b')),
    toleranceMm: isSensibleTolerance(toleranceMm) ? toleranceMm : null,
    consensus: params.get('consensus') === '1',
    ...parsePlace(params),
  };
}

export function formatComparisonAddress(params: URLSearchParams, change: Partial<ComparisonAddress>): URLSearchParams {
  const next = { ...parseComparisonAddress(params), ...change };
  return queryOf([
    ['a', next.a && written(next.a)],
    ['b', next.b && written(next.b)],
    ['tol', next.toleranceMm === null ? null : String(next.toleranceMm)],
    ['consensus', next.consensus ? '1' : null],
    ...writtenPlace(next),
  ]);
}

const written = ({ structureSetKey, roiNumber }: StructureChoice) => `${structureSetKey}.${roiNumber}`;

function parseChoice(text: string | null): StructureChoice | null {
  const [, structureSetKey, roiNumber] = /^(\d+)\.(-?\d+)$/.exec(text ?? '') ?? [];
  return structureSetKey === undefined || roiNumber === undefined
    ? null
    : { structureSetKey, roiNumber: Number(roiNumber) };
}
