import { titration } from '@isocenter/pain';
import { expect, test } from 'vitest';
import type { Administration, Analgesics, Order } from '../../../../server/units/ward/analgesics/contract.ts';
import { factsOfDay } from './facts-of-day.ts';
import { morphineOfDay } from './morphine-of-day.ts';

const NOW = Date.parse('2026-03-09T08:05:00Z');
const at = (hoursAgo: number) => new Date(NOW - hoursAgo * 3_600_000).toISOString();
const order = (orderKey: string, since: number, part: Partial<Order['content']> = {}): Order => ({
  ...{ orderKey, revision: 1, replacesKey: null, isSigned: true, stopped: null, beyond: [], cannotJudge: false },
  ...{ recordedBy: null, signatures: [{ signedAt: at(since) }] as Order['signatures'] },
  content: {
    ...{ purpose: 'opioid', drug: 'morphine', preparation: '', route: 'oral', dose: 10, doseMost: null, unit: 'mg' },
    ...{ schedule: { kind: 'regular', everyHours: 4 }, startsAt: at(since), note: '', rules: [], beyondReason: '' },
    ...part,
  },
});
const asNeeded = order('2', 60, { schedule: { kind: 'as-needed', notSoonerThanMin: 60, mostIn24h: 6 } });
const dose = (orderKey: string, hoursAgo: number, part: Partial<Administration['content']> = {}): Administration => ({
  ...{ administrationKey: `${orderKey}-${hoursAgo}`, revision: 1, sentAs: '', orderKey, unit: 'mg' },
  ...{ isRescue: orderKey === '2', removedAt: null, inError: false, correction: null, recordedBy: null },
  content: { at: at(hoursAgo), given: true, dose: 10, reason: '', ...part },
});
/** Every four hours, the last one an hour ago. */
const HOURS = [1, 5, 9, 13, 17, 21] as const;
const six = HOURS.map((hoursAgo) => dose('1', hoursAgo));
const rescues = [2, 6, 10, 14].map((hoursAgo) => dose('2', hoursAgo));
const told = (part: Partial<Analgesics>, admitted = 100) => {
  const data: Analgesics = {
    ...{ stayKey: '1', now: at(0), table: { table: null, edition: null, editionNow: '1', revision: 0 } },
    ...{ orders: [order('1', 48), asNeeded], administrations: [...six, ...rescues], effects: [] },
    ...part,
  };
  return morphineOfDay(data, factsOfDay(data, at(admitted)));
};
const why = (part: Partial<Analgesics>, admitted?: number) => {
  const found = told(part, admitted);
  return found && 'why' in found ? found.why : found;
};

// By hand: six doses of 10 mg and three rescues of 10 mg are 90 mg, over six 15 mg.
test('what was given by the clock and beside it', () => {
  const day = told({ administrations: [...six, ...rescues.slice(0, 3)] });
  expect(day).toMatchObject({ fourHourlyMg: 10, regular24hMg: 60, rescueMg: [10, 10, 10] });
  if (!day || 'why' in day) throw new Error('it is reckoned');
  expect(titration({ ...day, nrs: 6, isSedated: false }, 'T8')).toMatchObject({ newFourHourlyMg: 15 });
});

test('what was ordered and recorded as not taken is not in it; a single dose of the titration is', () => {
  const refused = { given: false, dose: null, reason: 'vomited' };
  const administrations = [...six.slice(1), dose('1', 1, refused), dose('3', 3, { dose: 5 }), dose('1', 25)];
  const orders = [order('1', 48), asNeeded, order('3', 4, { schedule: { kind: 'once' } })];
  expect(told({ orders, administrations })).toMatchObject({ regular24hMg: 50, rescueMg: [5] });
});

test('the rescues that led to a rise lead to no second one: 16 mg were signed five minutes ago', () => {
  const replaced: Order = { ...order('1', 48), stopped: { at: at(1 / 12), reason: '' } };
  const orders = [order('4', 1 / 12, { dose: 16 }), replaced, asNeeded];
  expect(told({ orders })).toEqual({ why: 'not-24h', standsSince: NOW - 300_000 });
});

test('signed for long but begun ten hours ago is no day', () => {
  expect(why({ orders: [{ ...order('1', 48), content: order('1', 10).content }, asNeeded] })).toBe('not-24h');
});

test.each<[string, Partial<Analgesics>]>([
  ['unrecorded', { administrations: six.slice(1) }],
  ['more-than-six', { administrations: [...six, dose('1', 23)] }],
  ['none-given', { administrations: HOURS.map((hours) => dose('1', hours, { given: false, dose: null })) }],
  ['other-order', { orders: [order('1', 48), order('5', 48, { schedule: { kind: 'regular', everyHours: 12 } })] }],
  [
    'other-order',
    { orders: [order('1', 48), { ...order('5', 90), stopped: { at: at(20), reason: '' } }], administrations: six },
  ],
  [
    'other-opioid',
    {
      orders: [order('1', 48), order('6', 4, { drug: 'oxycodone', schedule: { kind: 'once' } })],
      administrations: [...six, dose('6', 3)],
    },
  ],
  [
    'other-opioid',
    {
      orders: [order('1', 48), order('6', 4, { unit: 'ml', schedule: { kind: 'once' } })],
      administrations: [...six, { ...dose('6', 3), unit: 'ml' }],
    },
  ],
])('%s: nothing is reckoned', (reason, part) => expect(why(part)).toBe(reason));

test('hours before the admission are not known', () => expect(why({}, 20)).toBe('before-admission'));

test('another order that was stopped more than 24 hours ago does not count; a draft is no order', () => {
  const earlier: Order = { ...order('5', 90), stopped: { at: at(30), reason: '' } };
  const draft: Order = { ...order('7', 2), isSigned: false, signatures: [] };
  expect(told({ orders: [draft, order('1', 48), asNeeded, earlier] })).toMatchObject({ regular24hMg: 60 });
});

test('without oral morphine every four hours the card has nothing to say', () => {
  expect(told({ orders: [order('1', 48, { schedule: { kind: 'regular', everyHours: 12 } })] })).toBeNull();
  expect(told({ orders: [{ ...order('1', 48), stopped: { at: at(1), reason: '' } }] })).toBeNull();
});
