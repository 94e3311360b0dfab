import type { Vec3 } from '../../../server/units/physics/contract.ts';

/** How a second dose is looked at: beside the first, or as what remains of one without the other, or both together. */
export const COMPARISONS = ['beside', 'difference', 'sum'] as const;
export type Comparison = (typeof COMPARISONS)[number];

/** What of the page its address keeps: it can be bookmarked and sent to a colleague. Keys are internal; no name is in it. */
export interface CaseAddress {
  readonly doseKey: string | null;
  readonly goalSetId: string | null;
  readonly withCaseKey: string | null;
  readonly withDoseKey: string | null;
  readonly comparison: Comparison;
  readonly atMm: Vec3 | null;
  readonly view: 'axial' | 'sagittal' | 'coronal' | null;
  readonly unit: 'Gy' | '%' | null;
}

export function parseCaseAddress(params: URLSearchParams): CaseAddress {
  const at = (params.get('at') ?? '').split(',').map(Number);
  const [x, y, z] = at;
  const view = params.get('view');
  const unit = params.get('unit');
  const comparison = COMPARISONS.find((each) => each === params.get('as'));
  return {
    doseKey: params.get('dose'),
    goalSetId: params.get('goals'),
    withCaseKey: params.get('withCase'),
    withDoseKey: params.get('with'),
    comparison: comparison ?? 'beside',
    atMm:
      params.has('at') && x !== undefined && y !== undefined && z !== undefined && at.every(Number.isFinite)
        ? [x, y, z]
        : null,
    view: view === 'axial' || view === 'sagittal' || view === 'coronal' ? view : null,
    unit: unit === 'Gy' || unit === '%' ? unit : null,
  };
}

/** The address with some of its parts changed; what is not said is not written. */
export function formatCaseAddress(params: URLSearchParams, change: Partial<CaseAddress>): URLSearchParams {
  const next = { ...parseCaseAddress(params), ...change };
  const written: readonly (readonly [string, string | null])[] = [
    ['dose', next.doseKey],
    ['goals', next.goalSetId],
    ['withCase', next.withDoseKey ? next.withCaseKey : null],
    ['with', next.withDoseKey],
    ['as', next.withDoseKey && next.comparison !== 'beside' ? next.comparison : null],
    ['at', next.atMm?.map((mm) => Number(mm.toFixed(1))).join(',') ?? null],
    ['view', next.view],
    ['unit', next.unit],
  ];
  return new URLSearchParams(written.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
