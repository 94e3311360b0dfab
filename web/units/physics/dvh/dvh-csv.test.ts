import { expect, test } from 'vitest';
import { dvhCsv } from './dvh-csv.ts';

test('one column of dose, one of volume per structure; names are quoted where they must be', () => {
  const csv = dvhCsv(
    [
      { name: 'PTV, boost', curve: { doseGy: [0, 50], volumeCc: [10, 0] } },
      { name: 'Cord', curve: { doseGy: [0, 25], volumeCc: [4, 0] } },
    ],
    { dose: 'Dose (Gy)' },
  );
  const lines = csv.split('\r\n');
  expect(lines[0]).toBe('Dose (Gy),"PTV, boost (cc)",Cord (cc)');
  expect(lines[1]).toBe('0.000,10.0000,4.0000');
  expect(lines).toContain('25.000,5.0000,0.0000');
  expect(lines.at(-1)).toBe('');
});
