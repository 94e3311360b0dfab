import type { OpioidTableId } from '@isocenter/knowledge';
import type { GivenDose } from '@isocenter/pain';
import type { PatientAxis } from '../../../../server/units/ward/axis/contract.ts';
import { type DoseStep, doseSteps } from './dose-steps.ts';

interface Asked {
  readonly table: OpioidTableId;
  readonly from: number;
  readonly to: number;
}

/** The doses of 24 hours over all stays: each ends with its discharge, and what is taken at home is not known, which is a gap and never 0. */
export function stepsOfStays(
  { stays, doses }: Pick<PatientAxis, 'stays' | 'doses'>,
  asked: Asked,
): readonly DoseStep[] {
  return stays.flatMap(({ stayKey, admittedAt, dischargedAt }) => {
    const given = doses.filter((dose) => dose.stayKey === stayKey).flatMap(givenDose);
    const ends = dischargedAt === null ? Number.POSITIVE_INFINITY : Date.parse(dischargedAt);
    const to = Math.min(asked.to, ends);
    const steps = doseSteps(given, { ...asked, to, admittedAt: Date.parse(admittedAt) });
    return steps.length === 0 ? [] : [...steps, { at: to, lowMg: null, highMg: null, isPartial: false }];
  });
}

function givenDose({ drug, route, dose, unit, at, removedAt }: PatientAxis['doses'][number]): GivenDose[] {
  const inUnit = unit === 'infused mcg/h' ? 'mcg/h' : unit;
  if (inUnit !== 'mg' && inUnit !== 'mcg' && inUnit !== 'mcg/h' && inUnit !== 'mg/h') return [];
  const removed = removedAt === null ? null : Date.parse(removedAt);
  return [{ drug, route, amount: dose, unit: inUnit, at: Date.parse(at), removedAt: removed }];
}

/** A stretch of the axis in which the patient was not on the ward. */
export interface AtHome {
  readonly from: number;
  readonly to: number;
}

/** Before, between and after the stays, within the axis. */
export function timesAtHome(stays: PatientAxis['stays'], { from, to }: AtHome): readonly AtHome[] {
  const edges = stays.flatMap(({ admittedAt, dischargedAt }) => [
    Date.parse(admittedAt),
    dischargedAt === null ? Number.POSITIVE_INFINITY : Date.parse(dischargedAt),
  ]);
  const bounds = [Number.NEGATIVE_INFINITY, ...edges];
  return bounds.flatMap((begins, n) => {
    if (n % 2 === 1) return [];
    const stretch = { from: Math.max(from, begins), to: Math.min(to, bounds[n + 1] ?? Number.POSITIVE_INFINITY) };
    return stretch.to > stretch.from ? [stretch] : [];
  });
}
