import { type Notice, notice } from '@isocenter/messages';
import type { StructuredPrescription } from '../../physics/plan-check/contract.ts';

/** Two sums of doses are the same when they differ by no more than their rounding [Gy]. */
const ROUNDING_GY = 0.005;

/** What contradicts itself in a prescription, in words for whoever writes it; nothing: it can be signed. */
export function faultsOfPrescription({ targets, phases }: StructuredPrescription): readonly Notice[] {
  const names = targets.map(({ name }) => name);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  return [
    ...twice.map((target) => notice('notice/prescription/target-twice', { target })),
    ...phases.flatMap(({ name: phase, doses }) =>
      doses
        .filter(({ target }) => !names.includes(target))
        .map(({ target }) => notice('notice/prescription/target-unknown', { phase, target })),
    ),
    ...phases.flatMap(({ name: phase, doses }) =>
      doses
        .filter(({ target }, index) => doses.findIndex((dose) => dose.target === target) !== index)
        .map(({ target }) => notice('notice/prescription/dose-twice', { phase, target })),
    ),
    ...targets.flatMap(({ name: target, doseGy }) => sumFault(target, doseGy, phases)),
    ...phases.flatMap(faultsOfPhase),
  ];
}

function sumFault(target: string, doseGy: number, phases: StructuredPrescription['phases']): readonly Notice[] {
  const own = phases.flatMap(({ doses }) => doses.filter((dose) => dose.target === target));
  const sum = own.reduce((total, dose) => total + dose.doseGy, 0);
  if (own.length === 0) return [notice('notice/prescription/target-without-phase', { target })];
  return Math.abs(sum - doseGy) > ROUNDING_GY
    ? [notice('notice/prescription/doses-do-not-add', { target, total: doseGy, sum: Number(sum.toFixed(2)) })]
    : [];
}

function faultsOfPhase(phase: StructuredPrescription['phases'][number]): readonly Notice[] {
  const { name, modality, technique, imaging, imagingFrequency, fractionsPerDay, fractionsPerWeek } = phase;
  return [
    ...(technique !== null && modality !== 'photon'
      ? [notice('notice/prescription/technique-of-photons', { phase: name, technique })]
      : []),
    ...((imaging === 'none') !== (imagingFrequency === null)
      ? [notice('notice/prescription/imaging-frequency', { phase: name })]
      : []),
    ...(fractionsPerWeek < fractionsPerDay ? [notice('notice/prescription/fractions-a-week', { phase: name })] : []),
  ];
}
