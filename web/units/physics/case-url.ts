import type { Vec3 } from '../../../server/units/physics/contract.ts';
import { type Place, parsePlace, parsePoint, queryOf, writtenPlace, writtenPoint } from './place-url.ts';

/** How a second dose is looked at: beside the first, or as what remains of one without the other, or both together. */
export const COMPARISONS = ['beside', 'difference', 'sum'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** What of the page its address keeps: it can be bookmarked and sent to a colleague. Keys are internal; no name is in it. */
export interface CaseAddress extends Place {
  readonly doseKey: string | null;
  readonly goalSetId: string | null;
  readonly withCaseKey: string | null;
  readonly withDoseKey: string | null;
  readonly comparison: Comparison;
  /** A place that is marked wherever one looks. */
  readonly markMm: Vec3 | null;
}

export function parseCaseAddress(params: URLSearchParams): CaseAddress {
  const comparison = COMPARISONS.find((each) => each === params.get('as'));
  return {
    doseKey: params.get('dose'),
    goalSetId: params.get('goals'),
    withCaseKey: params.get('withCase'),
    withDoseKey: params.get('with'),
    comparison: comparison ?? 'beside',
    markMm: parsePoint(params.get('mark')),
    ...parsePlace(params),
  };
}

/** The address with some of its parts changed; what is not said is not written. */
export function formatCaseAddress(params: URLSearchParams, change: Partial<CaseAddress>): URLSearchParams {
  const next = { ...parseCaseAddress(params), ...change };
  return queryOf([
    ['dose', next.doseKey],
    ['goals', next.goalSetId],
    ['withCase', next.withDoseKey ? next.withCaseKey : null],
    ['with', next.withDoseKey],
    ['as', next.withDoseKey && next.comparison !== 'beside' ? next.comparison : null],
    ['mark', next.markMm && writtenPoint(next.markMm)],
    ...writtenPlace(next),
  ]);
}

/** The address of the page of a case, to be linked to. */
export function casePage(
  { patientKey, caseKey }: { readonly patientKey: string; readonly caseKey: string },
  shown: Partial<CaseAddress>,
): string {
  return `/patients/${patientKey}/cases/${caseKey}?${formatCaseAddress(new URLSearchParams(), shown)}`;
}
