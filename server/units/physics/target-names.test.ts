import { expect, test } from 'vitest';
import type { NameMatch, Prescription } from './contract.ts';
import { withConfirmedTargets } from './target-names.ts';

const name = (suggestions: string[], standardName: string | null = null): NameMatch => ({
  roiNumber: 3,
  roiName: 'x',
  standardName,
  how: standardName ? 'alias' : 'suggested',
  suggestions,
  version: 'none',
});
const prescribed = (state: Prescription['state'], roiNumber: number | null = 3): Prescription => ({
  state,
  targets: [{ label: 'x', roiNumber, doseGy: 27.5, source: '' }],
  fractions: 5,
  fractionsSource: null,
});

const cases = [
  { what: 'the suggested planning volume', match: name(['PTV']), by: prescribed('confirmed'), is: 'PTV' },
  {
    what: 'the planning volume of several',
    match: name(['GTV', 'PTV', 'CTV']),
    by: prescribed('confirmed'),
    is: 'PTV',
  },
  { what: 'the only kind suggested', match: name(['CTV_High']), by: prescribed('confirmed'), is: 'CTV_High' },
  { what: 'nothing, between two kinds', match: name(['GTV', 'CTV']), by: prescribed('confirmed'), is: null },
  { what: 'nothing, while proposed', match: name(['PTV']), by: prescribed('proposed'), is: null },
  { what: 'nothing, for another structure', match: name(['PTV']), by: prescribed('confirmed', 4), is: null },
  { what: 'nothing, for a dose of no structure', match: name(['PTV']), by: prescribed('confirmed', null), is: null },
  { what: 'no target of an organ', match: name(['Brainstem']), by: prescribed('confirmed'), is: null },
  { what: 'what was known already', match: name([], 'GTV'), by: prescribed('confirmed'), is: 'GTV' },
];
for (const { what, match, by, is } of cases)
  test(`a confirmed prescription makes it ${what}`, () => {
    expect(withConfirmedTargets([match], by)[0]?.standardName).toBe(is);
  });
