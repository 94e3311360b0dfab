import { expect, test } from 'vitest';
import { blankOrder, contentOfOrder, draftOfOrder, type OrderDraft } from './order-draft.ts';

const blank = blankOrder(new Date('2026-03-09T06:30:00Z'));
const morphine: OrderDraft = {
  ...blank,
  ...{ purpose: 'opioid', drug: 'morphine', route: 'oral', dose: '5', unit: 'mg', kind: 'regular', hours: '4' },
};

test('an empty form is no order, and one that is whole comes back as it was typed', () => {
  expect(contentOfOrder(blank)).toBeNull();
  const content = contentOfOrder(morphine);
  expect(content).toMatchObject({ dose: 5, doseMost: null, schedule: { kind: 'regular', everyHours: 4 } });
  expect(draftOfOrder({ content: content!, replacesKey: null })).toEqual(morphine);
});

test.each<[string, Partial<OrderDraft>]>([
  ['no opioid', { drug: null }],
  ['a laxative that names an opioid', { purpose: 'laxative' }],
  ['a dose that is none', { dose: '5,5' }],
  ['a greatest dose that is none', { doseMost: 'x' }],
  ['as needed without its bound', { kind: 'as-needed', notSoonerThanMin: '60' }],
  ['half a rescue a day', { kind: 'as-needed', notSoonerThanMin: '60', mostIn24h: '4.5' }],
  ['a time that is none', { startsAt: '' }],
])('%s: nothing is sent', (_what, part) => expect(contentOfOrder({ ...morphine, ...part })).toBeNull());

test('the reason for an opioid that kidneys or liver ask to avoid is kept where one was given, and comes back', () => {
  expect(contentOfOrder(morphine)).not.toHaveProperty('organReason');
  const content = contentOfOrder({ ...morphine, organReason: ' hours to live ' });
  expect(content?.organReason).toBe('hours to live');
  expect(draftOfOrder({ content: content!, replacesKey: null }).organReason).toBe('hours to live');
  expect(draftOfOrder({ content: contentOfOrder(morphine)!, replacesKey: null }).organReason).toBe('');
});
