import { expect, test } from 'vitest';
import { answerContent, BLANK_ANSWER, stepsOf } from './answer-draft.ts';
import { secondsSince } from './answer-outbox.ts';

test('of a rescue dose it is asked when, how many and whether it helped only where one was taken', () => {
  expect(stepsOf({ taken: null })).not.toContain('ago');
  expect(stepsOf({ taken: false })).not.toContain('helped');
  expect(stepsOf({ taken: true }).slice(2, 6)).toEqual(['taken', 'ago', 'count', 'helped']);
});

test('an answer says who answered, and at least one thing', () => {
  expect(answerContent({ ...BLANK_ANSWER, pain: 3 })).toBeNull();
  expect(answerContent({ ...BLANK_ANSWER, by: 'patient', message: '  ' })).toBeNull();
  const nothing = { by: 'patient', pain: null, rescue: null, stoolDays: null, drowsy: null, signs: null };
  expect(answerContent({ ...BLANK_ANSWER, by: 'patient', message: ' hot ' })).toEqual({ ...nothing, message: 'hot' });
});

test('what was tapped of a rescue dose goes nowhere once none was taken', () => {
  const draft = { ...BLANK_ANSWER, by: 'other', ago: '1-2 h', count: 2, helped: 'no' } as const;
  expect(answerContent({ ...draft, taken: false })?.rescue).toEqual({ taken: false });
  expect(answerContent({ ...draft, taken: true })?.rescue).toEqual({
    taken: true,
    ago: '1-2 h',
    count: 2,
    helped: 'no',
  });
});

test('seconds since then are whole, never negative, and no more than the server takes', () => {
  expect(secondsSince(1000, 91_400)).toBe(90);
  expect(secondsSince(5000, 1000)).toBe(0);
  expect(secondsSince(0, 1e13)).toBe(2_592_000);
});
