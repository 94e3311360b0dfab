import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveStructureName } from './resolve-structure-name.ts';
import { STRUCTURE_NAMES } from './structure-names.ts';
import { targetOfName } from './target-of-name.ts';

const resolve = (name: string) => resolveStructureName(name, { confirmed: new Map() });
const UNDERSTOOD = new Set(['exact', 'alias', 'confirmed']);

describe('case and separators do not matter', () => {
  const variants: readonly [what: string, of: (name: string) => string][] = [
    ['capitals', (name) => name.toUpperCase()],
    ['small letters', (name) => name.toLowerCase()],
    ['spaces for underscores', (name) => name.replaceAll('_', ' ')],
    ['full-width letters', (name) => name.replace(/[!-~]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))],
    ['spaces around', (name) => `  ${name} `],
  ];
  test.each(variants)('%s', (_, of) => {
    for (const { name, kind } of STRUCTURE_NAMES)
      if (kind !== 'target') expect(resolve(of(name)).standardName, of(name)).toBe(name);
  });
});

test('left and right, written in any way, are each other’s mirror image', () => {
  const sides = [
    ['L', 'R'],
    ['Left', 'Right'],
    ['Lt', 'Rt'],
    ['左', '右'],
    ['左侧', '右侧'],
  ] as const;
  const mirrored = (name: string | null) =>
    name?.replace(/_([LR])$/, (_, side) => (side === 'L' ? '_R' : '_L')) ?? null;
  for (const { name, laterality, zh } of STRUCTURE_NAMES.filter((entry) => entry.laterality === 'left')) {
    expect(laterality).toBe('left');
    const stems = [name.replace(/_L$/, ''), zh.replace('左', '')];
    for (const stem of stems)
      for (const [left, right] of sides)
        for (const place of [(side: string) => `${side} ${stem}`, (side: string) => `${stem}_${side}`]) {
          const [found, other] = [resolve(place(left)), resolve(place(right))];
          expect(found.standardName, place(left)).toBe(name);
          expect(other.standardName, place(right)).toBe(mirrored(name));
        }
  }
});

test('whatever the name, a standard name is there if and only if it was understood, and suggestions only if it was not', () => {
  const words = fc.constantFrom(
    'Lung',
    'L',
    'Rt',
    'PTV',
    '70',
    '_',
    '-',
    '+',
    ' ',
    '肺',
    '左',
    'PRV',
    'opt',
    'Cord',
    '3mm',
    'GTV',
    '减',
    '(',
    'x',
  );
  const names = fc.oneof(
    fc.string(),
    fc.array(words, { maxLength: 8 }).map((parts) => parts.join('')),
  );
  fc.assert(
    fc.property(names, (name) => {
      const { standardName, how, suggestions } = resolve(name);
      expect(standardName !== null).toBe(UNDERSTOOD.has(how));
      expect(suggestions.length > 0).toBe(how === 'suggested' || how === 'ambiguous');
      const target = targetOfName(name);
      if (target?.doseGy !== undefined) expect(target.doseGy).toBeGreaterThan(0);
    }),
    { numRuns: 2000 },
  );
});
