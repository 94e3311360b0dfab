import type { Beam, ControlPoint } from '@isocenter/dicom-rt';
import { beamKinds, beamName, type PlannedBeam } from './beam-kinds.ts';
import type { Finding, MachineLimits } from './contract.ts';
import { agrees, differs, listed, rounded, unknown } from './finding.ts';
import { MODALITY_OF_BEAM } from './modality-of-beam.ts';
import type { PlanToCheck } from './plan-to-check.ts';

/** Rounding of what a plan writes: of leaf positions [mm], and of meterset weights as a share of their sum. */
const SLACK = { mm: 0.05, weight: 1e-4 } as const;

/** What no machine could give: a beam in no fraction, weights that fall or do not add up, jaws or leaves that have passed each other. */
export function checkDeliverable({ plan }: PlanToCheck): readonly Finding[] {
  const { treating } = beamKinds(plan);
  if (treating.length === 0) return [unknown('deliverable', 'notice/plan-check/no-beams')];
  const wrong = treating.flatMap(({ beam }) => [
    ...(weightsRise(beam) ? [] : [differs('deliverable', 'notice/plan-check/weights-wrong', { beam: beamName(beam) })]),
    ...(beam.controlPoints.every(isOpenable)
      ? []
      : [differs('deliverable', 'notice/plan-check/leaves-crossed', { beam: beamName(beam) })]),
  ]);
  const mu = treating.map(({ metersetMu }) => rounded(metersetMu ?? 0, 1));
  return wrong.length > 0
    ? wrong
    : [agrees('deliverable', 'notice/plan-check/deliverable', { beams: treating.length, mu: listed(mu) })];
}

function weightsRise({ controlPoints, finalCumulativeMetersetWeight: final = 0 }: Beam): boolean {
  const weights = controlPoints.map(({ cumulativeMetersetWeight }) => cumulativeMetersetWeight);
  if (final <= 0 || weights.some((weight) => weight === undefined)) return false;
  const known = weights.flatMap((weight) => weight ?? []);
  const rises = known.every((weight, index) => weight >= (known[index - 1] ?? 0) - SLACK.weight * final);
  return rises && Math.abs((known.at(-1) ?? 0) - final) <= SLACK.weight * final;
}

/** Each pair stands in its order: the first bank's or jaw's position before the second's. */
function isOpenable({ limiters }: ControlPoint): boolean {
  return limiters.every(({ positionsMm }) => {
    const pairs = positionsMm.length / 2;
    for (let pair = 0; pair < pairs; pair++)
      if (positionsMm[pair]! > positionsMm[pairs + pair]! + SLACK.mm) return false;
    return true;
  });
}

/** The limits of the machine that the beams name, where the department has said them. */
export function checkMachine({ plan, machines }: Pick<PlanToCheck, 'plan' | 'machines'>): readonly Finding[] {
  const { treating } = beamKinds(plan);
  if (treating.length === 0) return [unknown('machine', 'notice/plan-check/no-beams')];
  const names = [...new Set(treating.map(({ beam }) => beam.machine ?? '?'))];
  if (names.length > 1) return [differs('machine', 'notice/plan-check/several-machines', { machines: listed(names) })];
  const [name = '?'] = names;
  const limits = machines.find((machine) => machine.name === name);
  if (!limits) return [unknown('machine', 'notice/plan-check/machine-unknown', { machine: name })];
  const beyond = treating.flatMap((beam) => beyondLimits(beam, limits));
  return beyond.length > 0 ? beyond : [agrees('machine', 'notice/plan-check/machine-able', { machine: name })];
}

function beyondLimits({ beam, metersetMu = 0 }: PlannedBeam, limits: MachineLimits): readonly Finding[] {
  const of = { beam: beamName(beam), machine: limits.name };
  const { minimumMu, maximumMu } = limits;
  const others = energiesNotOf(limits, beam);
  const jaws = beam.controlPoints.flatMap(({ limiters }) => limiters).filter(({ type }) => !type.startsWith('MLC'));
  const isOut = ({ type, positionsMm }: (typeof jaws)[number]) => {
    const [least, most] = type.endsWith('X') ? limits.jawXMm : limits.jawYMm;
    return positionsMm.some((at) => at < least - SLACK.mm || at > most + SLACK.mm);
  };
  return [
    ...(others.length > 0
      ? [differs('machine', 'notice/plan-check/machine-energy', { ...of, energies: listed(others) })]
      : []),
    ...(metersetMu < minimumMu || metersetMu > maximumMu
      ? [
          differs('machine', 'notice/plan-check/machine-mu', {
            ...of,
            mu: rounded(metersetMu, 1),
            least: minimumMu,
            most: maximumMu,
          }),
        ]
      : []),
    ...(jaws.some(isOut) ? [differs('machine', 'notice/plan-check/machine-jaws', of)] : []),
  ];
}

/** Of a beam, those of its kind of radiation that the machine does not have; none where the department said none. 6 MV is not 6 MeV. */
function energiesNotOf({ energies }: MachineLimits, { radiation, controlPoints }: Beam): readonly string[] {
  if (energies.length === 0) return [];
  const own = energies.filter(({ modality }) => modality === MODALITY_OF_BEAM[radiation]);
  if (own.length === 0) return [radiation];
  const planned = new Set(controlPoints.flatMap(({ nominalEnergyMv }) => nominalEnergyMv ?? []));
  return [...planned]
    .filter((energy) => !own.some(({ energyMv }) => energyMv === energy))
    .map((energy) => `${radiation} ${energy}`);
}
