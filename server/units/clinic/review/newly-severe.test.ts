import { expect, test } from 'vitest';
import { newlySevere } from './newly-severe.ts';

const review = (reviewKey: string, ...grades: readonly (readonly [string, number])[]) => ({
  reviewKey,
  grades: grades.map(([term, grade]) => ({ term, grade, byNumber: false })),
});
const byNumber = (term: string, grade: number) => ({ term, grade, byNumber: true });

test('what is severe is told once for each term, and again where it gets worse', () => {
  const reviews = [
    review('1', ['mucositis-oral', 2], ['nausea', 1]),
    review('2', ['mucositis-oral', 3], ['dysphagia', 4]),
    review('3', ['mucositis-oral', 3], ['dysphagia', 3]),
    review('4', ['mucositis-oral', 4], ['nausea', 3]),
    review('5'),
  ];
  expect([...newlySevere(reviews)]).toEqual([
    ['2', { grade: 4, byNumber: false }],
    ['4', { grade: 4, byNumber: false }],
  ]);
});

test('what got better and comes back is told again; a review that does not grade it says nothing of it', () => {
  const grades = [3, 1, 3, 3, 4, 3, 4].map((grade, index) => review(String(index + 1), ['mucositis-oral', grade]));
  expect([...newlySevere(grades).keys()]).toEqual(['1', '3', '5', '7']);
  expect([...newlySevere([grades[0]!, review('2', ['nausea', 0]), grades[2]!]).keys()]).toEqual(['1']);
});

test('a grade by number is told as such where nobody gave one as high', () => {
  const reviews = [
    { reviewKey: '1', grades: [byNumber('neutrophil-count-decreased', 4)] },
    { reviewKey: '2', grades: [...review('2', ['neutrophil-count-decreased', 4]).grades, byNumber('anemia', 2)] },
    { reviewKey: '3', grades: [byNumber('neutrophil-count-decreased', 0), byNumber('anemia', 3)] },
    { reviewKey: '4', grades: [byNumber('anemia', 1), ...review('4', ['nausea', 3]).grades, byNumber('nausea', 3)] },
    { reviewKey: '5', grades: [...review('5', ['anemia', 2]).grades, byNumber('anemia', 3)] },
  ];
  expect([...newlySevere(reviews)]).toEqual([
    ['1', { grade: 4, byNumber: true }],
    ['3', { grade: 3, byNumber: true }],
    ['4', { grade: 3, byNumber: false }],
    ['5', { grade: 3, byNumber: true }],
  ]);
});
