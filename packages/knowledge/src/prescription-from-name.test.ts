import { expect, test } from 'vitest';
import { prescriptionFromName } from './prescription-from-name.ts';

const cases = [
  // structure names of two Pinnacle exports
  { name: 'rx 1: H&N PTV1 50 Gy:  200 cGy x 25 to 96%: pt: Calc Point', doseGy: 50, fractions: 25, target: 'PTV1' },
  { name: 'rx 2: H&N PTV2 14 Gy:  200 cGy x 7 to 95.5%: pt: Calc Point', doseGy: 14, fractions: 7, target: 'PTV2' },
  { name: 'rx 3: H&N PTV3 6Gy:  200 cGy x 3 to 97%: pt: Calc Point', doseGy: 6, fractions: 3, target: 'PTV3' },
  { name: 'rx 5 x 5.5Gy', doseGy: 27.5, fractions: 5 },
  // plan names as departments write them
  { name: '50 Gy in 25 fractions', doseGy: 50, fractions: 25 },
  { name: 'Breast 40.05Gy in 15', doseGy: 40.05, fractions: 15 },
  { name: 'PGTVnx 69.96Gy/33F', doseGy: 69.96, fractions: 33, target: 'PGTVnx' },
  { name: 'PTV 60Gy/30fx', doseGy: 60, fractions: 30, target: 'PTV' },
  { name: '宫颈癌 PTV 45Gy/25次', doseGy: 45, fractions: 25, target: 'PTV' },
  { name: 'ＰＴＶ　５０Ｇｙ／２５Ｆ', doseGy: 50, fractions: 25, target: 'PTV' },
  { name: '2.12Gy×33F', doseGy: 69.96, fractions: 33 },
  { name: 'PTV-60Gy/30F', doseGy: 60, fractions: 30, target: 'PTV' },
  { name: 'SBRT 12 Gy x 4', doseGy: 48, fractions: 4 },
  { name: '1x8Gy spine', doseGy: 8, fractions: 1 },
  { name: '5000cGy/25fx 200cGy x 25', doseGy: 50, fractions: 25 },
];
for (const { name, doseGy, fractions, target } of cases)
  test(`"${name}" prescribes ${doseGy} Gy in ${fractions}`, () => {
    expect(prescriptionFromName(name)).toMatchObject({ doseGy, fractions });
    expect(prescriptionFromName(name)?.target).toBe(target);
  });

test('the isodose is read', () => {
  expect(prescriptionFromName('rx 2: H&N PTV2 14 Gy:  200 cGy x 7 to 95.5%')?.isodosePercent).toBe(95.5);
});

const silent = [
  { name: 'PTV70', why: 'no fractions' },
  { name: '5350 (VMAT)', why: 'no unit, no fractions' },
  { name: 'PTV 45/25', why: 'no unit' },
  { name: '2_mono_2Gy', why: 'a dose and a running number' },
  { name: '1_SOBP_2Gy', why: 'a dose and a running number' },
  { name: '2Gy/fx', why: 'dose per fraction only' },
  { name: '50 Gy: 200 cGy x 20', why: 'total and fractions contradict each other' },
  { name: '2Gy x 25, boost 2Gy x 8', why: 'two prescriptions' },
  { name: '200 Gy x 25', why: 'no one treats so' },
  { name: 'SIB 70/60/54 Gy in 33 fx', why: 'three totals' },
  { name: '50-60Gy/25F', why: 'a range' },
  { name: 'PGTV 60Gy PTV 54Gy/27F', why: 'two totals' },
  { name: 'KBP-IMRT', why: 'nothing' },
  { name: '6MV x 10', why: 'an energy' },
];
for (const { name, why } of silent)
  test(`"${name}" proposes nothing: ${why}`, () => {
    expect(prescriptionFromName(name)).toBeNull();
  });
