import { expect, test } from 'vitest';
import type { OrderContent, Schedule } from './contract.ts';
import { deviationOf, type GivenOrder, outsideOrder } from './deviations-of.ts';
import { faultOfOrder } from './faults-of-order.ts';

const HOUR = 3_600_000;
const T0 = Date.parse('2026-03-09T08:00:00+08:00');
const at = (hours: number) => new Date(T0 + hours * HOUR).toISOString();
const content: OrderContent = {
  ...{ purpose: 'opioid', drug: 'morphine', preparation: 'tablet', route: 'oral', dose: 5, doseMost: null, unit: 'mg' },
  ...{ schedule: { kind: 'regular', everyHours: 4 }, startsAt: at(0), note: '', rules: [], beyondReason: '' },
};
const order = (schedule: Schedule, givenHours: readonly number[] = [], more: Partial<GivenOrder> = {}): GivenOrder => ({
  ...{ content: { ...content, schedule }, signedAt: T0, stoppedAt: null },
  givenAt: givenHours.map((hours) => T0 + hours * HOUR),
  ...more,
});
const dose = (hours: number, mg = 5) => ({ at: at(hours), given: true, dose: mg, reason: '' });
const regular = { kind: 'regular', everyHours: 4 } as const;
const asNeeded = { kind: 'as-needed', notSoonerThanMin: 60, mostIn24h: 3 } as const;

test.each<[string, GivenOrder, number, string | undefined]>([
  ['on time', order(regular, [0]), 4, undefined],
  ['half an hour early', order(regular, [0]), 3.5, undefined],
  ['earlier than that', order(regular, [0]), 3.4, 'too-soon'],
  ['entered after a later one', order(regular, [6]), 4, 'too-soon'],
  ['an hour after a rescue', order(asNeeded, [0]), 1, undefined],
  ['sooner after a rescue', order(asNeeded, [0]), 0.9, 'too-soon'],
  ['when it was stopped', order(regular, [], { stoppedAt: T0 + HOUR }), 1, 'stopped'],
  ['just before it was stopped', order(regular, [], { stoppedAt: T0 + HOUR }), 0.9, undefined],
  ['before it was signed', order(regular, [], { signedAt: T0 + HOUR }), 0.5, 'before-signed'],
  ['before it begins', order(regular), -1, 'before-start'],
  ['a patch, a day early', order({ kind: 'patch', changeHours: 72 }, [0]), 48, 'too-soon'],
])('a dose %s', (_what, given, hours, told) => expect(deviationOf(given, dose(hours))).toBe(told));

test('what was not given deviates from nothing', () => {
  const none = { ...dose(0.1), given: false, dose: null };
  expect(deviationOf(order(regular, [0]), none)).toBeUndefined();
  expect(outsideOrder(order(asNeeded, [0, 2, 4]), none)).toBeUndefined();
});

test.each<[string, GivenOrder, number, number, string | undefined]>([
  ['as ordered', order(regular), 0, 5, undefined],
  ['more than ordered', order(regular), 0, 6, 'dose'],
  ['less than ordered', order(regular), 0, 2.5, 'dose'],
  ['the third rescue of 24 hours', order(asNeeded, [0, 2]), 4, 5, undefined],
  ['the fourth', order(asNeeded, [0, 2, 4]), 6, 5, 'most'],
  ['the fourth, entered between the others', order(asNeeded, [0, 2, 6]), 4, 5, 'most'],
  ['the fourth, 24 hours after the first', order(asNeeded, [0, 2, 4]), 24, 5, undefined],
  // what was corrected to stand too close fills its own 24 hours, and no later ones
  [
    'a dose three days after 24 hours that were overfull',
    order({ ...asNeeded, mostIn24h: 2 }, [0, 4, 12]),
    72,
    5,
    undefined,
  ],
  ['a dose within 24 hours that were overfull', order({ ...asNeeded, mostIn24h: 2 }, [0, 4, 12]), 20, 5, 'most'],
  ['a single dose, again', order({ kind: 'once' }, [0]), 30, 5, 'most'],
])('%s', (_what, given, hours, mg, told) => expect(outsideOrder(given, dose(hours, mg))).toBe(told));

test('an order between two doses leaves the choice to whoever gives it', () => {
  const range = { ...order(regular), content: { ...content, doseMost: 10 } };
  expect(outsideOrder(range, dose(0, 7.5))).toBeUndefined();
  expect(outsideOrder(range, dose(0, 10.5))).toBe('dose');
});

const patch = { route: 'transdermal', unit: 'mcg/h', schedule: { kind: 'patch', changeHours: 72 } } as const;
test.each<[string, Partial<OrderContent>, string | undefined]>([
  ['an order that can be carried out', {}, undefined],
  ['an opioid without its drug', { drug: null }, 'drug'],
  ['a laxative with an opioid', { purpose: 'laxative' }, 'drug'],
  ['a laxative without a name', { purpose: 'laxative', drug: null, preparation: '' }, 'preparation'],
  ['a patch', { ...patch, drug: 'fentanyl' }, undefined],
  ['a patch in mg', { ...patch, drug: 'fentanyl', unit: 'mg' }, 'patch'],
  ['a patch by mouth', { ...patch, route: 'oral' }, 'patch'],
  ['an opioid in pieces', { unit: 'piece' }, 'unit'],
  ['a range that is none', { doseMost: 5 }, 'range'],
])('%s', (_what, part, fault) => expect(faultOfOrder({ ...content, ...part })).toBe(fault));
