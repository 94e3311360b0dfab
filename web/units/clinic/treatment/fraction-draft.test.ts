import { expect, test } from 'vitest';
import type { FractionContent } from '../../../../server/units/clinic/treatment/contract.ts';
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
      fractionGroup: 1,
      fields: [
        { ...FIELD, gantryDeg: [0], number: 1, name: 'Arc', plannedMu: 100 },
        { ...FIELD, gantryDeg: [0], number: 2, name: 'Back', plannedMu: 50 },
      ],
    },
  },
};
const CONTENT = {
  ...{ treatedPlanKey: '4', number: 7, startedAt: new Date(2026, 2, 9, 14, 30, 5).toISOString(), endedAt: null },
  ...{ machine: 'LINAC1', identifiedBy: ['name', 'number'], imaging: ['cbct'], note: '', despite: '' },
  shift: { verticalMm: -1.5, longitudinalMm: 0, lateralMm: 2 },
} as const;

const given = (number: number, deliveredMu: number | null) => ({
  ...{ number, name: 'Arc', plannedMu: 100, deliveredMu, overridden: true, couch: { verticalMm: -100 } },
  interruptions: [{ by: 'machine' as const, why: 'GATE' }],
});
const recorded = (fields: FractionContent['fields']): FractionContent => ({
  ...{ ...CONTENT, identifiedBy: [...CONTENT.identifiedBy], imaging: [...CONTENT.imaging], fields },
});

test.each([
  { what: 'the field of the plan', fields: [given(1, 80)] },
  { what: 'a field that the plan does not order', fields: [given(1, 80), given(9, 12)] },
  { what: 'no field that the plan orders', fields: [given(9, null)] },
])('what was recorded comes back as it was, to the second: $what', ({ fields }) => {
  const content = recorded(fields);
  const draft = { ...draftOf(content), note: 'cough' };
  expect(contentOf(draft, ROW, content)).toEqual({ ...content, note: 'cough' });
});

test('what is typed anew changes that alone', () => {
  const content = recorded([given(1, 80), given(9, 12)]);
  const draft = draftOf(content);
  const typed = { ...draft, startedAt: '2026-03-09 14:31', deliveredMu: { ...draft.deliveredMu, 2: '50', 9: '13' } };
  expect(contentOf(typed, ROW, content)).toEqual({
    ...content,
    startedAt: new Date(2026, 2, 9, 14, 31).toISOString(),
    fields: [
      given(1, 80),
      given(9, 13),
      {
        ...{ number: 2, name: 'Back', plannedMu: 50, deliveredMu: 50 },
        ...{ overridden: false, couch: null, interruptions: [] },
      },
    ],
  });
  expect(faultsOf({ ...typed, deliveredMu: { 9: 'all' } }, ROW, content).fields).toEqual(new Set([9]));
});

test('what the machine told of reference points goes with the monitor units that it told', () => {
  const pointDoses = [{ number: 1, doseGy: 1.9, how: 'calculated' as const }];
  const content = recorded([{ ...given(1, 80), pointDoses }]);
  const draft = draftOf(content);
  expect(contentOf({ ...draft, note: 'cough' }, ROW, content).fields).toEqual(content.fields);
  const typed = { ...draft, deliveredMu: { 1: '60' } };
  expect(contentOf(typed, ROW, content).fields).toEqual([given(1, 60)]);
});

test('a new fraction states neither who lay there nor what was delivered', () => {
  const draft = newDraft(ROW, { number: 3, at: new Date(2026, 2, 9, 14, 30) });
  expect(draft).toMatchObject({ number: '3', startedAt: '2026-03-09 14:30', identifiedBy: [], deliveredMu: {} });
  expect(faultsOf(draft, ROW, undefined)).toMatchObject({ identifiedBy: true, startedAt: false });
  expect(contentOf(draft, ROW, undefined).fields.map(({ deliveredMu }) => deliveredMu)).toEqual([null, null]);
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
