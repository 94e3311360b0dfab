import { describe, expect, test } from 'vitest';
import { contrastRatio } from './contrast.ts';
import { DARK, LIGHT, type ThemeTokens } from './tokens.ts';

// Ratios published by WCAG and its understanding documents.
test.each([
  ['#000000', '#ffffff', 21],
  ['#777777', '#ffffff', 4.48],
  ['#ffffff', '#ffffff', 1],
])('contrastRatio(%s, %s) is %f', (one, other, ratio) => {
  expect(contrastRatio(one, other)).toBeCloseTo(ratio, 2);
});

const grounds: readonly (keyof ThemeTokens)[] = ['canvas', 'surface', 'raised', 'sunken', 'hover', 'selected'];
const inks: readonly (keyof ThemeTokens)[] = [
  'text',
  'text-2',
  'text-3',
  'accent-text',
  'met',
  'tolerance',
  'missed',
  'unknown',
];

describe.each([
  ['light', LIGHT],
  ['dark', DARK],
])('%s theme', (_name, tokens) => {
  test.each(inks.flatMap((ink) => grounds.map((ground) => [ink, ground] as const)))(
    '%s on %s reads (4.5:1)',
    (ink, ground) => {
      expect(contrastRatio(tokens[ink], tokens[ground])).toBeGreaterThanOrEqual(4.5);
    },
  );
  test('words on the accent and on verdict grounds read (4.5:1)', () => {
    expect(contrastRatio(tokens['on-accent'], tokens.accent)).toBeGreaterThanOrEqual(4.5);
    for (const verdict of ['met', 'tolerance', 'missed'] as const) {
      expect(contrastRatio(tokens[verdict], tokens[`${verdict}-ground`])).toBeGreaterThanOrEqual(4.5);
    }
  });
  test('controls and focus are seen (3:1)', () => {
    for (const ground of ['surface', 'canvas', 'raised'] as const) {
      expect(contrastRatio(tokens['line-control'], tokens[ground])).toBeGreaterThanOrEqual(3);
      expect(contrastRatio(tokens.focus, tokens[ground])).toBeGreaterThanOrEqual(3);
    }
  });
});
