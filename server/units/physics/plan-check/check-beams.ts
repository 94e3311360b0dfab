import type { Beam } from '@isocenter/dicom-rt';
import { beamKinds, beamName, type PlannedBeam } from './beam-kinds.ts';
import type { Finding, StructuredPrescription } from './contract.ts';
import { agrees, differs, forPerson, listed, rounded, unknown } from './finding.ts';
import { MODALITY_OF_BEAM } from './modality-of-beam.ts';
import type { PlanToCheck } from './plan-to-check.ts';
import { techniqueOfBeam } from './technique-of-beam.ts';

/** Kind of radiation and nominal energies of the beams that treat, beside those of the prescribed phases. */
export function checkRadiation({ plan, prescription, phases }: PlanToCheck): readonly Finding[] {
  const prescribed = prescription.phases.filter((_, index) => phases.includes(index));
  const modalities = new Set<string>(prescribed.map(({ modality }) => modality));
  if (plan.kind === 'brachy')
    return [
      modalities.has('brachytherapy')
        ? agrees('radiation', 'notice/plan-check/radiation-agrees', { modality: 'brachytherapy' })
        : differs('radiation', 'notice/plan-check/radiation-differs', {
            beams: 'brachytherapy',
            prescribed: listed([...modalities]),
          }),
    ];
  const { treating } = beamKinds(plan);
  if (treating.length === 0) return [unknown('radiation', 'notice/plan-check/no-beams')];
  const other = treating.filter(({ beam }) => !modalities.has(MODALITY_OF_BEAM[beam.radiation] ?? ''));
  if (other.length > 0)
    return [
      differs('radiation', 'notice/plan-check/radiation-differs', {
        beams: listed(other.map(({ beam }) => `${beamName(beam)} ${beam.radiation}`)),
        prescribed: listed([...modalities]),
      }),
    ];
  return [
    agrees('radiation', 'notice/plan-check/radiation-agrees', { modality: listed([...modalities]) }),
    ...energies(treating, prescribed),
  ];
}

function energies(treating: readonly PlannedBeam[], prescribed: StructuredPrescription['phases']): readonly Finding[] {
  const asked = new Set(prescribed.flatMap(({ energiesMv }) => energiesMv));
  const isOpen = prescribed.some(({ energiesMv }) => energiesMv.length === 0);
  const planned = listed(treating.flatMap(({ beam }) => energiesOf(beam)).sort((one, other) => one - other));
  if (isOpen) return [agrees('radiation', 'notice/plan-check/energy-open')];
  const other = treating.filter(({ beam }) => energiesOf(beam).some((energy) => !asked.has(energy)));
  const values = { prescribed: listed([...asked]), planned };
  return [
    other.length === 0
      ? agrees('radiation', 'notice/plan-check/energy-agrees', values)
      : differs('radiation', 'notice/plan-check/energy-differs', {
          ...values,
          beams: listed(other.map(({ beam }) => beamName(beam))),
        }),
  ];
}

const energiesOf = ({ controlPoints }: Beam) => controlPoints.flatMap(({ nominalEnergyMv }) => nominalEnergyMv ?? []);

/** How the photon beams are given, beside the technique of the phases where that was prescribed. */
export function checkTechnique({ plan, prescription, phases }: PlanToCheck): readonly Finding[] {
  const asked = new Set(
    prescription.phases.flatMap(({ technique }, index) => (phases.includes(index) ? (technique ?? []) : [])),
  );
  if (asked.size === 0) return [agrees('technique', 'notice/plan-check/technique-open')];
  const { treating } = beamKinds(plan);
  if (treating.length === 0) return [unknown('technique', 'notice/plan-check/no-beams')];
  const planned = new Set(treating.map(({ beam }) => techniqueOfBeam(beam)));
  const values = { prescribed: listed([...asked]), planned: listed([...planned]) };
  return [...planned].every((technique) => asked.has(technique))
    ? [agrees('technique', 'notice/plan-check/technique-agrees', values)]
    : [differs('technique', 'notice/plan-check/technique-differs', values)];
}

/** Names by which beams can be told apart. */
export function checkBeamNames({ plan }: PlanToCheck): readonly Finding[] {
  if (plan.beams.length === 0) return [unknown('beam-names', 'notice/plan-check/no-beams')];
  const names = plan.beams.map(({ name, number }) => name ?? String(number));
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return twice.length > 0
    ? [differs('beam-names', 'notice/plan-check/beam-names-twice', { names: listed(twice) })]
    : [agrees('beam-names', 'notice/plan-check/beam-names', { names: listed(names) })];
}

/** Beams that only set the patient up carry no monitor units, and stand at an isocentre at which the patient is treated. */
export function checkSetupBeams({ plan, prescription, phases }: PlanToCheck): readonly Finding[] {
  const imaging = listed(prescription.phases.flatMap((phase, index) => (phases.includes(index) ? phase.imaging : [])));
  const { treating, setup } = beamKinds(plan);
  if (plan.beams.length === 0) return [unknown('setup-beams', 'notice/plan-check/no-beams')];
  if (setup.length === 0) return [forPerson('setup-beams', 'notice/plan-check/no-setup-beams', { imaging })];
  const isocentres = treating.map(({ beam }) => beam.controlPoints[0]?.isocenterMm).filter((at) => at !== undefined);
  return setup.map(({ beam, metersetMu }): Finding => {
    const values = { beam: beamName(beam) };
    if ((metersetMu ?? 0) > 0)
      return differs('setup-beams', 'notice/plan-check/setup-beam-with-mu', {
        ...values,
        mu: rounded(metersetMu ?? 0, 1),
      });
    const own = beam.controlPoints[0]?.isocenterMm;
    if (own && !isocentres.some((other) => distanceMm(own, other) < SAME_PLACE_MM))
      return differs('setup-beams', 'notice/plan-check/setup-beam-elsewhere', values);
    return beam.deliveryType === 'TREATMENT'
      ? forPerson('setup-beams', 'notice/plan-check/setup-beam-by-mu', { ...values, imaging })
      : agrees('setup-beams', 'notice/plan-check/setup-beam', { ...values, imaging });
  });
}

/** Rounding of coordinates, and nothing that one would set up by. */
export const SAME_PLACE_MM = 0.1;

export function distanceMm(one: readonly number[], other: readonly number[]): number {
  return Math.hypot(...one.map((value, axis) => value - (other[axis] ?? 0)));
}
