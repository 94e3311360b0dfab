import { expect, test } from 'vitest';
import { hasPatchAlready, patchStart } from './patch-start.ts';
import { rotation } from './rotation.ts';

const morphine = { drug: 'morphine', route: 'oral', amount: 120, unit: 'mg/day' } as const;
const asked = {
  doses: [morphine],
  to: { drug: 'hydromorphone', route: 'oral' },
  table: 'nougg',
  reductionPercent: 30,
} as const;

test('three numbers: 120 mg of morphine are 24 mg of hydromorphone (factor 5), 30 % less are 16.8 mg', () => {
  const told = rotation(asked);
  expect(told).toMatchObject({
    now: { lowMg: 120, highMg: 120 },
    calculated: { low: 24, high: 24, unit: 'mg/day' },
    rules: ['S1', 'S2', 'S5'],
  });
  expect('refused' in told ? [] : [told.reduced.low, told.reduced.high]).toEqual([
    expect.closeTo(16.8, 9),
    expect.closeTo(16.8, 9),
  ]);
  expect(rotation({ ...asked, reductionPercent: 25 })).toMatchObject({ reduced: { low: 18 }, rules: ['S2', 'S5'] });
});

test('a range of the table stays a range: 120 mg of morphine are 60 to 80 mg of oxycodone at 1.5 to 2', () => {
  const told = rotation({
    ...asked,
    table: 'mcmaster',
    to: { drug: 'oxycodone', route: 'oral' },
    reductionPercent: 50,
  });
  expect(told).toMatchObject({ calculated: { low: 60, high: 80 }, reduced: { low: 30, high: 40 } });
});

const methadone = { drug: 'methadone', route: 'oral', amount: 20, unit: 'mg/day' } as const;
test.each([
  ['methadone as what is given', { doses: [methadone] }, 'methadone'],
  ['methadone as what is to be given', { to: { drug: 'methadone', route: 'oral' } }, 'methadone'],
  ['the table of the CDC, made for tracking', { table: 'cdc2022' }, 'not-for-switching'],
  ['the table of ANZCA, made for comparing', { table: 'anzca2021' }, 'not-for-switching'],
  ['another route of the same opioid', { to: { drug: 'morphine', route: 'subcutaneous' } }, 'same-drug'],
  ['a patch by a factor', { to: { drug: 'fentanyl', route: 'transdermal' } }, 'patch'],
  [
    'a patch as what is given',
    { doses: [{ drug: 'fentanyl', route: 'transdermal', amount: 75, unit: 'mcg/h' }], table: 'nhc2018' },
    'from-patch',
  ],
  [
    'tramadol, of which 1200 mg would follow',
    { table: 'mcmaster', to: { drug: 'tramadol', route: 'oral' } },
    'ceiling',
  ],
  ['codeine, of which 800 mg would follow', { to: { drug: 'codeine', route: 'oral' } }, 'ceiling'],
  ['pethidine, of which 1200 mg would follow', { to: { drug: 'pethidine', route: 'oral' } }, 'ceiling'],
  ['a reduction below every rule', { reductionPercent: 24.9 }, 'reduction'],
  ['a reduction above every rule', { reductionPercent: 51 }, 'reduction'],
  ['no reduction chosen', { reductionPercent: Number.NaN }, 'reduction'],
  ['a dose without an equivalent', { doses: [morphine, { ...morphine, drug: 'tramadol' }] }, 'no-total'],
  ['an opioid that the table does not have', { to: { drug: 'oxymorphone', route: 'oral' } }, 'not-in-table'],
] as const)('%s is refused', (_what, over, refused) => {
  expect(rotation({ ...asked, ...over })).toMatchObject({ refused });
});

test.each([
  [60, 'nougg-patch', 25],
  [134, 'nougg-patch', 25],
  [134.5, 'nougg-patch', 25], // between two printed bands: the lower one
  [135, 'nougg-patch', 37],
  [404, 'nougg-patch', 100],
  [90, 'uk-patch', 25],
  [91, 'uk-patch', 37],
  [494, 'uk-patch', 125],
] as const)('%d mg of oral morphine, %s: %d µg/h', (mg, table, mcgPerHour) => {
  expect(patchStart({ lowMg: mg, highMg: mg }, table)).toMatchObject({ band: { mcgPerHour } });
});

test('of a range the lower end counts for the band, the upper for the end of the table', () => {
  expect(patchStart({ lowMg: 130, highMg: 190 }, 'nougg-patch')).toMatchObject({ band: { mcgPerHour: 25 } });
  expect(patchStart({ lowMg: 59.9, highMg: 80 }, 'uk-patch')).toMatchObject({ refused: 'below' });
  expect(patchStart({ lowMg: 400, highMg: 405 }, 'nougg-patch')).toMatchObject({ refused: 'beyond' });
});

test('who has fentanyl, or a patch, does not begin with one', () => {
  expect(hasPatchAlready([morphine])).toBe(false);
  expect(hasPatchAlready([morphine, { drug: 'fentanyl', route: 'subcutaneous', amount: 0.3, unit: 'mg/day' }])).toBe(
    true,
  );
  expect(hasPatchAlready([{ drug: 'buprenorphine', route: 'transdermal', amount: 35, unit: 'mcg/h' }])).toBe(true);
});

test('below 50 mg of oral morphine a day no caution is cited', () => {
  expect(rotation({ ...asked, doses: [{ ...morphine, amount: 40 }] })).toMatchObject({ rules: ['S1', 'S2'] });
});
