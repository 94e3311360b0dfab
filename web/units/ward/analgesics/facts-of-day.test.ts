import { expect, test } from 'vitest';
import type { Administration, Analgesics, Order } from '../../../../server/units/ward/analgesics/contract.ts';
import { factsOfDay, hasNoOpioid, lastOpioidAt, latestEffect, opioidInstants } from './facts-of-day.ts';

const NOW = Date.parse('2026-03-09T12:00:00Z');
const at = (hoursAgo: number) => new Date(NOW - hoursAgo * 3_600_000).toISOString();
const order = (orderKey: string, part: Partial<Order['content']> = {}): Order => ({
  ...{ orderKey, revision: 1, replacesKey: null, isSigned: true, stopped: null, beyond: [], cannotJudge: false },
  ...{ recordedBy: null, signatures: [{ signedAt: at(48) }] as Order['signatures'] },
  content: {
    ...{ purpose: 'opioid', drug: 'morphine', preparation: '', route: 'oral', dose: 5, doseMost: null, unit: 'mg' },
    ...{ schedule: { kind: 'regular', everyHours: 4 }, startsAt: at(48), note: '', rules: [], beyondReason: '' },
    ...part,
  },
});
const given = (orderKey: string, hoursAgo: number, part: Partial<Administration> = {}): Administration => ({
  ...{ administrationKey: `${orderKey}-${hoursAgo}`, revision: 1, sentAs: '', orderKey, unit: 'mg', isRescue: false },
  ...{ removedAt: null, inError: false, correction: null, recordedBy: null },
  content: { at: at(hoursAgo), given: true, dose: 5, reason: '' },
  ...part,
});
const asked = (part: Partial<Analgesics>): Analgesics => ({
  ...{ stayKey: '1', now: at(0), table: { table: null, edition: null, editionNow: '1', revision: 0 } },
  ...{ orders: [order('1')], administrations: [], effects: [] },
  ...part,
});

test('doses of 24 hours, without what was struck out or not given', () => {
  const administrations = [
    given('1', 1),
    given('1', 5),
    given('1', 9, { inError: true }),
    given('1', 13, { content: { at: at(13), given: false, dose: null, reason: 'vomited' } }),
    given('1', 25),
  ];
  const facts = factsOfDay(asked({ administrations }), at(100));
  expect(facts.doses).toEqual([{ drug: 'morphine', route: 'oral', amount: 10, unit: 'mg/day' }]);
  // six were due by the clock; three stand, the one that was not given among them
  expect(facts.unrecorded).toBe(3);
  expect(facts.hoursBefore).toBe(0);
  expect(facts.days.map((day) => day?.[0]?.amount ?? null)).toEqual([10, 5, null, null, null, null, null]);
});

test('what came before the admission is not known', () => {
  expect(factsOfDay(asked({}), at(6)).hoursBefore).toBe(18);
});

test('a day that begins before the admission is not known, though something was recorded in it', () => {
  const facts = factsOfDay(asked({ administrations: [given('1', 1), given('1', 25)] }), at(26));
  expect(facts.days.map((day) => day?.[0]?.amount ?? null)).toEqual([5, null, null, null, null, null, null]);
});

test('rescues are counted, those by the clock not', () => {
  const administrations = [given('2', 1, { isRescue: true }), given('1', 2), given('2', 30, { isRescue: true })];
  const orders = [order('1'), order('2', { schedule: { kind: 'as-needed', notSoonerThanMin: 60, mostIn24h: 4 } })];
  expect(factsOfDay(asked({ orders, administrations }), at(100)).rescues).toHaveLength(1);
});

test('an order that was signed two hours ago owes no dose yet', () => {
  const young = { ...order('1'), signatures: [{ signedAt: at(2) }] as Order['signatures'] };
  expect(factsOfDay(asked({ orders: [young] }), at(100)).unrecorded).toBe(0);
});

test('an adverse effect is the latest of 24 hours; none looked for is not none there', () => {
  const effect = (hoursAgo: number, value: number, inError = false) => ({
    ...{ effectKey: String(hoursAgo), revision: 1, sentAs: '', inError, correction: null, recordedBy: null },
    content: { at: at(hoursAgo), kind: 'sedation' as const, value, note: '' },
  });
  expect(latestEffect(asked({ effects: [effect(1, 4, true), effect(2, 3)] }), 'sedation')).toMatchObject({
    ...{ at: at(2), value: 3 },
  });
  expect(latestEffect(asked({ effects: [effect(25, 3)] }), 'sedation')).toBeNull();
  expect(latestEffect(asked({ effects: [effect(1, 3)] }), 'breathing')).toBeNull();
});

test('an opioid in any unit was given; what was not given or is no opioid was not', () => {
  const orders = [order('1'), order('2', { drug: null, purpose: 'laxative' })];
  const refused = { at: at(1), given: false, dose: null, reason: 'vomited' };
  const administrations = [given('1', 1, { content: refused }), given('2', 2), given('1', 3, { unit: 'ml' })];
  expect(opioidInstants(asked({ orders, administrations }))).toEqual([Date.parse(at(3))]);
  expect(lastOpioidAt(asked({ administrations: [given('1', 9), given('1', 5)] }))).toBe(Date.parse(at(5)));
  expect(lastOpioidAt(asked({}))).toBeNull();
});

test('whether opioids are new is asked where none was recorded and none was due, from the first hour of a stay on', () => {
  const asks = (part: Partial<Analgesics>) => hasNoOpioid(asked(part), factsOfDay(asked(part), at(1)));
  const young = { ...order('1'), signatures: [{ signedAt: at(1) }] as Order['signatures'] };
  expect(asks({ orders: [] })).toBe(true);
  expect(asks({ orders: [young] })).toBe(true);
  expect(asks({ orders: [young], administrations: [given('1', 1)] })).toBe(false);
  expect(asks({ orders: [young], administrations: [given('1', 1, { unit: 'ml' })] })).toBe(false);
  expect(asks({ orders: [young], administrations: [given('1', 24)] })).toBe(true);
  expect(asks({ orders: [order('1')] })).toBe(false); // six were due
});
