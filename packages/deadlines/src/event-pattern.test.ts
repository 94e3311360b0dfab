import { expect, test } from 'vitest';
import { type EventPattern, matchesEvent, type ValueCondition, valueAt } from './event-pattern.ts';

const completed: EventPattern = {
  ...{ unit: 'platform', entity: 'filled-form', actions: ['insert', 'update'] },
  where: [{ path: 'state', is: 'complete' }],
};
const event = { unit: 'platform', entity: 'filled-form', action: 'update', after: { state: 'complete' } };

test('an event matches by its unit, its entity, its action and the values that it set', () => {
  expect(matchesEvent(completed, event)).toBe(true);
  expect(matchesEvent(completed, { ...event, unit: 'trials' })).toBe(false);
  expect(matchesEvent(completed, { ...event, entity: 'form' })).toBe(false);
  expect(matchesEvent(completed, { ...event, action: 'delete' })).toBe(false);
  expect(matchesEvent(completed, { ...event, after: { state: 'draft' } })).toBe(false);
});

test('what an event did not set, or a redaction took out, meets no condition', () => {
  expect(matchesEvent(completed, { ...event, after: { revision: 3 } })).toBe(false);
  expect(matchesEvent(completed, { ...event, after: null })).toBe(false);
  const isNot = { ...completed, where: [{ path: 'state', isNot: 'draft' }] };
  expect(matchesEvent(isNot, { ...event, after: {} })).toBe(false);
  expect(matchesEvent({ ...completed, where: [] }, { ...event, after: null })).toBe(true);
});

const after = { state: 'late', grade: 3, content: { status: null, 'a b': 'x' }, tags: ['one'] };
const cases: readonly [ValueCondition, boolean][] = [
  [{ path: 'grade', is: 3 }, true],
  [{ path: 'grade', is: '3' }, false],
  [{ path: 'grade', isOneOf: [2, 3, 4] }, true],
  [{ path: 'state', isNot: 'late' }, false],
  [{ path: 'content.status', is: null }, true],
  [{ path: 'content.a b', is: 'x' }, true],
  [{ path: 'content.status.deeper', is: null }, false],
  [{ path: 'toString', isNot: null }, false],
  [{ path: 'tags.0', is: 'one' }, true],
];
for (const [condition, holds] of cases)
  test(`${JSON.stringify(condition)} ${holds ? 'holds' : 'does not hold'}`, () => {
    expect(matchesEvent({ ...completed, where: [condition] }, { ...event, after })).toBe(holds);
  });

test('every condition must hold', () => {
  const where: readonly ValueCondition[] = [
    { path: 'grade', is: 3 },
    { path: 'state', is: 'draft' },
  ];
  expect(matchesEvent({ ...completed, where }, { ...event, after })).toBe(false);
  expect(valueAt(after, 'content.a b')).toBe('x');
});
