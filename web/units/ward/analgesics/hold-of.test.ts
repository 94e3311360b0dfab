import { expect, test } from 'vitest';
import type {
  Administration,
  Analgesics,
  EffectKind,
  Order,
} from '../../../../server/units/ward/analgesics/contract.ts';
import { holdOf } from './hold-of.ts';

const NOW = Date.parse('2026-03-09T12:00:00Z');
const at = (hoursAgo: number) => new Date(NOW - hoursAgo * 3_600_000).toISOString();
const effect = (kind: EffectKind, hoursAgo: number, value: number) => ({
  ...{ effectKey: `${kind}${hoursAgo}`, revision: 1, sentAs: '', inError: false, correction: null, recordedBy: null },
  content: { at: at(hoursAgo), kind, value, note: '' },
});
const order = (orderKey: string, drug: 'morphine' | null) =>
  ({ orderKey, content: { drug } }) as Pick<Order, 'orderKey'> & { content: Order['content'] } as Order;
const dose = (orderKey: string, hoursAgo: number, part: Partial<Administration> = {}): Administration => ({
  ...{ administrationKey: '1', revision: 1, sentAs: '', orderKey, unit: 'mg', isRescue: true, removedAt: null },
  ...{ inError: false, correction: null, recordedBy: null },
  content: { at: at(hoursAgo), given: true, dose: 10, reason: '' },
  ...part,
});
const holds = (effects: Analgesics['effects'], administrations: Administration[] = []) =>
  holdOf({
    ...{ stayKey: '1', now: at(0), table: { table: null, edition: null, editionNow: '1', revision: 0 } },
    ...{ orders: [order('1', 'morphine'), order('2', null)], administrations, effects },
  });

test('nobody looked: not known, also where the breathing was counted', () => {
  expect(holds([])).toEqual({ holds: null, seenAt: null });
  expect(holds([effect('breathing', 1, 14)])).toEqual({ holds: null, seenAt: null });
  expect(holds([effect('breathing', 1, 7)]).holds).toBe(true);
});

test('awake holds until an opioid is given, and not longer', () => {
  const awake = [effect('sedation', 2, 1)];
  expect(holds(awake).holds).toBe(false);
  expect(holds(awake, [dose('1', 3)]).holds).toBe(false);
  expect(holds(awake, [dose('1', 1), dose('1', 3)])).toEqual({ holds: null, seenAt: at(2) });
  expect(holds(awake, [dose('1', 2)]).holds).toBeNull(); // looked at as it was given
});

test('what was not given, was struck out or is no opioid changes nothing', () => {
  const refused = { at: at(1), given: false, dose: null, reason: 'vomited' };
  const administrations = [dose('1', 1, { content: refused }), dose('1', 1, { inError: true }), dose('2', 1)];
  expect(holds([effect('sedation', 2, 1)], administrations).holds).toBe(false);
});

test('drowsy stays drowsy over the next dose, until somebody looks again', () => {
  expect(holds([effect('sedation', 2, 3)], [dose('1', 1)]).holds).toBe(true);
  expect(holds([effect('sedation', 0.5, 2), effect('sedation', 2, 3)], [dose('1', 1)]).holds).toBe(false);
});
