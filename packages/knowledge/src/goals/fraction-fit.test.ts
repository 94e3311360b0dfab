import { expect, test } from 'vitest';
import { fractionFitOf } from './fraction-fit.ts';

const cases = [
  { written: 'any', given: {}, fit: 'any fractionation' },
  { written: 'conventional', given: { fractions: 33, dosePerFractionGy: 2.12 }, fit: 'conventional dose per fraction' },
  { written: 'conventional', given: { fractions: 15, dosePerFractionGy: 2.67 }, fit: 'other fractionation' },
  { written: 'conventional', given: { fractions: 35 }, fit: 'many fractions, dose per fraction unknown' },
  { written: 'conventional', given: { fractions: 5 }, fit: 'other fractionation' },
  { written: 'conventional', given: {}, fit: 'fractionation not stated' },
  { written: '5', given: { fractions: 5, dosePerFractionGy: 7.25 }, fit: 'same number of fractions' },
  { written: '5', given: { fractions: 5, dosePerFractionGy: 2 }, fit: 'other fractionation' }, // part of a longer course
  { written: '3-5', given: { fractions: 4 }, fit: 'same number of fractions' },
  { written: '3-5', given: { fractions: 6 }, fit: 'other fractionation' },
  { written: '10', given: { fractions: 10, dosePerFractionGy: 3 }, fit: 'same number of fractions' },
  { written: 'EQD2 total', given: { fractions: 25, dosePerFractionGy: 2 }, fit: 'other fractionation' },
  { written: 'per session', given: { fractions: 1, dosePerFractionGy: 7 }, fit: 'other fractionation' },
] as const;
for (const { written, given, fit } of cases)
  test(`a set for "${written}" and ${JSON.stringify(given)}: ${fit}`, () => {
    expect(fractionFitOf({ fractions: written }, given)).toBe(fit);
  });
