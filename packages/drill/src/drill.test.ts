import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Answer, judge, type Outcome, type Question } from './drill-case.ts';
import { score, scoreByTopic } from './score.ts';
import { shuffled } from './shuffled.ts';

const words = (en: string) => ({ en, zh: en });
const choices = ['a', 'b', 'c', 'd'].map((id) => ({ id, says: words(id) }));
const ONE: Question = { kind: 'one', choices, right: 'b' };
const SEVERAL: Question = { kind: 'several', choices, right: ['a', 'c'] };
const NUMBER: Question = { kind: 'number', unit: words('mg'), right: 7.5, tolerance: 0.1 };

const answers: readonly (readonly [Question, Answer, 'right' | 'wrong'])[] = [
  [ONE, { kind: 'one', choice: 'b' }, 'right'],
  [ONE, { kind: 'one', choice: 'a' }, 'wrong'],
  [SEVERAL, { kind: 'several', choices: ['c', 'a'] }, 'right'],
  [SEVERAL, { kind: 'several', choices: ['a', 'c', 'a'] }, 'right'],
  [SEVERAL, { kind: 'several', choices: ['a'] }, 'wrong'],
  [SEVERAL, { kind: 'several', choices: ['a', 'c', 'd'] }, 'wrong'],
  [SEVERAL, { kind: 'several', choices: [] }, 'wrong'],
  [NUMBER, { kind: 'number', value: 7.6 }, 'right'],
  [NUMBER, { kind: 'number', value: 7.4 }, 'right'],
  [NUMBER, { kind: 'number', value: 7.61 }, 'wrong'],
];
test.each(answers)('%j answered by %j', (question, answer, expected) => expect(judge(question, answer)).toBe(expected));

const refused: readonly (readonly [Question, Answer])[] = [
  [ONE, { kind: 'number', value: 1 }],
  [ONE, { kind: 'one', choice: 'e' }],
  [SEVERAL, { kind: 'several', choices: ['a', 'e'] }],
  [NUMBER, { kind: 'number', value: Number.NaN }],
  [NUMBER, { kind: 'one', choice: '7.5' }],
];
test.each(refused)('%j is not answered by %j', (question, answer) =>
  expect(() => judge(question, answer)).toThrow(RangeError),
);

describe('laws', () => {
  const outcome = fc.constantFrom<Outcome>('right', 'wrong', 'not answered');
  const result = fc.record({
    topic: fc.constantFrom('assess', 'compute'),
    points: fc.integer({ min: 1, max: 5 }),
    outcome,
  });
  const results = fc.array(result, { maxLength: 30 });

  test('a score lies between 0 and the most, and every case is counted once', () => {
    fc.assert(
      fc.property(results, (all) => {
        const { points, most, right, wrong, notAnswered } = score(all);
        expect(points).toBeGreaterThanOrEqual(0);
        expect(points).toBeLessThanOrEqual(most);
        expect(right + wrong + notAnswered).toBe(all.length);
      }),
    );
  });

  test('what is not answered is neither right nor wrong, and worth as much as before', () => {
    fc.assert(
      fc.property(results, (all) => {
        const none = score(all.map((each) => ({ ...each, outcome: 'not answered' as const })));
        expect(none).toEqual({ points: 0, most: score(all).most, right: 0, wrong: 0, notAnswered: all.length });
      }),
    );
  });

  test('the topics add up to the whole, in whatever order the cases come', () => {
    fc.assert(
      fc.property(results, fc.string(), (all, seed) => {
        const topics = scoreByTopic(shuffled(all, seed));
        expect(topics.reduce((sum, { points }) => sum + points, 0)).toBe(score(all).points);
        expect(topics.reduce((sum, { most }) => sum + most, 0)).toBe(score(all).most);
      }),
    );
  });

  test('the order of choices, and that of an answer, change nothing', () => {
    fc.assert(
      fc.property(fc.subarray(['a', 'b', 'c', 'd']), fc.string(), (said, seed) => {
        const asked: Question = { ...SEVERAL, choices: shuffled(choices, seed) };
        const answer = (of: readonly string[]): Answer => ({ kind: 'several', choices: of });
        expect(judge(asked, answer(shuffled(said, seed)))).toBe(judge(SEVERAL, answer(said)));
      }),
    );
  });

  test('an order follows from its seed and loses nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.string(), (items, seed) => {
        expect(shuffled(items, seed)).toEqual(shuffled(items, seed));
        expect([...shuffled(items, seed)].sort()).toEqual([...items].sort());
      }),
    );
  });
});

test('each of six orders of three comes about a sixth of the time', () => {
  const counts = new Map<string, number>();
  for (let seed = 0; seed < 6000; seed += 1) {
    const order = shuffled(['a', 'b', 'c'], `${seed} case`).join('');
    counts.set(order, (counts.get(order) ?? 0) + 1);
  }
  expect(counts.size).toBe(6);
  for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150); // five standard deviations
});
