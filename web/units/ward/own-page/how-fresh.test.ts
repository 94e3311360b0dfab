import { expect, test } from 'vitest';
import { ApiError } from '../../../platform/api/api-error.ts';
import { askedAgainAfter, isAway, isClosed } from './how-fresh.ts';

const refusal = (code: string, status: number, values = {}) => new ApiError({ code, values, message: '', status });

for (const code of ['platform/link-refused', 'platform/link-closed'])
  test(`after ${code} it is not asked again`, () => {
    expect(askedAgainAfter(refusal(code, 403))).toBe(false);
  });

test('only a page that the server calls closed is shown as closed', () => {
  expect(isClosed(refusal('platform/link-closed', 403))).toBe(true);
  for (const error of [null, new Error('timeout'), refusal('platform/link-refused', 403)])
    expect(isClosed(error)).toBe(false);
});

for (const code of ['platform/link-shut', 'access/too-many-attempts'])
  test(`after ${code} the page waits as long as the server says`, () => {
    expect(askedAgainAfter(refusal(code, 429, { minutes: 15 }))).toBe(900_000);
    expect(askedAgainAfter(refusal(code, 429))).toBe(false);
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
