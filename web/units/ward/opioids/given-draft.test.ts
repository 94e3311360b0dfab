import { expect, test } from 'vitest';
import { dosesOf, noDose, positiveIn, withRoute } from './given-draft.ts';

const morphine = { ...noDose(1), drug: 'morphine', route: 'oral', amount: '60', unit: 'mg/day' } as const;

test('there are doses once every row is whole', () => {
  expect(dosesOf([morphine])).toEqual([{ drug: 'morphine', route: 'oral', amount: 60, unit: 'mg/day' }]);
  expect(dosesOf([morphine, noDose(2)])).toBeNull();
  expect(dosesOf([])).toBeNull();
});

test('a patch has one unit, and a unit of another route does not stay', () => {
  const patch = withRoute(morphine, 'transdermal');
  expect(patch.unit).toBe('mcg/h');
  expect(withRoute(patch, 'oral').unit).toBeNull();
  expect(withRoute(morphine, 'rectal').unit).toBe('mg/day');
});

test.each([
  ['12.5', 12.5],
  [' 60 ', 60],
  ['0', null],
  ['', null],
  ['-5', null],
  ['12,5', null], // twelve and a half, or twelve thousand five hundred less a zero: not guessed
  ['1e3', null],
])('"%s" is %j', (typed, number) => expect(positiveIn(typed)).toBe(number));
