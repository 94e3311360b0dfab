import { expect, test } from 'vitest';
import type { StructuredPrescription } from '../../physics/plan-check/contract.ts';
import { faultsOfPrescription } from './faults-of-prescription.ts';
import { HEAD_AND_NECK } from './testing/example-prescription.ts';

const [first, ...others] = HEAD_AND_NECK.phases;
const withPhase = (changed: Partial<StructuredPrescription['phases'][number]>): StructuredPrescription => ({
  ...HEAD_AND_NECK,
  phases: [{ ...first!, ...changed }, ...others],
});

const cases: readonly {
  readonly what: string;
  readonly prescription: StructuredPrescription;
  readonly codes: readonly string[];
}[] = [
  { what: 'two phases that add up', prescription: HEAD_AND_NECK, codes: [] },
  {
    what: 'a target whose phases give 64 Gy of 66',
    prescription: {
      ...HEAD_AND_NECK,
      targets: HEAD_AND_NECK.targets.map((target) => (target.name === 'PTV2' ? { ...target, doseGy: 66 } : target)),
    },
    codes: ['doses-do-not-add'],
  },
  {
    what: 'a target that no phase treats',
    prescription: { ...HEAD_AND_NECK, targets: [...HEAD_AND_NECK.targets, { name: 'PTV9', side: 'left', doseGy: 50 }] },
    codes: ['target-without-phase'],
  },
  {
    what: 'a target named twice',
    prescription: { ...HEAD_AND_NECK, targets: [...HEAD_AND_NECK.targets, HEAD_AND_NECK.targets[0]!] },
    codes: ['target-twice'],
  },
  {
    what: 'a dose to what is no target',
    prescription: withPhase({ doses: [...first!.doses, { target: 'PTV8', doseGy: 50 }] }),
    codes: ['target-unknown'],
  },
  { what: 'VMAT of protons', prescription: withPhase({ modality: 'proton' }), codes: ['technique-of-photons'] },
  {
    what: 'imaging without how often',
    prescription: withPhase({ imagingFrequency: null }),
    codes: ['imaging-frequency'],
  },
  {
    what: 'fewer fractions in a week than in a day',
    prescription: withPhase({ fractionsPerDay: 2, fractionsPerWeek: 1 }),
    codes: ['fractions-a-week'],
  },
];

test.each(cases)('$what: $codes', ({ prescription, codes }) => {
  expect(faultsOfPrescription(prescription).map(({ code }) => code.replace('notice/prescription/', ''))).toEqual(codes);
});
