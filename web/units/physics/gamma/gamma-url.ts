import type { GammaCriteria, Vec3 } from '../../../../server/units/physics/contract.ts';
import { type Place, parsePlace, parsePoint, queryOf, writtenPlace, writtenPoint } from '../place-url.ts';
import { wholeCriteria } from './gamma-criteria.ts';

/** What of the gamma page its address keeps: the doses by their keys, the criteria as they were chosen, the place. */
export interface GammaAddress extends Place {
  readonly referenceKey: string | null;
  readonly evaluatedKey: string | null;
  /** Null until all four were chosen: then there is nothing to compute. */
  readonly criteria: GammaCriteria | null;
  readonly signed: boolean;
  /** Of a measured plane: where its centre lay in the patient, and how its doses are set against the plan's. The file is in no address. */
  readonly centreMm: Vec3 | null;
  readonly comparison: 'absolute' | 'relative' | null;
}

export const COMPARISONS = ['absolute', 'relative'] as const;

export function parseGammaAddress(params: URLSearchParams): GammaAddress {
  const figure = (name: string) => Number(params.get(name) || Number.NaN);
  const normalisation = params.get('of');
  return {
    referenceKey: params.get('ref'),
    evaluatedKey: params.get('eval'),
    criteria: wholeCriteria({
      doseDifferencePercent: figure('dd'),
      distanceToAgreementMm: figure('dta'),
      lowDoseCutoffPercent: figure('cut'),
      ...(normalisation === 'global' || normalisation === 'local' ? { normalisation } : {}),
    }),
    signed: params.get('signed') === '1',
    centreMm: parsePoint(params.get('centre')),
    comparison: COMPARISONS.find((each) => each === params.get('doses')) ?? null,
    ...parsePlace(params),
  };
}

export function formatGammaAddress(params: URLSearchParams, change: Partial<GammaAddress>): URLSearchParams {
  const next = { ...parseGammaAddress(params), ...change };
  const { criteria } = next;
  return queryOf([
    ['ref', next.referenceKey],
    ['eval', next.evaluatedKey],
    ['dd', criteria && String(criteria.doseDifferencePercent)],
    ['dta', criteria && String(criteria.distanceToAgreementMm)],
    ['cut', criteria && String(criteria.lowDoseCutoffPercent)],
    ['of', criteria?.normalisation ?? null],
    ['signed', next.signed ? '1' : null],
    ['centre', next.centreMm && writtenPoint(next.centreMm)],
    ['doses', next.comparison],
    ...writtenPlace(next),
  ]);
}
