import { describe, expect, test } from 'vitest';
import { goalSetsFor } from './goal-sets-for.ts';

describe('the best fit first, and certain only where a single set fits', () => {
  const cases = [
    {
      what: 'nasopharynx, 69.96 Gy in 33: three sets, the guideline first',
      treatment: { site: 'nasopharynx', fractions: 33, dosePerFractionGy: 2.12 },
      first: ['npc-guideline-conventional', 'head-and-neck-imrt-conventional', 'quantec-conventional'],
      certain: null,
    },
    {
      what: 'rectum, 25 x 2 Gy',
      treatment: { site: 'rectum', fractions: 25, dosePerFractionGy: 2 },
      first: ['rtog-0822-conventional', 'quantec-conventional'],
      certain: null,
    },
    {
      what: 'bladder, 32 x 2 Gy: QUANTEC, and its limit for bladder cancer',
      treatment: { site: 'bladder', fractions: 32, dosePerFractionGy: 2 },
      first: ['quantec-conventional', 'quantec-conventional-bladder-cancer'],
      certain: null,
    },
    {
      what: 'glioma, 30 x 2 Gy',
      treatment: { site: 'glioma', fractions: 30, dosePerFractionGy: 2 },
      first: ['rtog-0825-conventional', 'quantec-conventional'],
      certain: null,
    },
    {
      what: 'prostate, 5 x 7.25 Gy: the trial alone is written for it',
      treatment: { site: 'prostate', fractions: 5, dosePerFractionGy: 7.25 },
      first: ['nrg-gu005-5'],
      certain: 'nrg-gu005-5',
    },
    {
      what: 'pancreas, 5 x 6.6 Gy: its own table and TG-101',
      treatment: { site: 'pancreas', fractions: 5, dosePerFractionGy: 6.6 },
      first: ['pancreas-sbrt-5', 'tg-101-5'],
      certain: null,
    },
    {
      what: 'adrenal metastasis, 5 x 8 Gy: TG-101 alone',
      treatment: { site: 'adrenal-metastasis', fractions: 5, dosePerFractionGy: 8 },
      first: ['tg-101-5'],
      certain: 'tg-101-5',
    },
    {
      what: 'five times 2 Gy is a part of another course: no ablative limits',
      treatment: { site: 'adrenal-metastasis', fractions: 5, dosePerFractionGy: 2 },
      first: [],
      certain: null,
    },
    {
      what: 'whole brain, 10 x 3 Gy',
      treatment: { site: 'brain-metastasis', fractions: 10, dosePerFractionGy: 3 },
      first: ['nrg-cc001-10'],
      certain: 'nrg-cc001-10',
    },
    {
      what: 'site unknown, 35 x 2 Gy: general sets, none certain',
      treatment: { fractions: 35, dosePerFractionGy: 2 },
      first: ['quantec-conventional', 'corsair-conventional'],
      certain: null,
    },
    { what: 'nothing known', treatment: {}, first: [], certain: null },
  ];
  for (const { what, treatment, first, certain } of cases)
    test(what, () => {
      const proposal = goalSetsFor(treatment);
      expect(proposal.candidates.slice(0, first.length).map(({ set }) => set.id)).toEqual(first);
      expect(proposal.certain?.id ?? null).toBe(certain);
    });
});

test('sets written for other sites are not offered', () => {
  const offered = goalSetsFor({ site: 'prostate', fractions: 39, dosePerFractionGy: 2 }).candidates;
  expect(offered.map(({ set }) => set.id)).not.toContain('rtog-0822-conventional');
  expect(offered.map(({ set }) => set.id)).toContain('target-any');
});

test('what was written for another fractionation is marked and comes last', () => {
  const { candidates } = goalSetsFor({ site: 'prostate', fractions: 39, dosePerFractionGy: 2 });
  const firstOther = candidates.findIndex(({ fractionFit }) => fractionFit === 'other fractionation');
  expect(candidates.slice(firstOther).every(({ fractionFit }) => fractionFit === 'other fractionation')).toBe(true);
  expect(candidates.slice(firstOther).map(({ set }) => set.id)).toContain('nrg-gu005-5');
});
