import { expect, test } from 'vitest';
import { fitsFractionation, fractionationOf } from './fractionation.ts';

const courses = [
  { doseGy: 70, fractions: 35, is: 'conventional' },
  { doseGy: 69.96, fractions: 33, is: 'conventional' },
  { doseGy: 46, fractions: 23, is: 'conventional' },
  { doseGy: 14, fractions: 7, is: 'phase' },
  { doseGy: 27.5, fractions: 5, is: 'other' },
  { doseGy: 40.05, fractions: 15, is: 'other' },
  { doseGy: 16, fractions: 1, is: 'other' },
  { doseGy: null, fractions: 35, is: 'conventional' },
  { doseGy: null, fractions: 5, is: 'unknown' },
  { doseGy: 60, fractions: null, is: 'unknown' },
];
for (const { is, ...course } of courses)
  test(`${course.doseGy} Gy in ${course.fractions} is ${is}`, () => {
    expect(fractionationOf(course)).toBe(is);
  });

const fits = [
  { fractions: '5', course: { doseGy: null, fractions: 5 }, fits: true },
  { fractions: '5', course: { doseGy: 60, fractions: 30 }, fits: false },
  { fractions: '3-5', course: { doseGy: null, fractions: 4 }, fits: true },
  { fractions: '3-5', course: { doseGy: null, fractions: 6 }, fits: false },
  { fractions: 'any', course: { doseGy: null, fractions: null }, fits: true },
  { fractions: 'conventional', course: { doseGy: 60, fractions: 30 }, fits: true },
  { fractions: 'EQD2 total', course: { doseGy: 60, fractions: 30 }, fits: false },
  { fractions: 'per session', course: { doseGy: 7, fractions: 1 }, fits: false },
];
for (const { fractions, course, fits: fit } of fits)
  test(`a set for "${fractions}" fractions ${fit ? 'fits' : 'does not fit'} ${course.doseGy} Gy in ${course.fractions}`, () => {
    expect(fitsFractionation({ fractions }, course)).toBe(fit);
  });
