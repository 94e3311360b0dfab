import { expect, test } from 'vitest';
import { ageInYears, formatIdeographicName, formatPersonName } from './person.ts';

test.each([
  ['Wang^XiaoMing', 'Wang, XiaoMing'],
  ['Doe^John^Q^Dr', 'Doe, Dr John Q'],
  ['Adams', 'Adams'],
  ['Adams^^^^', 'Adams'],
  ['^Anonymous', 'Anonymous'],
  ['RANDO PHANTOM', 'RANDO PHANTOM'],
])('%s is read %s', (written, read) => {
  expect(formatPersonName(written)).toBe(read);
});

test('an ideographic name has no gap', () => {
  expect(formatIdeographicName('王^小明')).toBe('王小明');
});

test.each([
  ['1958-11-02', '2026-11-23', 68],
  ['1958-11-23', '2026-11-23', 68],
  ['1958-11-24', '2026-11-23', 67],
  ['2000-02-29', '2026-02-28', 25],
  ['2000-02-29', '2026-03-01', 26],
  ['2026-11-24', '2026-11-23', null],
])('born %s, on %s: %s', (birthDate, today, age) => {
  expect(ageInYears(birthDate, today)).toBe(age);
});
