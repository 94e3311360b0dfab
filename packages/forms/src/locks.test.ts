import { expect, test } from 'vitest';
import { type Lock, type LockPlace, lockOf } from './locks.ts';

const place: LockPlace = { site: 'north', subject: '017', visit: 'baseline', form: 'pain', item: 'nrs' };
const cases: readonly { what: string; lock: Lock; closed: boolean }[] = [
  { what: 'the database', lock: { level: 'database' }, closed: true },
  { what: 'its site', lock: { level: 'site', place: { site: 'north' } }, closed: true },
  { what: 'another site', lock: { level: 'site', place: { site: 'south' } }, closed: false },
  { what: 'its subject', lock: { level: 'subject', place: { site: 'north', subject: '017' } }, closed: true },
  {
    what: 'the same number at another site',
    lock: { level: 'subject', place: { site: 'south', subject: '017' } },
    closed: false,
  },
  { what: 'the visit of every subject', lock: { level: 'visit', place: { visit: 'baseline' } }, closed: true },
  { what: 'another visit', lock: { level: 'visit', place: { subject: '017', visit: 'week 4' } }, closed: false },
  {
    what: 'its form',
    lock: { level: 'form', place: { subject: '017', visit: 'baseline', form: 'pain' } },
    closed: true,
  },
  {
    what: 'its item',
    lock: { level: 'item', place: { subject: '017', visit: 'baseline', form: 'pain', item: 'nrs' } },
    closed: true,
  },
  { what: 'another item', lock: { level: 'item', place: { form: 'pain', item: 'site' } }, closed: false },
  { what: 'a lock that names no key of its level', lock: { level: 'form', place: { site: 'north' } }, closed: false },
];
for (const { what, lock, closed } of cases)
  test(`a lock of ${what} ${closed ? 'closes' : 'leaves open'} the item`, () => {
    expect(lockOf(place, [lock])).toBe(closed ? lock : undefined);
  });

test('a lock of an item leaves its form open', () => {
  const { item: _, ...form } = place;
  expect(lockOf(form, [{ level: 'item', place }])).toBeUndefined();
});

test('of several the widest is named', () => {
  const locks: Lock[] = [
    { level: 'item', place },
    { level: 'subject', place: { subject: '017' } },
    { level: 'form', place: { form: 'pain' } },
  ];
  expect(lockOf(place, locks)?.level).toBe('subject');
});
