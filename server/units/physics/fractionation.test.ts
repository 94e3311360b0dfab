import { expect, test } from 'vitest';
import { fitsFractionation, isPhase } from './fractionation.ts';

const fits = [
  { fractions: 'conventional', course: { doseGy: 70, fractions: 35 }, fits: true },
  { fractions: 'conventional', course: { doseGy: 69.96, fractions: 33 }, fits: true },
  { fractions: 'conventional', course: { doseGy: null, fractions: 35 }, fits: true },
  { fractions: 'conventional', course: { doseGy: 40.05, fractions: 15 }, fits: false },
  { fractions: 'conventional', course: { doseGy: 60, fractions: null }, fits: false },
  { fractions: '5', course: { doseGy: null, fractions: 5 }, fits: true },
  { fractions: '5', course: { doseGy: 27.5, fractions: 5 }, fits: true },
  { fractions: '5', course: { doseGy: 10, fractions: 5 }, fits: false },
  { fractions: '5', course: { doseGy: 60, fractions: 30 }, fits: false },
  { fractions: '3-5', course: { doseGy: null, fractions: 4 }, fits: true },
  { fractions: '3-5', course: { doseGy: null, fractions: 6 }, fits: false },
  { fractions: 'any', course: { doseGy: null, fractions: null }, fits: true },
  { fractions: 'EQD2 total', course: { doseGy: 60, fractions: 30 }, fits: false },
  { fractions: 'per session', course: { doseGy: 7, fractions: 1 }, fits: false },
];
for (const { fractions, course, fits: fit } of fits)
  test(`a set for "${fractions}" fractions ${fit ? 'fits' : 'does not fit'} ${course.doseGy} Gy in ${course.fractions}`, () => {
    expect(fitsFractionation({ fractions }, course)).toBe(fit);
  });

const phases = [
  { doseGy: 14, fractions: 7, phase: true },
  { doseGy: 46, fractions: 23, phase: false },
  { doseGy: 27.5, fractions: 5, phase: false },
  { doseGy: null, fractions: 7, phase: false },
];
for (const { phase, ...course } of phases)
  test(`${course.doseGy} Gy in ${course.fractions} is ${phase ? '' : 'no '}phase of a course`, () => {
    expect(isPhase(course)).toBe(phase);
  });
