import { describe, expect, test } from 'vitest';
import { GAMMA_PRESETS, presetOf } from './gamma-presets.ts';
import { formatGammaAddress, parseGammaAddress } from './gamma-url.ts';

test('an address is read back as it was written', () => {
  const address = {
    referenceKey: '12+13',
    evaluatedKey: '14',
    criteria: { doseDifferencePercent: 2.5, distanceToAgreementMm: 1, lowDoseCutoffPercent: 0, normalisation: 'local' },
    signed: true,
    centreMm: [0, -120.5, 3],
    comparison: 'relative',
    atMm: [1.5, -20, 300.1],
    view: 'coronal',
    unit: 'Gy',
  } as const;
  expect(parseGammaAddress(formatGammaAddress(new URLSearchParams(), address))).toEqual(address);
});

describe('criteria that are not whole are none: nothing is computed by a silent default', () => {
  const cases = [
    'dd=3&dta=2&cut=10', // global or local was not chosen
    'dd=3&dta=2&of=global', // no cut-off
    'dd=3&dta=0&cut=10&of=global',
    'dd=300&dta=2&cut=10&of=global',
    'dd=3&dta=two&cut=10&of=global',
    'dd=3&dta=2&cut=10&of=both',
    '',
  ];
  for (const query of cases)
    test(query || 'an empty address', () => expect(parseGammaAddress(new URLSearchParams(query)).criteria).toBeNull());
});

test('a preset is known by its criteria; other criteria are nobody’s', () => {
  for (const preset of GAMMA_PRESETS) expect(presetOf(preset.criteria)).toBe(preset);
  expect(presetOf({ ...GAMMA_PRESETS[0]!.criteria, normalisation: 'local' })).toBeNull();
  expect(presetOf({})).toBeNull();
});
