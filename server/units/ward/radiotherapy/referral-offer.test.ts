import { expect, test } from 'vitest';
import type { Measured, PainScore } from '../assessment/contract.ts';
import { type ReferralFacts, referralOffer } from './referral-offer.ts';

const AT = '2026-03-09T06:30:00.000Z';
const scored = (pain: number, measured: Measured = { instrument: 'nrs', value: pain }): PainScore => ({
  ...{ scoreKey: '1', stayKey: '1', clientKey: '', revision: 1, pain, inError: false, reason: null, recordedBy: null },
  ...{ content: { at: AT, during: 'rest', measured, note: '' }, recordedAt: AT },
});
const BONE = { completedAt: AT, nature: ['bone'], causes: [], regions: ['pelvis'] };
const FACTS: ReferralFacts = { isOver: false, hasOpen: false, score: scored(4), assessed: BONE, icd10: [] };
const WATCHED = { breathing: 1, vocalisation: 1, face: 2, body: 1, consolability: 1 };

test.each<[string, Partial<ReferralFacts>, string]>([
  ['bone pain of 4', {}, 'nature'],
  ['bone pain of 3', { score: scored(3) }, 'below'],
  ['a face worth 4', { score: scored(4, { instrument: 'faces', value: 4 }) }, 'nature'],
  ['6 of PAINAD, which is no NRS', { score: scored(6, { instrument: 'painad', items: WATCHED }) }, 'watched'],
  ['no score', { score: null }, 'no-score'],
  ['pain that nobody assessed', { assessed: null }, 'not-bone'],
  ['visceral pain', { assessed: { ...BONE, nature: ['visceral'] } }, 'not-bone'],
  ['a bone metastasis as its cause', { assessed: { ...BONE, nature: [], causes: ['bone-metastasis'] } }, 'cause'],
  ['a bone metastasis in the registry', { assessed: null, icd10: ['C61', 'C79.5'] }, 'diagnosis'],
  ['a metastasis of the brain', { assessed: null, icd10: ['C79.3'] }, 'not-bone'],
  [
    'that, where a full assessment names another nature',
    { assessed: { ...BONE, nature: ['visceral'] }, icd10: ['C79.5'] },
    'not-bone',
  ],
  ['or another cause', { assessed: { ...BONE, nature: [], causes: ['tumour'] }, icd10: ['C79.5'] }, 'not-bone'],
  ['that, where the assessment names neither', { assessed: { ...BONE, nature: [] }, icd10: ['C79.5'] }, 'diagnosis'],
  ['both', { icd10: ['C79.5'] }, 'nature diagnosis'],
  ['a referral that is open', { hasOpen: true }, 'open'],
  ['a stay that is over', { isOver: true }, 'over'],
])('%s', (_what, part, told) => {
  const offer = referralOffer({ ...FACTS, ...part });
  expect(offer.isOffered ? offer.reason.signs.join(' ') : offer.why).toBe(told);
});

test('the reason says score, time and site', () =>
  expect(referralOffer(FACTS)).toEqual({
    isOffered: true,
    reason: {
      score: { scoreKey: '1', at: AT, pain: 4, instrument: 'nrs' },
      ...{ signs: ['nature'], assessedAt: AT, regions: ['pelvis'] },
    },
  }));
