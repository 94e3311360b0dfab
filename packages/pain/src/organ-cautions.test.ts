import { expect, test } from 'vitest';
import { knownOrganFunction } from './known-organ-function.ts';
import { type OrganFunction, organCautions } from './organ-cautions.ts';

const cases: readonly (readonly [
  string,
  Parameters<typeof organCautions>[0],
  Partial<OrganFunction>,
  readonly string[],
])[] = [
  ['morphine at 60 has none: the limit is below', { drug: 'morphine', route: 'oral' }, { kidney: 60 }, []],
  ['morphine below 60', { drug: 'morphine', route: 'oral' }, { kidney: 59.9 }, ['caution']],
  ['morphine below 30: the strict one speaks alone', { drug: 'morphine', route: 'oral' }, { kidney: 29 }, ['avoid']],
  ['morphine on dialysis', { drug: 'morphine', route: 'oral' }, { kidney: 'dialysis' }, ['avoid']],
  ['fentanyl into the vein', { drug: 'fentanyl', route: 'intravenous' }, { kidney: 20 }, ['preferred']],
  [
    'fentanyl as a patch hears of patches, too',
    { drug: 'fentanyl', route: 'transdermal' },
    { kidney: 20 },
    ['caution', 'preferred'],
  ],
  ['oxycodone in class A', { drug: 'oxycodone', route: 'oral' }, { liver: 'A' }, ['caution']],
  ['oxycodone in class C: what holds from B on', { drug: 'oxycodone', route: 'oral' }, { liver: 'C' }, ['avoid']],
  ['tramadol in class A has none', { drug: 'tramadol', route: 'oral' }, { liver: 'A' }, []],
  ['no liver disease', { drug: 'codeine', route: 'oral' }, { liver: 'none' }, []],
  [
    'both organs, the gravest first',
    { drug: 'hydromorphone', route: 'oral' },
    { kidney: 40, liver: 'C' },
    ['avoid', 'caution'],
  ],
];
for (const [name, given, known, grades] of cases)
  test(name, () => {
    const { cautions, isAvoided } = organCautions(given, { kidney: null, liver: null, ...known });
    expect(cautions.map(({ grade }) => grade)).toEqual(grades);
    expect(isAvoided).toBe(grades.includes('avoid'));
  });

test('what was not recorded is unknown, and never normal', () => {
  const of = (known: OrganFunction) => organCautions({ drug: 'morphine', route: 'oral' }, known).unknown;
  expect(of({ kidney: null, liver: null })).toEqual(['kidney', 'liver']);
  expect(of({ kidney: 90, liver: null })).toEqual(['liver']);
  expect(of({ kidney: 'dialysis', liver: 'none' })).toEqual([]);
});

test('of each organ the latest value speaks', () => {
  const told = knownOrganFunction([
    { measure: 'egfr', value: 42 },
    { measure: 'dialysis' },
    { measure: 'child-pugh', value: 'B' },
    { measure: 'no-liver-disease' },
  ]);
  expect(told).toEqual({ kidney: 42, liver: 'B' });
  expect(knownOrganFunction([])).toEqual({ kidney: null, liver: null });
});
