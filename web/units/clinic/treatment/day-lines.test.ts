import { expect, test } from 'vitest';
import type { DayLine } from '../../../../server/units/clinic/treatment/contract.ts';
import { isEnteredLater, isNotBooked, isOpen, narrowed } from './day-lines.ts';

const now = new Date('2026-03-10T10:00:00Z');
const booked = (at: string, state: 'planned' | 'done' | 'missed' = 'planned') => ({
  appointmentKey: '1',
  ...{ at, state, reason: null },
});
const line = (part: Partial<DayLine>): DayLine => ({
  ...{ courseKey: '1', title: 'A', treatedPlanKey: '1', planLabel: 'P', machine: 'Linac 1', next: 1, fractions: 25 },
  ...{ paused: false, whyNot: null, givenToday: [], isPlaced: true, appointment: null },
  patient: { patientKey: '1', name: 'A', nameZh: null, sex: null, birthDate: null, identifiers: [] },
  ...part,
});
const given = { fractionKey: '1', number: 1, at: '2026-03-10T08:00:00Z', delivery: 'as planned' } as const;

test('what was booked, is over and has no word is open; what is still to come, was done or missed is not', () => {
  expect(isOpen(line({ appointment: booked('2026-03-10T09:00:00Z') }), now)).toBe(true);
  expect(isOpen(line({ appointment: booked('2026-03-10T11:00:00Z') }), now)).toBe(false);
  expect(isOpen(line({ appointment: booked('2026-03-10T09:00:00Z', 'done') }), now)).toBe(false);
  expect(isOpen(line({ appointment: booked('2026-03-10T09:00:00Z', 'missed') }), now)).toBe(false);
  expect(isOpen(line({}), now)).toBe(false);
});

test('who is booked on other days only stands apart, unless treated on this one', () => {
  expect(isNotBooked(line({}))).toBe(true);
  expect(isNotBooked(line({ isPlaced: false }))).toBe(false);
  expect(isNotBooked(line({ givenToday: [{ ...given, recordedAt: given.at }] }))).toBe(false);
});

test('in the order of the day, what has no time last; only what is open where asked', () => {
  const late = line({ treatedPlanKey: 'late', appointment: booked('2026-03-10T11:00:00Z') });
  const early = line({ treatedPlanKey: 'early', appointment: booked('2026-03-10T09:00:00Z') });
  const none = line({ treatedPlanKey: 'none', isPlaced: false });
  const keys = (onlyOpen: boolean) =>
    narrowed([none, late, early], { onlyOpen, now }).map(({ treatedPlanKey }) => treatedPlanKey);
  expect(keys(false)).toEqual(['early', 'late', 'none']);
  expect(keys(true)).toEqual(['early']);
});

test('what was entered an hour after it was given says so', () => {
  expect(isEnteredLater({ ...given, recordedAt: '2026-03-10T08:59:00Z' })).toBe(false);
  expect(isEnteredLater({ ...given, recordedAt: '2026-03-10T12:00:00Z' })).toBe(true);
});
