import { beamKinds } from './beam-kinds.ts';
import { distanceMm, SAME_PLACE_MM } from './check-beams.ts';
import type { Finding } from './contract.ts';
import { agrees, differs, forPerson, listed, rounded, unknown } from './finding.ts';
import type { PlanToCheck } from './plan-to-check.ts';

type Place = readonly [number, number, number];

/** How many isocentres the beams that treat have. */
export function checkIsocentre({ plan }: PlanToCheck): readonly Finding[] {
  const places = isocentres(plan);
  const [first, ...others] = places;
  if (!first) return [unknown('isocentre', 'notice/plan-check/no-isocentre')];
  return others.length === 0
    ? [agrees('isocentre', 'notice/plan-check/one-isocentre', { at: written(first) })]
    : [
        forPerson('isocentre', 'notice/plan-check/several-isocentres', {
          count: places.length,
          at: places.map(written).join('; '),
        }),
      ];
}

/** From the reference mark of the simulation, where the structure set holds it as a point, to the isocentre. */
export function checkIsocentreShift({ plan, structureSet }: PlanToCheck): readonly Finding[] {
  const [isocentre] = isocentres(plan);
  const marker = structureSet?.structures.find(
    ({ name, contours }) =>
      /iso/i.test(name) && contours.length > 0 && contours.every(({ geometricType }) => geometricType === 'POINT'),
  );
  const at = marker?.contours[0]?.pointsMm;
  if (!isocentre || !marker || !at) return [unknown('isocentre-shift', 'notice/plan-check/no-reference-mark')];
  const mark: Place = [at[0]!, at[1]!, at[2]!];
  const shift = written([isocentre[0] - mark[0], isocentre[1] - mark[1], isocentre[2] - mark[2]]);
  return [forPerson('isocentre-shift', 'notice/plan-check/isocentre-shift', { mark: marker.name, shift })];
}

function isocentres(plan: PlanToCheck['plan']): readonly Place[] {
  const all = beamKinds(plan)
    .treating.flatMap(({ beam }) => beam.controlPoints.map(({ isocenterMm }) => isocenterMm))
    .filter((at) => at !== undefined);
  return all.filter((one, index) => all.findIndex((other) => distanceMm(one, other) < SAME_PLACE_MM) === index);
}

const written = (place: Place) => place.map((mm) => rounded(mm, 1)).join(', ');

/** Bolus and couch, as far as the structure set holds them. */
export function checkBolusAndCouch({ prescription, phases, structureSet }: PlanToCheck): readonly Finding[] {
  if (!structureSet)
    return [unknown('bolus', 'notice/plan-check/no-structures'), unknown('couch', 'notice/plan-check/no-structures')];
  const isAsked = prescription.phases.some(({ bolus }, index) => bolus && phases.includes(index));
  const of = (...types: readonly string[]) =>
    structureSet.structures
      .filter(({ interpretedType }) => types.includes(interpretedType ?? ''))
      .map(({ name }) => name);
  const [bolus, couch] = [of('BOLUS'), of('SUPPORT')];
  return [
    bolusFinding(isAsked, bolus),
    couch.length > 0
      ? forPerson('couch', 'notice/plan-check/couch-there', { names: listed(couch) })
      : forPerson('couch', 'notice/plan-check/couch-none'),
  ];
}

function bolusFinding(isAsked: boolean, bolus: readonly string[]): Finding {
  const values = { names: listed(bolus) };
  if (bolus.length > 0)
    return isAsked
      ? agrees('bolus', 'notice/plan-check/bolus-there', values)
      : differs('bolus', 'notice/plan-check/bolus-unasked', values);
  return isAsked
    ? differs('bolus', 'notice/plan-check/bolus-missing')
    : agrees('bolus', 'notice/plan-check/bolus-none');
}
