import { expect, test } from 'vitest';
import { dvhRecords } from './dvh-records.ts';

test('one column of dose, one of volume per structure', () => {
  const records = dvhRecords(
    [
      { name: 'PTV, boost', curve: { doseGy: [0, 50], volumeCc: [10, 0] } },
      { name: 'Cord', curve: { doseGy: [0, 25], volumeCc: [4, 0] } },
    ],
    { dose: 'Dose (Gy)' },
  );
  expect(records[0]).toEqual(['Dose (Gy)', 'PTV, boost (cc)', 'Cord (cc)']);
  expect(records[1]).toEqual(['0.000', '10.0000', '4.0000']);
  expect(records).toContainEqual(['25.000', '5.0000', '0.0000']);
});
