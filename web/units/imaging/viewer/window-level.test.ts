import { describe, expect, test } from 'vitest';
import { dragWindow, greyLevel, greyTable, windowOf } from './window-level.ts';

describe('greyLevel() of the soft-tissue window 40 ± 200 HU', () => {
  const cases = [
    { hu: -1000, level: 0 },
    { hu: -160, level: 0 },
    { hu: 40, level: 128 }, // 127.5 rounds up
    { hu: 140, level: 191 }, // 300 / 400 * 255 = 191.25
    { hu: 240, level: 255 },
    { hu: 3000, level: 255 },
  ];
  for (const { hu, level } of cases)
    test(`${hu} HU is ${level}`, () => expect(greyLevel(hu, { centre: 40, width: 400 })).toBe(level));
});

test('greyTable() holds an opaque grey pixel for every Int16 value', () => {
  const table = greyTable({ centre: 40, width: 400 });
  expect(table[-32768 + 32768]).toBe(0xff000000);
  expect(table[32767 + 32768]).toBe(0xffffffff);
  expect(table[140 + 32768]).toBe(0xffbfbfbf);
});

test('windowOf() spans the middle of the values and ignores a few outliers', () => {
  const values = Float32Array.from({ length: 1001 }, (_, n) => n / 1000);
  values[1000] = 1e6;
  const { centre, width } = windowOf(values);
  expect(centre).toBeCloseTo(0.5, 2);
  expect(width).toBeCloseTo(0.96, 2);
});

test('dragWindow() widens to the right and darkens downwards', () => {
  const window = dragWindow({ centre: 40, width: 400 }, { x: 10, y: 10 });
  expect(window.width).toBeGreaterThan(400);
  expect(window.centre).toBeGreaterThan(40); // a higher centre shows the same tissue darker
});
