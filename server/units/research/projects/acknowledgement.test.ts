import { expect, test } from 'vitest';
import { acknowledgementOf } from './acknowledgement.ts';

const CASES = [
  { award: '82370001', number: '82370001', is: 'named' },
  { award: '8237 0001', number: '82370001', is: 'named' },
  { award: '８２３７０００１', number: '82370001', is: 'named' }, // full width
  { award: '82370001', number: ' 8237-0001 ', is: 'named' },
  { award: '2023yfc2400001', number: '2023YFC2400001', is: 'named' },
  { award: '2023YFC 2400001; 82370001', number: '2023YFC2400001', is: 'named' },
  { award: '82371111, 82370001 and 82372222', number: '82370001', is: 'named' },
  { award: '82370001/H2201', number: '82370001', is: 'named' },
  { award: 'No.82370001', number: '82370001', is: 'named' },
  { award: 'NSFC-82370001', number: '82370001', is: 'named' },
  { award: '面上项目82370001资助', number: '82370001', is: 'named' },
  { award: '苏卫〔2023〕12号', number: '苏卫[2023]12号', is: 'named' },
  { award: '182370001', number: '82370001', is: 'not-named' }, // a longer number
  { award: '823700012', number: '82370001', is: 'not-named' },
  { award: '82370001-2', number: '82370001', is: 'not-named' }, // a part of it by name
  { award: 'B2023001', number: '2023001', is: 'not-named' }, // of another register
  { award: '82370002', number: '82370001', is: 'not-named' },
  { award: '82370001', number: '', is: 'unknown' },
  { award: '2023 project', number: '2023', is: 'unknown' }, // a year is no number of one project
] as const;
for (const { award, number, is } of CASES)
  test(`"${award}" and the project ${number || 'without a number'}: ${is}`, () =>
    expect(acknowledgementOf([{ funder: '国家自然科学基金', award }], number)).toBe(is));

test('the number may stand with the funder, and a funder alone does not name it', () => {
  expect(acknowledgementOf([{ funder: 'NSFC (82370001)' }], '82370001')).toBe('named');
  expect(acknowledgementOf([{ funder: 'National Natural Science Foundation of China' }], '82370001')).toBe('not-named');
});

test('where no funding was read nothing is known', () => {
  expect(acknowledgementOf([], '82370001')).toBe('unknown');
  expect(acknowledgementOf([{}], '82370001')).toBe('unknown');
});
