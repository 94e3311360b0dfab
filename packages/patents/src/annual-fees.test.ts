import { expect, test } from 'vitest';
import { annualFee, nextAnnualFee, patentYear } from './annual-fees.ts';
import { expiresOn, termYears } from './term.ts';

test('the example of the Guidelines: filed on 3 June 1997 and granted on 1 August 2001, the sixth fee is due on 3 June 2002', () => {
  const patent = { type: 'invention', filedOn: '1997-06-03', grantedOn: '2001-08-01', paidYears: [] } as const;
  expect(patentYear(patent.filedOn, patent.grantedOn)).toBe(5);
  expect(nextAnnualFee(patent)).toEqual({ year: 6, dueOn: '2002-06-03', graceUntil: '2002-12-03' });
  expect(nextAnnualFee({ ...patent, paidYears: [6] })).toEqual(annualFee(patent.filedOn, 7));
});

test('the other: filed on 1 June 1999, the first year ends on 31 May 2000', () => {
  expect(patentYear('1999-06-01', '2000-05-31')).toBe(1);
  expect(patentYear('1999-06-01', '2000-06-01')).toBe(2);
});

test('after the last year of the term no fee is due', () => {
  const patent = { type: 'utility-model', filedOn: '2015-03-31', grantedOn: '2015-11-04' } as const;
  expect(nextAnnualFee({ ...patent, paidYears: [2, 3, 4, 5, 6, 7, 8, 9] })?.year).toBe(10);
  expect(nextAnnualFee({ ...patent, paidYears: [2, 3, 4, 5, 6, 7, 8, 9, 10] })).toBeNull();
});

test('a year that was missed is the next fee, though later ones are paid', () => {
  const patent = { type: 'utility-model', filedOn: '2015-03-31', grantedOn: '2015-11-04' } as const;
  expect(nextAnnualFee({ ...patent, paidYears: [10] })).toEqual(annualFee(patent.filedOn, 2));
  expect(nextAnnualFee({ ...patent, paidYears: [2, 3, 4, 5, 8] })).toEqual(annualFee(patent.filedOn, 6));
});

test('a day that a month does not have is its last', () => {
  expect(annualFee('2020-02-29', 2).dueOn).toBe('2021-02-28');
  expect(annualFee('2020-08-31', 2).graceUntil).toBe('2022-02-28');
});

const TERMS = [
  { type: 'invention', filedOn: '2010-01-04', years: 20, ends: '2030-01-04' },
  { type: 'utility-model', filedOn: '1999-09-06', years: 10, ends: '2009-09-06' },
  { type: 'design', filedOn: '2021-05-31', years: 10, ends: '2031-05-31' },
  { type: 'design', filedOn: '2021-06-01', years: 15, ends: '2036-06-01' },
] as const;
for (const { type, filedOn, years, ends } of TERMS)
  test(`a ${type} filed on ${filedOn} lasts ${years} years, to the day before ${ends}`, () => {
    expect(termYears(type, filedOn)).toBe(years);
    expect(expiresOn(type, filedOn)).toBe(ends);
  });
