import type { GammaCriteria } from '../../../../server/units/physics/contract.ts';
import { type Place, parsePlace, queryOf, writtenPlace } from '../place-url.ts';
import { wholeCriteria } from './gamma-criteria.ts';

/** What of the gamma page its address keeps: the doses by their keys, the criteria as they were chosen, the place. */
export interface GammaAddress extends Place {
  readonly referenceKey: string | null;
  readonly evaluatedKey: string | null;
  /** Null until all four were chosen: then there is nothing to compute. */
  readonly criteria: GammaCriteria | null;
  readonly signed: boolean;
}

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
    ...writtenPlace(next),
  ]);
}
