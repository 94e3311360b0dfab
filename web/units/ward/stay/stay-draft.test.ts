import { expect, test } from 'vitest';
import type { Stay } from '../../../../server/units/ward/stay/contract.ts';
import { changedStay, stayDraftOf } from './stay-draft.ts';
import { typedInstant } from './typed-instant.ts';

const ADMITTED = '2026-03-09T06:30:27.000Z';
const NOW = '2026-03-12T10:00';
const stay: Stay = {
  ...{ stayKey: '1', revision: 1, patientKey: '2', name: 'A', nameZh: null, identifier: null, birthDate: null },
  ...{ sex: null, bed: '12', inError: false, reason: null, recordedBy: null },
  content: { bedKey: '3', admittedAt: ADMITTED, reportsSelf: true, discharge: null },
};

test('what was not touched stays as it was, to the second', () =>
  expect(changedStay(stayDraftOf(stay, NOW), stay)).toEqual({ content: stay.content, inError: false, reason: '' }));

test('a discharge needs where to; its time is now unless another is typed', () => {
  const leaving = { ...stayDraftOf(stay, NOW), isDischarged: true };
  expect(changedStay(leaving, stay)).toBeUndefined();
  expect(changedStay({ ...leaving, to: 'home' }, stay)?.content.discharge).toEqual({
    ...{ at: new Date(NOW).toISOString(), to: 'home', note: '' },
  });
  expect(changedStay({ ...leaving, to: 'home', dischargedAt: '' }, stay)).toBeUndefined();
});

test('another time of admission is taken as typed', () => {
  const typed = { ...stayDraftOf(stay, NOW), admittedAt: '2026-03-09T08:00', reason: ' came earlier ' };
  expect(typedInstant(changedStay(typed, stay)?.content.admittedAt ?? '')).toBe('2026-03-09T08:00');
  expect(changedStay(typed, stay)?.reason).toBe('came earlier');
});
