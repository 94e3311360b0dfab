import { expect, test } from 'vitest';
import type { WardPatientAnswers } from '../../../../server/units/ward/own-page/contract.ts';
import { isLate, latestOf, unseenAnswers } from './unseen-answers.ts';

type Row = WardPatientAnswers[number];
const row = (answerKey: string, patientKey: string, part: Partial<Row['answer']>): Row => ({
  ...{ patientKey, name: null, nameZh: null, identifier: null, birthDate: null, bed: '1' },
  answer: {
    ...{ answerKey, stayKey: '1', revision: 1, arrivedAt: '2026-03-09T06:00:00Z', at: '2026-03-09T06:00:00Z' },
    ...{ language: 'en', level: 'none', flags: [], toldAt: null, dueAt: null, acknowledged: null },
    content: { by: 'patient', pain: 2, rescue: null, stoolDays: null, drowsy: null, signs: null, message: '' },
    ...part,
  },
});
const seen = { at: '2026-03-09T06:10:00Z', by: null, done: 'called' };
const SAID = [
  row('1', 'a', { level: 'red' }),
  row('2', 'a', { level: 'none', at: '2026-03-09T07:00:00Z' }),
  row('3', 'b', { level: 'red', acknowledged: seen }),
  row('4', 'b', { level: 'amber', at: '2026-03-09T05:00:00Z' }),
];

test('what is red stays until somebody has seen to it, also once the patient said something better', () => {
  expect(unseenAnswers(SAID).map(({ answer }) => answer.answerKey)).toEqual(['1']);
});

test('of whoever has left the ward, amber ones and messages stand too', () => {
  const message = { ...row('9', 'c', {}).answer.content, message: 'when is my next visit?' };
  const left = [
    row('5', 'c', { level: 'amber' }),
    row('6', 'c', { content: message }),
    row('7', 'c', {}),
    row('8', 'c', { level: 'amber', acknowledged: seen }),
  ].map((each) => ({ ...each, bed: null }));
  expect(unseenAnswers(left).map(({ answer }) => answer.answerKey)).toEqual(['5', '6']);
  expect(latestOf(left, 'c')).toBeUndefined();
});

const due = { level: 'red', dueAt: '2026-03-09T08:15:00Z' } as const;
test.each([
  ['08:14', due, false],
  ['08:15', due, true],
  ['08:15', { ...due, acknowledged: seen }, null],
  ['08:15', { ...due, dueAt: null }, null],
])('at %s, %j is late: %s', (at, part, late) =>
  expect(isLate(row('1', 'a', part).answer, Date.parse(`2026-03-09T${at}:00Z`))).toBe(late),
);

test('the latest of a patient is by when it was said', () => {
  expect(latestOf(SAID, 'a')?.answer.answerKey).toBe('2');
  expect(latestOf(SAID, 'b')?.answer.answerKey).toBe('3');
  expect(latestOf(SAID, 'c')).toBeUndefined();
});
