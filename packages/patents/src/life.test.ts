import { expect, test } from 'vitest';
import { type LifeEvent, type LifeEventKind, patentStanding } from './life.ts';
import type { PatentType } from './patent-type.ts';

/** Events a month apart, from January 2015 on. */
const life = (...kinds: readonly LifeEventKind[]): LifeEvent[] =>
  kinds.map((kind, month) => ({ kind, on: `2015-${String(month + 1).padStart(2, '0')}-10` }));
const stateOn = (events: readonly LifeEvent[], day = '2016-06-30', type: PatentType = 'invention') => {
  const told = patentStanding(events, { type, day });
  return 'standing' in told ? told.standing.state : `refused ${told.refused.kind} after ${told.after}`;
};

const WHOLE = life('disclosed', 'filed', 'preliminary-passed', 'published', 'examination-entered', 'granted');
const STATES = [
  { events: [], state: 'none' },
  { events: WHOLE.slice(0, 1), state: 'disclosed' },
  { events: WHOLE.slice(0, 2), state: 'filed' },
  { events: WHOLE.slice(0, 3), state: 'preliminary-passed' },
  { events: WHOLE.slice(0, 4), state: 'published' },
  { events: WHOLE.slice(0, 5), state: 'in-examination' },
  { events: WHOLE, state: 'in-force' },
  { events: life('filed', 'published', 'rejected'), state: 'rejected' },
  { events: life('filed', 'published', 'rejected', 'restored', 'granted'), state: 'in-force' },
  { events: life('filed', 'withdrawn'), state: 'withdrawn' },
  { events: life('filed', 'granted', 'licensed', 'lapsed'), state: 'lapsed' },
  { events: life('filed', 'granted', 'lapsed', 'restored'), state: 'in-force' },
  { events: life('filed', 'granted', 'invalidated'), state: 'invalidated' },
];
for (const { events, state } of STATES)
  test(`after ${events.map(({ kind }) => kind).join(', ') || 'nothing'} it is: ${state}`, () =>
    expect(stateOn(events)).toBe(state));

const IMPOSSIBLE = [
  { events: life('granted'), first: 'refused granted after none' },
  { events: life('filed', 'filed'), first: 'refused filed after filed' },
  { events: life('filed', 'published', 'published'), first: 'refused published after published' },
  { events: life('filed', 'rejected', 'granted'), first: 'refused granted after rejected' },
  { events: life('filed', 'granted', 'withdrawn'), first: 'refused withdrawn after in-force' },
  { events: life('filed', 'lapsed'), first: 'refused lapsed after filed' },
  { events: life('disclosed', 'licensed'), first: 'refused licensed after disclosed' },
  { events: life('filed', 'granted', 'lapsed', 'licensed'), first: 'refused licensed after lapsed' },
  { events: life('filed', 'granted', 'restored'), first: 'refused restored after in-force' },
];
for (const { events, first } of IMPOSSIBLE) test(first, () => expect(stateOn(events)).toBe(first));

test('a utility model is neither published before its grant nor examined in substance', () => {
  expect(stateOn(life('filed', 'published'), '2016-06-30', 'utility-model')).toBe('refused published after filed');
  expect(stateOn(life('filed', 'preliminary-passed', 'granted'), '2016-06-30', 'utility-model')).toBe('in-force');
});

test('it is over at the end of its term, and what happens after a day counts for nothing on it', () => {
  const events = life('filed', 'granted'); // filed on 2015-01-10
  expect(stateOn(events, '2015-02-09')).toBe('filed');
  expect(stateOn(events, '2035-01-09')).toBe('in-force');
  expect(stateOn(events, '2035-01-10')).toBe('expired');
  expect(stateOn([...events, { kind: 'lapsed', on: '2035-02-01' }], '2035-03-01')).toBe('refused lapsed after expired');
});

test('the order in which events were entered does not matter; on one day a grant comes before a licence', () => {
  const onOneDay: LifeEvent[] = [
    { kind: 'licensed', on: '2015-02-10' },
    { kind: 'granted', on: '2015-02-10' },
    { kind: 'filed', on: '2015-01-10' },
  ];
  const told = patentStanding(onOneDay, { type: 'invention', day: '2015-02-10' });
  expect(told).toMatchObject({ standing: { state: 'in-force', isUsed: true, isTransferred: false } });
});
