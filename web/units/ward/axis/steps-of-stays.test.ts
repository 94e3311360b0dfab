import { expect, test } from 'vitest';
import type { PatientAxis } from '../../../../server/units/ward/axis/contract.ts';
import { stepPath } from './dose-steps.ts';
import { stepsOfStays, timesAtHome } from './steps-of-stays.ts';

const day = (n: number, hour = 0) => Date.UTC(2026, 2, n, hour);
const iso = (n: number, hour = 0) => new Date(day(n, hour)).toISOString();
const stays = [
  { stayKey: '1', admittedAt: iso(2), dischargedAt: iso(4) },
  { stayKey: '2', admittedAt: iso(9), dischargedAt: null },
];
const dose = (stayKey: string, at: string): PatientAxis['doses'][number] => ({
  ...{ administrationKey: `${stayKey} ${at}`, stayKey, at, dose: 10, unit: 'mg', drug: 'morphine', route: 'oral' },
  ...{ removedAt: null, isRescue: false },
});
const asked = { table: 'nougg', from: day(1), to: day(11) } as const;

// 10 mg shortly before the discharge would count for 24 hours: at home nobody knows what was taken, so it ends there.
test('the doses of a stay end with the discharge; at home there is a gap, not 0', () => {
  const steps = stepsOfStays({ stays, doses: [dose('1', iso(3, 20)), dose('2', iso(9, 6))] }, asked);
  const at = (n: number, hour = 0) => steps.findLast((step) => step.at <= day(n, hour))?.lowMg ?? null;
  expect([at(3, 19), at(3, 20), at(3, 23)]).toEqual([null, 10, 10]);
  expect([at(4), at(6), at(9, 5)]).toEqual([null, null, null]);
  expect([at(9, 6), at(10, 5), at(10, 7)]).toEqual([10, 10, null]);
  const path = stepPath(steps.map((step) => ({ x: step.at, y: step.lowMg })));
  expect(path.match(/M/g)).toHaveLength(2);
});

test('who was not on the ward is told before, between and after the stays', () => {
  const axis = { from: day(1), to: day(11) };
  expect(timesAtHome(stays, axis)).toEqual([
    { from: day(1), to: day(2) },
    { from: day(4), to: day(9) },
  ]);
  expect(timesAtHome(stays.slice(0, 1), axis)).toEqual([
    { from: day(1), to: day(2) },
    { from: day(4), to: day(11) },
  ]);
  expect(timesAtHome(stays, { from: day(5), to: day(6) })).toEqual([{ from: day(5), to: day(6) }]);
});
