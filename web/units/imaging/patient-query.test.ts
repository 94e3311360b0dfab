import { expect, test } from 'vitest';
import { readPatientQuery, writePatientQuery } from './patient-query.ts';

const plain = { search: '', has: null, arrivedToday: false, sort: 'lastArrivedAt', order: 'desc' } as const;

const cases = [
  ['', plain],
  ['has=dose&arrived=today', { ...plain, has: 'dose', arrivedToday: true }],
  ['sort=name&order=asc', { ...plain, sort: 'name', order: 'asc' }],
  ['sort=lastArrivedAt&order=asc', { ...plain, order: 'asc' }],
] as const;

test.each(cases)('the address ?%s asks %j, and back', (address, query) => {
  expect(readPatientQuery(new URLSearchParams(address))).toEqual(query);
  expect(writePatientQuery(query).toString()).toBe(address);
});

test('what is strange in the address is read as not said', () => {
  expect(readPatientQuery(new URLSearchParams('has=everything&sort=password&order=sideways&arrived=never'))).toEqual(
    plain,
  );
});

test('the words searched for, mostly names, stand in no address', () => {
  expect(writePatientQuery({ ...plain, search: '王' }).toString()).toBe('');
  expect(readPatientQuery(new URLSearchParams('search=Wang'), '王')).toEqual({ ...plain, search: '王' });
});
