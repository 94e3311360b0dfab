import { expect, test } from 'vitest';
import { parseDoseKey } from './dose-key.ts';

const keys = [
  { doseKey: '12', instanceKeys: ['12'], operation: '+' },
  { doseKey: '12+13', instanceKeys: ['12', '13'], operation: '+' },
  { doseKey: '12+13+14', instanceKeys: ['12', '13', '14'], operation: '+' },
  { doseKey: '12-13', instanceKeys: ['12', '13'], operation: '-' },
];
for (const { doseKey, ...terms } of keys) test(doseKey, () => expect(parseDoseKey(doseKey)).toEqual(terms));

for (const doseKey of ['', '12+', 'x', '12-13-14', '12 +13', '12-13+14', '../1'])
  test(`"${doseKey}" is refused`, () => {
    expect(() => parseDoseKey(doseKey)).toThrow(expect.objectContaining({ code: 'physics/dose-key-not-understood' }));
  });
