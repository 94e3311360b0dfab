import { describe, expect, test } from 'vitest';
import { contentOf, draftOf, EMPTY_DRAFT, emptyPhase, type PrescriptionDraft, totalGy } from './prescription-draft.ts';

const DRAFT: PrescriptionDraft = {
  ...{ intent: 'curative', site: 'Nasopharynx', goals: [], note: '' },
  targets: [
    { id: 'a', name: 'PTV60', side: 'bilateral' },
    { id: 'b', name: 'PTV70', side: 'left' },
  ],
  phases: [
    {
      ...emptyPhase('p'),
      ...{ name: 'I', fractions: '30', fractionsPerDay: '1', fractionsPerWeek: '5', modality: 'photon' },
      ...{ energies: '6 10', imaging: 'CBCT', imagingFrequency: 'weekly', bolus: 'no', doses: { a: '60', b: '60' } },
    },
    {
      ...emptyPhase('q'),
      ...{ name: 'II', fractions: '5', fractionsPerDay: '1', fractionsPerWeek: '5', modality: 'photon' },
      ...{ technique: 'VMAT', imaging: 'none', bolus: 'no', doses: { b: '10' } },
    },
  ],
};

describe('a prescription as it is typed', () => {
  test('adds up the phases of a target', () => {
    expect([totalGy(DRAFT, 'a'), totalGy(DRAFT, 'b')]).toEqual([60, 70]);
  });

  test('is saved as it reads, and read as it was saved', () => {
    const content = contentOf(DRAFT);
    expect(content?.targets.map(({ name, doseGy }) => [name, doseGy])).toEqual([
      ['PTV60', 60],
      ['PTV70', 70],
    ]);
    expect(content?.phases.map(({ energiesMv, technique }) => [energiesMv, technique])).toEqual([
      [[6, 10], null],
      [[], 'VMAT'],
    ]);
    expect(content && contentOf(draftOf(content))).toEqual(content);
  });

  test.each([
    ['nothing typed', EMPTY_DRAFT],
    ['no side', { ...DRAFT, targets: DRAFT.targets.map((target) => ({ ...target, side: '' as const })) }],
    ['a dose that is no number', withFirst({ doses: { a: '6o', b: '60' } })],
    ['a part of a fraction', withFirst({ fractions: '30.5' })],
    ['an energy that is no number', withFirst({ energies: '6 X' })],
    ['bolus not said', withFirst({ bolus: '' })],
  ])('is not whole with %s', (_, draft) => expect(contentOf(draft)).toBeNull());
});

function withFirst(changed: Partial<PrescriptionDraft['phases'][number]>): PrescriptionDraft {
  const [first, ...others] = DRAFT.phases;
  return { ...DRAFT, phases: [{ ...first!, ...changed }, ...others] };
}
