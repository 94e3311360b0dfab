import type { StructuredPrescription } from '../../../physics/plan-check/contract.ts';

const phase = {
  fractionsPerDay: 1,
  fractionsPerWeek: 5,
  modality: 'photon',
  technique: 'VMAT',
  energiesMv: [6],
  imaging: 'CBCT',
  imagingFrequency: 'each fraction',
  bolus: false,
} as const;

/** Two sequential phases: 50 Gy in 25, then 14 Gy in 7 to the smaller volume. */
export const HEAD_AND_NECK: StructuredPrescription = {
  intent: 'curative',
  site: 'Head and neck',
  targets: [
    { name: 'PTV1', side: 'bilateral', doseGy: 50 },
    { name: 'PTV2', side: 'right', doseGy: 64 },
  ],
  phases: [
    {
      ...phase,
      name: 'I',
      fractions: 25,
      doses: [
        { target: 'PTV1', doseGy: 50 },
        { target: 'PTV2', doseGy: 50 },
      ],
    },
    { ...phase, name: 'II', fractions: 7, doses: [{ target: 'PTV2', doseGy: 14 }] },
  ],
  goals: [],
  note: '',
};
