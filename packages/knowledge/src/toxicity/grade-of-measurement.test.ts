import { expect, test } from 'vitest';
import { GRADES } from './adverse-event-term.ts';
import { adverseEventById, adverseEventsFor } from './adverse-events.ts';
import { CTCAE_TERMS } from './ctcae-terms.ts';
import { gradeOfCount, gradeOfWeightLoss } from './grade-of-measurement.ts';

/** From the wording of CTCAE v5.0: a limit itself belongs to the lower grade. */
const counts = [
  { measured: 'neutrophils', value: 2.5, lowerLimitOfNormal: 2, grade: null },
  { measured: 'neutrophils', value: 1.9, lowerLimitOfNormal: 2, grade: 1 },
  { measured: 'neutrophils', value: 1.5, lowerLimitOfNormal: 2, grade: 1 },
  { measured: 'neutrophils', value: 1.49, lowerLimitOfNormal: 2, grade: 2 },
  { measured: 'neutrophils', value: 0.99, lowerLimitOfNormal: undefined, grade: 3 },
  { measured: 'neutrophils', value: 0.49, lowerLimitOfNormal: undefined, grade: 4 },
  { measured: 'neutrophils', value: 1.6, lowerLimitOfNormal: undefined, grade: 'undecided' },
  { measured: 'haemoglobin', value: 99, lowerLimitOfNormal: undefined, grade: 2 },
  { measured: 'haemoglobin', value: 60, lowerLimitOfNormal: undefined, grade: 3 },
  { measured: 'platelets', value: 75, lowerLimitOfNormal: 100, grade: 1 },
  { measured: 'platelets', value: 49, lowerLimitOfNormal: 100, grade: 3 },
  { measured: 'leucocytes', value: 2.99, lowerLimitOfNormal: 4, grade: 2 },
  { measured: 'lymphocytes', value: 0.19, lowerLimitOfNormal: 1, grade: 4 },
] as const;
test.each(counts)(
  '$measured $value with limit $lowerLimitOfNormal: grade $grade',
  ({ measured, value, grade, lowerLimitOfNormal }) => {
    expect(gradeOfCount(measured, value, { lowerLimitOfNormal }).grade).toBe(grade);
  },
);

const weights = [
  { weight: 66.6, grade: null },
  { weight: 66.5, grade: 1 },
  { weight: 63.1, grade: 1 },
  { weight: 63, grade: 2 },
  { weight: 56, grade: 3 },
  { weight: 72, grade: null },
];
test.each(weights)('$weight kg after 70 kg: grade $grade', ({ weight, grade }) => {
  expect(gradeOfWeightLoss(weight, 70).grade).toBe(grade);
});

test('each term stands once, has a source, a mark and at least one grade; what is measured is a term', () => {
  expect(new Set(CTCAE_TERMS.map(({ id }) => id)).size).toBe(CTCAE_TERMS.length);
  for (const term of CTCAE_TERMS) {
    expect(
      GRADES.some((grade) => term.grades[grade] !== undefined),
      term.id,
    ).toBe(true);
    expect(term.nciCode, term.id).toMatch(/^C\d{4,6}$/);
  }
  for (const measured of ['haemoglobin', 'leucocytes', 'neutrophils', 'lymphocytes', 'platelets'] as const)
    expect(adverseEventById(gradeOfCount(measured, 1, {}).term)).toBeDefined();
});

test('the terms of the region come first, and none is out of reach', () => {
  const terms = adverseEventsFor('Pelvis');
  expect(terms).toHaveLength(CTCAE_TERMS.length);
  const places = ['proctitis', 'mucositis-oral'].map((id) => terms.findIndex((term) => term.id === id));
  expect(places[0]).toBeLessThan(places[1]!);
});
