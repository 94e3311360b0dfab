import { expect, test } from 'vitest';
import { newlySevere } from './newly-severe.ts';

const review = (reviewKey: string, ...grades: readonly (readonly [string, number])[]) => ({
  reviewKey,
  events: grades.map(([term, grade]) => ({ term, grade })),
});

test('what is severe is told once for each term, and again where it gets worse', () => {
  const reviews = [
    review('1', ['mucositis-oral', 2], ['nausea', 1]),
    review('2', ['mucositis-oral', 3], ['dysphagia', 4]),
    review('3', ['mucositis-oral', 3], ['dysphagia', 3]),
    review('4', ['mucositis-oral', 4], ['nausea', 3]),
    review('5'),
  ];
  expect([...newlySevere(reviews)]).toEqual([
    ['2', 4],
    ['4', 4],
  ]);
});
