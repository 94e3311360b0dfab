import type { EventTrigger } from '@isocenter/deadlines';
import { expect, test } from 'vitest';
import { eventDraftOf, eventOf, faultyLine } from './event-draft.ts';

const CHART = { unit: 'charts', entity: 'chart', actions: ['update'] };
const EVENT: EventTrigger = {
  starts: { ...CHART, where: [{ path: 'state', is: 'ready' }] },
  stops: [
    { ...CHART, where: [{ path: 'state', is: 'checked' }] },
    { ...CHART, actions: ['sign'], where: [] },
  ],
  of: 'patient',
  concerned: { path: 'content.nurse' },
  countedFrom: 'content.at',
  words: { en: 'Check the chart', zh: '核对病历' },
  page: '/charts/{key}',
};

test('what a rule follows is the same after it was written and read', () => {
  const draft = eventDraftOf('event.chart-check', EVENT);
  expect(draft).toMatchObject({ name: 'chart-check', stops: 'charts chart update state=checked\ncharts chart sign' });
  expect(eventOf(draft)).toEqual(EVENT);
  expect(eventOf({ ...draft, concerned: ' ', countedFrom: ' ', page: '', stops: ' \n' })).toEqual({
    ...{ starts: EVENT.starts, of: EVENT.of, words: EVENT.words },
    ...{ concerned: 'acting', page: null, stops: [] },
  });
});

test('what is missing or no event makes no rule, and the line is named', () => {
  const draft = eventDraftOf('event.chart-check', EVENT);
  for (const part of [
    { name: 'Chart check' },
    { en: ' ' },
    { starts: 'charts' },
    { stops: 'charts' },
    { page: 'https://x' },
  ])
    expect(eventOf({ ...draft, ...part })).toBeUndefined();
  expect(faultyLine(draft.stops, draft)).toBeUndefined();
  expect(faultyLine(`${draft.stops}\ncharts chart`, draft)).toBe('charts chart');
});

test('an event of which nobody touched the line stays as it is, also where the line would be read otherwise', () => {
  const oneOf = { ...CHART, where: [{ path: 'state', isOneOf: ['ready'] }] };
  const spaced = { ...CHART, where: [{ path: 'state of it', is: 'checked' }] };
  const event: EventTrigger = { ...EVENT, starts: oneOf, stops: [spaced] };
  const draft = eventDraftOf('event.chart-check', event);
  expect(faultyLine(draft.stops, draft)).toBeUndefined();
  expect(eventOf({ ...draft, en: 'Look at the chart' })).toEqual({
    ...event,
    words: { ...event.words, en: 'Look at the chart' },
  });
});
