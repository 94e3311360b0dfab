import { expect, test } from 'vitest';
import type { MachineLimits } from '../../../../server/units/physics/plan-check/contract.ts';
import { draftOf, energiesIn, type LimitsDraft, limitsOf } from './limits-draft.ts';

const LINAC: MachineLimits = {
  ...{ name: 'Linac 1', minimumMu: 2, maximumMu: 1500, jawXMm: [-200, 200], jawYMm: [-200, 200] },
  energies: [
    { modality: 'photon', energyMv: 6 },
    { modality: 'photon', energyMv: 10 },
    { modality: 'electron', energyMv: 9 },
  ],
};

test('what was entered is what is typed, and the other way round', () => {
  const draft = draftOf(LINAC);
  expect(draft.energies).toMatchObject({ photon: '6, 10', electron: '9', proton: '' });
  expect(limitsOf(draft)).toEqual(LINAC);
});

test('of a new machine nothing is filled in, and nothing is said', () => {
  expect(limitsOf(draftOf(null))).toBeNull();
});

test.each<[string, Partial<LimitsDraft>]>([
  ['without a name', { name: ' ' }],
  ['without the least meterset', { minimumMu: '' }],
  ['the least above the most', { minimumMu: '2000' }],
  ['jaws that have passed each other', { jawX: ['200', '-200'] }],
  ['an energy in words', { energies: { ...draftOf(LINAC).energies, photon: '6, FFF' } }],
  ['an energy of 0', { energies: { ...draftOf(LINAC).energies, photon: '0' } }],
])('%s: no limits', (_, part) => {
  expect(limitsOf({ ...draftOf(LINAC), ...part })).toBeNull();
});

test('energies are told apart by whatever stands between them', () => {
  expect(energiesIn('6，10、15 18')).toEqual([6, 10, 15, 18]);
});
