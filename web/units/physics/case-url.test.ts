import { expect, test } from 'vitest';
import { casePage, formatCaseAddress, parseCaseAddress } from './case-url.ts';

test('an address is read back as it was written', () => {
  const change = {
    doseKey: '12',
    goalSetId: 'quantec',
    withCaseKey: 'plan-7',
    withDoseKey: '13',
    comparison: 'difference',
    markMm: [4, 5.5, -6],
    atMm: [1.5, -20, 300.1],
    view: 'coronal',
    unit: '%',
  } as const;
  expect(parseCaseAddress(formatCaseAddress(new URLSearchParams(), change))).toEqual(change);
});

test('a change keeps the rest', () => {
  const params = formatCaseAddress(new URLSearchParams('dose=12&goals=a'), { goalSetId: 'b' });
  expect(params.toString()).toBe('dose=12&goals=b');
});

test('what is crooked is left out', () => {
  const { atMm, view, comparison, unit } = parseCaseAddress(new URLSearchParams('at=1,x,3&view=up&as=times&unit=rad'));
  expect({ atMm, view, comparison, unit }).toEqual({ atMm: null, view: null, comparison: 'beside', unit: null });
});

test('without a second dose there is nothing to compare', () => {
  expect(
    formatCaseAddress(new URLSearchParams('withCase=plan-7&with=13&as=sum'), { withDoseKey: null }).toString(),
  ).toBe('');
});

test('another room links to a difference at a place', () => {
  const shown = { doseKey: '12', withCaseKey: 'plan-7', withDoseKey: '13', comparison: 'difference' } as const;
  expect(casePage({ patientKey: '4', caseKey: 'plan-8' }, { ...shown, atMm: [1, 2, 3] })).toBe(
    '/patients/4/cases/plan-8?dose=12&withCase=plan-7&with=13&as=difference&at=1%2C2%2C3',
  );
});
