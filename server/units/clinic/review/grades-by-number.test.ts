import { expect, test } from 'vitest';
import { gradesByNumber, reviewDueAt, worstGrades } from './grades-by-number.ts';

test('what was measured has its grade, what was not has none', () => {
  const counts = { neutrophils: { value: 0.9, lowerLimit: 2 }, platelets: { value: 120, lowerLimit: null } };
  expect(gradesByNumber({ weightKg: 63, counts }, 70)).toEqual([
    { term: 'neutrophil-count-decreased', grade: 3 },
    { term: 'platelet-count-decreased', grade: 'undecided' },
    { term: 'weight-loss', grade: 2 },
  ]);
  expect(gradesByNumber({ weightKg: 63, counts: {} }, null)).toEqual([]);
  expect(gradesByNumber({ weightKg: null, counts: {} }, 70)).toEqual([]);
});

const review = (at: string, ...grades: readonly (readonly [string, number])[]) => ({
  content: { at, events: grades.map(([term, grade]) => ({ term, grade, attribution: null, note: '' })) },
});
test('the worst grade of each term, dated by when it was first reached, though it healed', () => {
  const reviews = [
    review('2026-03-23T09:00:00+08:00', ['mucositis-oral', 3], ['nausea', 0]),
    review('2026-03-16T09:00:00+08:00', ['mucositis-oral', 2]),
    review('2026-03-30T09:00:00+08:00', ['mucositis-oral', 3]),
    review('2026-04-06T09:00:00+08:00', ['mucositis-oral', 1]),
  ];
  expect(worstGrades(reviews)).toEqual([
    { term: 'mucositis-oral', grade: 3, at: '2026-03-23T09:00:00+08:00' },
    { term: 'nausea', grade: 0, at: '2026-03-23T09:00:00+08:00' },
  ]);
});

const FIRST = '2026-03-09T08:00:00.000Z';
test.each([
  { firstFractionAt: null, lastReviewAt: null, isOver: false, due: null },
  { firstFractionAt: FIRST, lastReviewAt: null, isOver: false, due: '2026-03-16T08:00:00.000Z' },
  { firstFractionAt: FIRST, lastReviewAt: '2026-03-14T08:00:00.000Z', isOver: false, due: '2026-03-21T08:00:00.000Z' },
  { firstFractionAt: FIRST, lastReviewAt: '2026-03-01T08:00:00.000Z', isOver: false, due: '2026-03-16T08:00:00.000Z' },
  { firstFractionAt: FIRST, lastReviewAt: null, isOver: true, due: null },
])('first treated $firstFractionAt, last reviewed $lastReviewAt: due $due', ({ due, ...asked }) => {
  expect(reviewDueAt(asked)).toBe(due);
});
