import { expect, test } from 'vitest';
import { isPinOnPlane } from './viewer-pins.ts';

const PIN = { atMm: [10, -20, 30] } as const;
test.each([
  { what: 'its own slice', orientation: 'axial', positionMm: 30, spacingMm: 3, on: true },
  { what: 'just nearer to this one than to the next', orientation: 'axial', positionMm: 31.5, spacingMm: 3, on: true },
  { what: 'the next slice', orientation: 'axial', positionMm: 33, spacingMm: 3, on: false },
  { what: 'a sagittal plane of its x', orientation: 'sagittal', positionMm: 10.4, spacingMm: 1, on: true },
  { what: 'a fine pixel beside it: a mark of 1 mm', orientation: 'coronal', positionMm: -21, spacingMm: 0.5, on: true },
  { what: 'further than that', orientation: 'coronal', positionMm: -21.1, spacingMm: 0.5, on: false },
  { what: 'no image', orientation: 'axial', positionMm: 30.9, spacingMm: null, on: true },
] as const)('$what: $on', ({ on, ...plane }) => {
  expect(isPinOnPlane(PIN, plane)).toBe(on);
});
