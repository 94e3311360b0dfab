import { expect, test } from 'vitest';
import type { Prescription } from './contract.ts';
import { referenceDose } from './reference-dose.ts';

const target = (label: string, roiNumber: number | null, doseGy: number) => ({ label, roiNumber, doseGy, source: '' });
const prescribed = (targets: Prescription['targets'], state: Prescription['state'] = 'from plan'): Prescription => ({
  state,
  targets,
  fractions: 35,
  fractionsSource: null,
});
const levels = [target('PTV56', 6, 56), target('PTV70', 8, 70)];

const cases = [
  { what: 'its own level', of: prescribed(levels), structure: { roiNumber: 6, name: 'PTV56' }, gy: 56, highestGy: 70 },
  {
    what: 'the only level',
    of: prescribed([target('PROS', null, 46)]),
    structure: { roiNumber: 13, name: 'PTV' },
    gy: 46,
    highestGy: 46,
  },
  {
    what: 'the level in its name',
    of: prescribed(levels),
    structure: { roiNumber: 9, name: 'PTV_7000' },
    gy: 70,
    highestGy: 70,
  },
  {
    what: 'no level, where two could be meant',
    of: prescribed(levels),
    structure: { roiNumber: 9, name: 'PTV' },
    gy: null,
  },
  {
    what: 'no level, where its name says another',
    of: prescribed([target('x', null, 70)]),
    structure: { roiNumber: 9, name: 'PTV1_50Gy' },
    gy: null,
  },
  {
    what: 'no level, while it is only proposed',
    of: prescribed(levels, 'proposed'),
    structure: { roiNumber: 8, name: 'PTV70' },
    gy: null,
  },
  {
    what: 'no level of no prescription',
    of: prescribed([], 'unknown'),
    structure: { roiNumber: 8, name: 'PTV70' },
    gy: null,
  },
];
for (const { what, of, structure, ...expected } of cases)
  test(`100 % is ${what}`, () => {
    expect(referenceDose(of, structure)).toMatchObject(expected);
  });
