import { expect, test } from 'vitest';
import { runFuzz } from './run-fuzz.ts';

/** Case numbers are seeds: `ISOCENTER_FUZZ_FIRST=1234 ISOCENTER_FUZZ_CASES=1` reads case 1234 alone, a large count goes on by hand. */
const first = Number(process.env['ISOCENTER_FUZZ_FIRST'] ?? 1);
const count = Number(process.env['ISOCENTER_FUZZ_CASES'] ?? 100_000);
const half = Math.ceil(count / 2);
const sum = (counts: readonly number[]) => counts.reduce((total, n) => total + n, 0);
const WITHIN_MS = 24 * 3600_000;

test(
  `${count} damaged files from number ${first} on: each is read, or refused by a DomainError, in bounded time and memory`,
  async () => {
    const reports = await Promise.all([
      runFuzz({ first, count: half }),
      runFuzz({ first: first + half, count: count - half }),
    ]);
    expect(reports.flatMap(({ defects }) => defects)).toEqual([]);
    const [read, refused] = [reports.map((report) => report.read), reports.map((report) => report.refused)].map(sum);
    expect(read! + refused!).toBe(count);
    // Both ends are reached often, or the damage is too light or too heavy to tell anything.
    if (count >= 1000) for (const often of [read!, refused!]) expect(often).toBeGreaterThan(count / 10);
  },
  WITHIN_MS,
);
