import type { Beam, Plan } from '@isocenter/dicom-rt';

/** A beam with the meterset of one fraction [MU], where a fraction group gives it one. */
export interface PlannedBeam {
  readonly beam: Beam;
  readonly metersetMu: number | undefined;
}

/** Beams that treat, and those that only set the patient up: so called, or planned without any monitor units. */
export function beamKinds(plan: Plan): {
  readonly treating: readonly PlannedBeam[];
  readonly setup: readonly PlannedBeam[];
} {
  const metersets = new Map(
    plan.fractionGroups.flatMap(({ beams }) => beams.map(({ beamNumber, metersetMu }) => [beamNumber, metersetMu])),
  );
  const beams = plan.beams.map((beam) => ({ beam, metersetMu: metersets.get(beam.number) }));
  const isSetup = ({ beam, metersetMu }: PlannedBeam) => beam.deliveryType === 'SETUP' || (metersetMu ?? 0) === 0;
  return { treating: beams.filter((beam) => !isSetup(beam)), setup: beams.filter(isSetup) };
}

/** `2 "RT LAT"` */
export const beamName = ({ number, name }: Beam) => (name === undefined ? String(number) : `${number} "${name}"`);
