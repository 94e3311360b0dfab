import { expect, test } from 'vitest';
import type { AskedCase } from '../../../../server/units/ward/drill/contract.ts';
import { nextOpen } from './next-open.ts';

const solution = { right: 'a', explanation: { en: '', zh: '' }, cites: [], table: null };
const done: AskedCase['answered'] = { answer: { kind: 'one', choice: 'a' }, outcome: 'right', solution };
const of = (marks: string) => [...marks].map((mark) => ({ answered: mark === 'x' ? done : null }));

test.each([
  ['----', -1, 0],
  ['x---', -1, 1],
  ['x---', 1, 2],
  ['x-xx', 3, 1],
  ['xxx-', 3, -1], // none but itself
  ['xxxx', 0, -1],
])('of %s the next after %i is %i', (marks, index, next) => expect(nextOpen(of(marks), index)).toBe(next));
