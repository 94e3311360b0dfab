import { expect, test } from 'vitest';
import { occurrenceOf } from './occurrence-score.ts';

const cases = [
  // 100 · events / courses, looked up in TG-100 Table II by hand
  { events: 1, courses: 10_000, percent: 0.01, score: 1, known: 'seen' },
  { events: 2, courses: 10_000, percent: 0.02, score: 2, known: 'seen' },
  { events: 3, courses: 4000, percent: 0.075, score: 4, known: 'seen' },
  { events: 7, courses: 4000, percent: 0.175, score: 5, known: 'seen' },
  { events: 40, courses: 4000, percent: 1, score: 7, known: 'seen' },
  { events: 41, courses: 4000, percent: 1.025, score: 8, known: 'seen' },
  { events: 200, courses: 4000, percent: 5, score: 9, known: 'seen' },
  { events: 201, courses: 4000, percent: 5.025, score: 10, known: 'seen' },
  // none seen: at most 2.9957 / n (the rule of three)
  { events: 0, courses: 4000, percent: 0.0749, score: 4, known: 'at most' },
  { events: 0, courses: 100, percent: 2.9957, score: 9, known: 'at most' },
] as const;
for (const { events, courses, percent, score, known } of cases)
  test(`${events} events in ${courses} courses: ${known} ${percent} %, O ${score}`, () => {
    const found = occurrenceOf(events, courses);
    expect(found).toMatchObject({ known, score });
    expect(found.known !== 'no' && found.percent).toBeCloseTo(percent, 3);
  });

test('without courses nothing is known, and what is not counted is refused', () => {
  expect(occurrenceOf(0, 0)).toEqual({ known: 'no', why: 'no courses' });
  expect(occurrenceOf(3, 0)).toEqual({ known: 'no', why: 'no courses' });
  for (const [events, courses] of [
    [-1, 5],
    [1, 0.5],
    [Number.NaN, 5],
  ] as const)
    expect(() => occurrenceOf(events, courses)).toThrow(RangeError);
});
