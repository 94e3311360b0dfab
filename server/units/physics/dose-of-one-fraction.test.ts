import { expect, test } from 'vitest';
import { contentOfFractionDose } from './dose-of-one-fraction.ts';

const cases = [
  // The Pinnacle brain: beams of 3.22 + 2.98 = 6.2 Gy per fraction, five fractions, grid maximum 35 Gy.
  { maximumGy: 35, perFractionGy: 6.2, fractions: 5, content: 'whole course' },
  { maximumGy: 7.1, perFractionGy: 6.2, fractions: 5, content: 'one fraction' },
  { maximumGy: 2.1, perFractionGy: 2, fractions: 30, content: 'one fraction' },
  { maximumGy: 64, perFractionGy: 2, fractions: 30, content: 'whole course' },
  { maximumGy: 15, perFractionGy: 2, fractions: 30, content: 'unclear' },
  { maximumGy: 0.5, perFractionGy: 2, fractions: 30, content: 'unclear' },
  { maximumGy: 18, perFractionGy: 16, fractions: 1, content: 'whole course' },
  { maximumGy: 35, perFractionGy: undefined, fractions: 5, content: 'unclear' },
];

for (const { content, ...dose } of cases)
  test(`${dose.maximumGy} Gy where a fraction gives ${dose.perFractionGy} Gy, ${dose.fractions} times: ${content}`, () => {
    expect(contentOfFractionDose(dose)).toBe(content);
  });
