import { expect, test } from 'vitest';
import { MIGRATIONS } from './department.ts';

const numberOf = (name: string) => name.slice(0, 4);

/** Two steps that were made at once; databases know them by these names. */
const TWICE = ['0042'];

test('each step of the schema has a number of its own, and says its unit', () => {
  const names = MIGRATIONS.map(({ name }) => name);
  expect(names.filter((name) => !/^\d{4} [a-z]+ \S/.test(name))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  const numbers = names.map(numberOf);
  const doubled = numbers.filter((number, index) => numbers.indexOf(number) !== index);
  expect(doubled).toEqual(TWICE);
});

test('the two steps of one number keep the names and the order in which databases have applied them', () => {
  const names = MIGRATIONS.map(({ name }) => name).sort();
  expect(names.filter((name) => TWICE.includes(numberOf(name)))).toEqual([
    '0042 platform deadlines',
    '0042 platform signatures',
  ]);
});
