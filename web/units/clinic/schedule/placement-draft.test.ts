import { expect, test } from 'vitest';
import type { CoursePrescription } from '../../../../server/units/clinic/prescription/contract.ts';
import {
  askOf,
  asPrescribed,
  isOtherRhythm,
  placementDraft,
  prescribedDraft,
  prescribedPhases,
} from './placement-draft.ts';

type Version = CoursePrescription['versions'][number];
const version = (fractions: number, isSigned: boolean): Version => ({
  ...{ prescriptionKey: '1', revision: 1, isSigned, signatures: [], faults: [] },
  content: {
    ...{ intent: 'curative', site: 'Larynx', goals: [], note: '' },
    targets: [
      { name: 'PTV56', side: 'none', doseGy: 56 },
      { name: 'PTV70', side: 'none', doseGy: 70 },
    ],
    phases: [
      {
        ...{ name: 'Whole', fractions, fractionsPerDay: 1, fractionsPerWeek: 5, modality: 'photon', technique: null },
        ...{ energiesMv: [], imaging: 'none', imagingFrequency: null, bolus: false },
        doses: [
          { target: 'PTV56', doseGy: 56 },
          { target: 'PTV70', doseGy: 70 },
        ],
      },
    ],
  },
});

test('the prescription that holds is proposed: the first that is signed, by its target of the highest dose', () => {
  const phases = prescribedPhases({ versions: [version(30, false), version(35, true), version(33, true)] });
  expect(phases).toEqual([
    { name: 'Whole', fractions: 35, fractionsPerDay: 1, fractionsPerWeek: 5, fractionGy: 2, target: 'PTV70' },
  ]);
  const nothing = placementDraft({ placements: [] } as never, undefined);
  expect(asPrescribed(nothing, phases[0]!)).toEqual({ ...nothing, fractions: 35, fractionGy: 2 });
});

test('of a draft nothing is proposed', () => expect(prescribedPhases({ versions: [version(30, false)] })).toEqual([]));

test.each([
  [1, 5, false],
  [2, 10, false],
  [1, 3, true],
  [1, 6, true],
  [3, 15, true], // a day has two times
])('%i a day and %i a week is another rhythm than each working day: %s', (fractionsPerDay, fractionsPerWeek, other) => {
  const phase = { name: 'x', fractions: 5, fractionGy: 6, target: 'PTV', fractionsPerDay, fractionsPerWeek };
  expect(isOtherRhythm(phase)).toBe(other);
});

test.each([
  ['once a day', 1, '', true],
  ['twice a day without a second time', 2, '', false],
  ['twice a day with one', 2, '15:00', true],
])('%s: may be asked for: %s', (_, fractionsPerDay, secondTime, may) => {
  const phase = { name: 'x', fractions: 34, fractionGy: 1.5, target: 'PTV', fractionsPerDay, fractionsPerWeek: 10 };
  const draft = {
    ...{ resourceKeys: ['1'], fractions: 34, fractionGy: 1.5, firstDay: '2026-03-02', time: '09:00', secondTime },
    ...{ minutes: 15, leastHoursBetween: 6, movedMinutes: 30 },
  };
  expect(askOf(draft, { carriedOut: undefined, phase }) !== undefined).toBe(may);
});

test.each([
  ['nothing stands', [], 0, 35],
  ['some are placed', [{ kind: 'treatment', placementKey: '1', state: 'planned' }], 0, null],
  ['what was placed is cancelled', [{ kind: 'treatment', placementKey: '1', state: 'cancelled' }], 0, 35],
  ['some were given and never placed', [], 3, null],
])('the prescription fills the form where %s', (_, appointments, recorded, fractions) => {
  const phases = prescribedPhases({ versions: [version(35, true)] });
  const schedule = { placements: [], appointments, recorded } as never;
  expect(prescribedDraft(schedule, { carriedOut: undefined, phases }).fractions).toBe(fractions);
});
