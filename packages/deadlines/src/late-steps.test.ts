import { expect, test } from 'vitest';
import { CHINA_2026 } from './china-2026.ts';
import { lateSteps } from './late-steps.ts';

const CHINA = { timeZone: 'Asia/Shanghai', weekend: [6, 0], years: { 2026: CHINA_2026 } } as const;

test('steps come in the order of their times, counted from the due time', () => {
  const due = new Date('2026-09-30T17:00+08:00');
  const steps = lateSteps(
    due,
    [
      { after: { unit: 'working days', amount: 1, by: '09:00' }, do: 'escalate', to: 'head' },
      { after: null, do: 'remind' },
      { after: { unit: 'hours', amount: 24 }, do: 'remind' },
    ],
    CHINA,
  );
  expect(steps.map(({ at, step }) => [at, step.do])).toEqual([
    [due, 'remind'],
    [new Date('2026-10-01T17:00+08:00'), 'remind'],
    [new Date('2026-10-08T09:00+08:00'), 'escalate'],
  ]);
});
