import { expect, test } from 'vitest';
import { runFuzz } from './run-fuzz.ts';

/** Case numbers are seeds: `ISOCENTER_FUZZ_FIRST=1234 ISOCENTER_FUZZ_CASES=1` reads case 1234 alone, a large count goes on by hand. */
const first = Number(process.env['ISOCENTER_FUZZ_FIRST'] ?? 1);
const count = Number(process.env['ISOCENTER_FUZZ_CASES'] ?? 100_000);
const half = Math.ceil(count / 2);
const WITHIN_MS = 24 * 3600_000;

test(
  `${count} damaged files from number ${first} on: each is read, or refused by a DomainError, in bounded time and memory`,
  async () => {
    const defects = await Promise.all([
      runFuzz({ first, count: half }),
      runFuzz({ first: first + half, count: count - half }),
    ]);
    expect(defects.flat()).toEqual([]);
  },
  WITHIN_MS,
);
