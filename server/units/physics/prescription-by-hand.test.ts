import { expect, test } from 'vitest';
import type { Prescription } from './contract.ts';
import { prescriptionByHand } from './prescription-by-hand.ts';

const read: Prescription = {
  state: 'proposed',
  targets: [
    { label: 'PTV1', roiNumber: 1, doseGy: 50, source: 'ROIName "rx 1"' },
    { label: 'PTV3', roiNumber: 3, doseGy: 70, source: 'ROIName "rx 3"' },
  ],
  fractions: 35,
  fractionsSource: null,
};
const structures = [
  { roiNumber: 1, name: 'PTV1', contours: [] },
  { roiNumber: 3, name: 'PTV3', contours: [] },
];
const byHand = (...doses: string[]) => prescriptionByHand({ doses, fractions: null }, read, structures).targets;

test('the highest level alone confirms all that was read', () => {
  expect(byHand('70')?.map(({ doseGy, roiNumber }) => [roiNumber, doseGy])).toEqual([
    [1, 50],
    [3, 70],
  ]);
});
test('another dose alone is the one level of the plan', () => {
  expect(byHand('66')?.map(({ doseGy, roiNumber }) => [roiNumber, doseGy])).toEqual([[null, 66]]);
});
test('doses by target', () => {
  expect(byHand('PTV1=54', 'PTV3 = 66 Gy')?.map(({ doseGy, roiNumber }) => [roiNumber, doseGy])).toEqual([
    [1, 54],
    [3, 66],
  ]);
});
test('nothing typed leaves what was read', () => {
  expect(byHand()).toBeNull();
});
for (const [text, code] of [
  ['lots', 'physics/prescription-not-understood'],
  ['-3', 'physics/prescription-not-understood'],
  ['7000', 'physics/prescription-not-understood'],
  ['PTV9=60', 'physics/structure-unknown'],
] as const)
  test(`"${text}" is refused`, () => {
    expect(() => byHand(text)).toThrow(expect.objectContaining({ code }));
  });
