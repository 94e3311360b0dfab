import { say } from '@isocenter/messages';
import { expect, test } from 'vitest';
import { registrationNotice } from './registration-notice.ts';

const found = {
  found: true,
  shiftMm: { x: 3, y: -1.504 },
  rotationDeg: 0,
  scale: 1,
  uncertainty: { xMm: 0.02, yMm: 0.02, rotationDeg: 0 },
  rmsBefore: 2,
  rmsAfter: 0.1,
  points: 300,
} as const;

test.each([
  {
    result: found,
    applied: false,
    says: 'The array fits best when moved by 3.00 mm in x and −1.50 mm in y; it was not moved.',
  },
  { result: found, applied: true, says: 'The array was moved by 3.00 mm in x and −1.50 mm in y to fit the plan' },
  {
    result: { found: false, reason: 'few-points', points: 12 },
    applied: false,
    says: 'only 12 detectors above the cut-off',
  },
  { result: { found: false, reason: 'flat', points: 85 }, applied: true, says: 'a shift along it changes nothing' },
] as const)('$says', ({ result, applied, says }) => {
  const { code, values } = registrationNotice(result, { applied });
  expect(say('en', code, values)).toContain(says);
});
