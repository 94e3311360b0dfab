import { expect, test } from 'vitest';
import { ApiError } from '../../../platform/api/api-error.ts';
import { askedAgainAfter, isAway } from './how-fresh.ts';

const refusal = (code: string, status: number) => new ApiError({ code, values: {}, message: '', status });

for (const [code, status] of [
  ['platform/link-refused', 403],
  ['platform/link-shut', 429],
  ['access/too-many-attempts', 429],
] as const)
  test(`after ${code} the page asks no more`, () => {
    expect(askedAgainAfter(refusal(code, status))).toBe(false);
  });

test('while the server is away, or fails, it goes on asking', () => {
  for (const error of [null, new Error('timeout'), refusal('frame.unreachable', 0), refusal('frame.serverFailed', 500)])
    expect(askedAgainAfter(error)).toBe(15_000);
});

test('what is older than 45 s says no longer who reads the page', () => {
  expect(isAway({ updatedAt: 0, isError: false, now: 45_000 })).toBe(false);
  expect(isAway({ updatedAt: 0, isError: false, now: 45_001 })).toBe(true);
  expect(isAway({ updatedAt: 0, isError: true, now: 1 })).toBe(true);
});
