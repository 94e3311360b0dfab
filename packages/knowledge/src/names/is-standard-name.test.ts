import { expect, test } from 'vitest';
import { isStandardName } from './is-standard-name.ts';
import { resolveStructureName } from './resolve-structure-name.ts';

const cases = [
  ['SpinalCord', true],
  ['SpinalCord_PRV', true],
  ['Kidney_L_PRV', true],
  ['PTV', true],
  ['CTVn', true],
  ['CTVsb', true],
  ['Spinalcord', false],
  ['L_Lung', false], // TG-263's reverse order is understood, and remembered in the usual one
  ['Foo', false],
  ['Foo_PRV', false],
  ['PTV70', false],
  ['constructor', false],
] as const;
test.each(cases)('%s: %s', (name, known) => expect(isStandardName(name)).toBe(known));

test('whatever is understood or suggested may be confirmed', () => {
  const roiNames = [
    'Lung',
    'cord prv',
    'bs',
    'PTV_7000',
    'CTV-nd',
    'tumorbed',
    'Cord+3mm',
    '左肺',
    'Brain PTV',
    'Kidneys',
  ];
  for (const roiName of roiNames) {
    const { standardName, suggestions } = resolveStructureName(roiName, { confirmed: new Map() });
    for (const name of [standardName ?? [], ...suggestions].flat())
      expect([name, isStandardName(name)]).toEqual([name, true]);
  }
});
