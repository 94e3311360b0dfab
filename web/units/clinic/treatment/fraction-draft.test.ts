import { expect, test } from 'vitest';
import { contentOf, draftOf, faultsOf, muOf, newDraft, shiftOf } from './fraction-draft.ts';

const FIELD = {
  radiation: 'PHOTON',
  energyMv: 6,
  gantryDeg: [0],
  collimatorDeg: 0,
  couchDeg: 0,
  doseGy: null,
} as const;
const ROW = {
  ...{ treatedPlanKey: '4', revision: 1, inError: false, whyNot: null },
  plan: {
    ...{ label: 'Plan', caseKey: 'c', planUid: '1', planSha256: '', machine: 'LINAC1', fractions: 30, targets: [] },
    ...{
      shift: null,
      setup: '',
      despite: '',
      fields: [{ ...FIELD, gantryDeg: [0], number: 1, name: 'Arc', plannedMu: 100 }],
    },
  },
};
const CONTENT = {
  ...{ treatedPlanKey: '4', number: 7, startedAt: new Date(2026, 2, 9, 14, 30).toISOString(), endedAt: null },
  ...{ machine: 'LINAC1', identifiedBy: ['name', 'number'], imaging: ['cbct'], note: '', despite: '' },
  shift: { verticalMm: -1.5, longitudinalMm: 0, lateralMm: 2 },
  fields: [
    {
      ...{ number: 1, name: 'Arc', plannedMu: 100, deliveredMu: 80, overridden: true, couch: { verticalMm: -100 } },
      interruptions: [{ by: 'machine' as const, why: 'GATE' }],
    },
  ],
} as const;

test('what was recorded comes back as it was, with what the machine told of it', () => {
  const content = {
    ...CONTENT,
    identifiedBy: [...CONTENT.identifiedBy],
    imaging: [...CONTENT.imaging],
    fields: CONTENT.fields.map((field) => ({ ...field, interruptions: [...field.interruptions] })),
  };
  expect(contentOf(draftOf(content), ROW, content)).toEqual(content);
});

test('a new fraction states neither who lay there nor what was delivered', () => {
  const draft = newDraft(ROW, { number: 3, now: new Date(2026, 2, 9, 14, 30) });
  expect(draft).toMatchObject({ number: '3', startedAt: '2026-03-09 14:30', identifiedBy: [], deliveredMu: {} });
  expect(faultsOf(draft, ROW)).toMatchObject({ identifiedBy: true, startedAt: false });
  expect(contentOf(draft, ROW, undefined).fields[0]?.deliveredMu).toBeNull();
});

test.each([
  ['', null],
  ['−1.5 0 2', { verticalMm: -1.5, longitudinalMm: 0, lateralMm: 2 }],
  ['1, 2, 3', { verticalMm: 1, longitudinalMm: 2, lateralMm: 3 }],
  ['1 2', undefined],
  ['1 2 3 4', undefined],
  ['1 2 up', undefined],
])('the shift “%s”', (typed, shift) => expect(shiftOf(typed)).toEqual(shift));

test.each([
  ['', null],
  ['0', 0],
  ['80.5', 80.5],
  ['-1', undefined],
  ['all', undefined],
])('“%s” MU', (typed, mu) => expect(muOf(typed)).toBe(mu));
