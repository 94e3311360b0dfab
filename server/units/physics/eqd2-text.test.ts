import { expect, test } from 'vitest';
import { eqd2Text } from './eqd2-text.ts';

test('one EQD2 with its alpha/beta', () => {
  expect(eqd2Text({ gy: 43.75, alphaBetaGy: 2, source: '', verified: 'text', generic: false })).toEqual({
    gy: '43.75',
    alphaBeta: '2 ●',
  });
});
test('two EQD2, each alpha/beta in the place of its own', () => {
  const both = {
    gy: 30,
    alphaBetaGy: 2,
    source: '',
    verified: 'knowledge',
    generic: true,
    other: { gy: 26.063, alphaBetaGy: 0.87 },
  } as const;
  expect(eqd2Text(both)).toEqual({ gy: '26.06–30.00', alphaBeta: '0.87; 2 ○' });
});
