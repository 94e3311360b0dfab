import type { Answers, FormDefinition } from '@isocenter/forms';
import { expect, test } from 'vitest';
import { type FilledRecord, filledCsv } from './filled-csv.ts';

const question = { required: false, repeats: false, checks: [] } as const;
const FORM: FormDefinition = {
  ...{ url: 'urn:test:csv', version: '3', status: 'active', language: 'en', title: { en: 'CSV' } },
  items: [
    { ...question, kind: 'number', linkId: 'dose', text: { en: 'Dose' }, unit: { code: 'Gy', text: 'Gy' } },
    { ...question, kind: 'text', lines: 'several', linkId: 'note', text: { en: 'Note' } },
    {
      ...{
        ...question,
        kind: 'choice',
        control: 'list',
        open: false,
        repeats: true,
        linkId: 'seen',
        text: { en: 'Seen' },
      },
      options: [
        { code: 'e', text: { en: 'Erythema', zh: '红斑' } },
        { code: 'o', text: { en: 'Oedema', zh: '水肿' } },
      ],
    },
    {
      ...{ kind: 'group', repeats: true, checks: [], linkId: 'beam', text: { en: 'Beam' } },
      items: [{ ...question, kind: 'number', linkId: 'mu', text: { en: 'MU' } }],
    },
  ],
};
const record = (filledKey: string, answers: Answers, more: Partial<FilledRecord> = {}): FilledRecord => ({
  ...{ filledKey, state: 'complete', beganBy: 'Li Wei', savedBy: 'Wang Min', savedAt: '2026-03-09T08:00:00.000Z' },
  ...{ about: { patient: null, visit: null }, answers, leftOver: [], ...more },
});
const beam = (mu: number) => ({ linkId: 'beam', items: [{ linkId: 'mu', values: [mu] }] });
const coding = (code: string) => ({ kind: 'coding', code }) as const;

test('a row for each filled form; fillings as columns, and how many there are; RFC 4180, written by hand', () => {
  const full = record('7', [
    { linkId: 'dose', values: [-0.5] },
    { linkId: 'note', values: ['one, "two"\nthree'] },
    { linkId: 'seen', values: [coding('e'), coding('o')] },
    beam(120),
    beam(80),
  ]);
  const patient = { patientKey: '4', label: '演示 · P4', path: '/patients/4' };
  const about = { about: { patient, visit: 'Week 4' } };
  expect(filledCsv(FORM, [full, record('8', [beam(50)], about)], 'zh')).toBe(
    '\ufefffilled,version,state,patient,visit,begunBy,savedBy,savedAt,dose [Gy],note,seen,beam.fillings,beam[1]/mu,beam[2]/mu,leftOver\r\n' +
      '7,3,已完成,,,Li Wei,Wang Min,2026-03-09T08:00:00.000Z,-0.5,"one, ""two""\nthree",红斑; 水肿,2,120,80,\r\n' +
      '8,3,已完成,演示 · P4,Week 4,Li Wei,Wang Min,2026-03-09T08:00:00.000Z,,,,1,50,,\r\n',
  );
});

for (const start of ['=', '+', '-', '@', '\t', '\r'])
  test(`what begins with ${JSON.stringify(start)} is no formula`, () => {
    const csv = filledCsv(FORM, [record('7', [{ linkId: 'note', values: [`${start}1+1`] }])], 'en');
    expect(csv).toContain(`,"'${start}1+1",`);
  });

test('answers to earlier versions stand in the last column', () => {
  const left = {
    path: 'old',
    question: { en: 'Old' },
    values: ['x'],
    words: [{ en: 'x' }],
    version: '2',
    why: 'unmapped',
  } as const;
  expect(filledCsv(FORM, [record('7', [], { leftOver: [left] })], 'en')).toMatch(/,Old \(2\): x\r\n$/);
});
