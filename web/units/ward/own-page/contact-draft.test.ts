import { expect, test } from 'vitest';
import type { WardContactContent } from '../../../../server/units/ward/own-page/contract.ts';
import { contactDraftOf, contactOf, isShowable } from './contact-draft.ts';

const CONTENT: WardContactContent = {
  hours: [
    { day: 1, from: '08:00', until: '17:30' },
    { day: 0, from: '00:00', until: '24:00' },
    { day: 'holiday', from: '09:00', until: '11:00' },
  ],
  ...{ phone: '021-5555 0100', emergency: '120', withinMinutes: 15 },
};

test('what is kept comes back as it was', () => {
  expect(contactOf(contactDraftOf(CONTENT))).toEqual(CONTENT);
});

test('nothing is filled in for the ward; without hours it is whole all the same', () => {
  expect(contactOf(contactDraftOf(null))).toBeNull();
  expect(contactOf(contactDraftOf({ ...CONTENT, hours: [] }))?.hours).toEqual([]);
});

test('several stretches of a day are more than the form shows', () => {
  expect([isShowable(null), isShowable(CONTENT)]).toEqual([true, true]);
  const night = { day: 1, from: '22:00', until: '24:00' };
  expect(isShowable({ ...CONTENT, hours: [...CONTENT.hours, night] })).toBe(false);
});

const { days: DAYS } = contactDraftOf(CONTENT);
const faults = [
  { phone: '' },
  { emergency: 'ring' },
  { within: '' },
  { within: '0' },
  { within: '241' },
  { days: { ...DAYS, 1: { from: '08:00', until: '' } } },
  { days: { ...DAYS, holiday: { from: '22:00', until: '06:00' } } },
  { days: { ...DAYS, 'make-up': { from: '8', until: '17' } } },
];
for (const fault of faults)
  test(`${JSON.stringify(fault)} is not taken`, () => {
    expect(contactOf({ ...contactDraftOf(CONTENT), ...fault })).toBeNull();
  });
