import { TG218_GAMMA_LIMITS } from '@isocenter/knowledge';
import { describe, expect, test } from 'vitest';
import { askedFor, beginDraft, evaluatedOf, type GammaDraft } from './gamma-draft.ts';
import { parseGammaAddress } from './gamma-url.ts';

const choice = (doseKey: string) => ({ caseKey: '1', doseKey, label: `Dose ${doseKey}` });
const { lowDoseCutoffPercent, doseDifferencePercent, distanceToAgreementMm, normalisation } =
  TG218_GAMMA_LIMITS.criteria;
const criteria = { lowDoseCutoffPercent, doseDifferencePercent, distanceToAgreementMm, normalisation };
const empty = parseGammaAddress(new URLSearchParams());

describe('what stands on the form at first', () => {
  test.each([
    { doses: ['12', '14'], query: '', reference: '12', evaluated: '14' },
    { doses: ['12', '14', '15'], query: '', reference: '12', evaluated: null }, // which of two is not guessed
    { doses: ['12'], query: '', reference: '12', evaluated: null },
    { doses: ['12', '14'], query: 'ref=14', reference: '14', evaluated: '12' },
    { doses: ['12', '14', '15'], query: 'ref=14&eval=15', reference: '14', evaluated: '15' },
  ])('of the doses $doses at "$query": $reference and $evaluated', ({ doses, query, reference, evaluated }) => {
    const address = parseGammaAddress(new URLSearchParams(query));
    const draft = beginDraft(address, { choices: doses.map(choice), isocentreMm: null });
    expect([draft.referenceKey, draft.evaluatedKey]).toEqual([reference, evaluated]);
    expect(draft.criteria).toEqual({}); // no silent default
  });

  test('an array is put at the isocentre, unless the address says where', () => {
    const centreOf = (query: string, isocentreMm: [number, number, number] | null) =>
      beginDraft(parseGammaAddress(new URLSearchParams(query)), { choices: [], isocentreMm }).centre;
    expect(centreOf('', [1, 2, 3])).toEqual([1, 2, 3]);
    expect(centreOf('centre=4,5,6', [1, 2, 3])).toEqual([4, 5, 6]);
    expect(centreOf('', null)).toEqual([null, null, null]);
  });
});

describe('what the form asks for', () => {
  const whole: GammaDraft = {
    ...beginDraft(empty, { choices: ['12', '14'].map(choice), isocentreMm: [0, 0, 30] }),
    criteria,
    comparison: 'absolute',
  };
  test('of two doses: both, the criteria, and whether the map has signs', () =>
    expect(askedFor({ ...whole, signed: true }, false)).toEqual({
      referenceKey: '12',
      evaluatedKey: '14',
      criteria,
      signed: true,
    }));
  test('of an array: the dose, the criteria, the place and the kind of comparison', () =>
    expect(askedFor(whole, true)).toEqual({
      evaluatedKey: '14',
      criteria,
      centreMm: [0, 0, 30],
      comparison: 'absolute',
    }));
  test('an array beside one dose is judged against that', () =>
    expect(evaluatedOf({ ...whole, evaluatedKey: null }, true)).toBe('12'));

  const { normalisation: _, ...withoutNormalisation } = criteria;
  const missing: readonly { what: string; of: 'doses' | 'array'; change: Partial<GammaDraft> }[] = [
    { what: 'no evaluated dose', of: 'doses', change: { evaluatedKey: null } },
    { what: 'one dose on both sides', of: 'doses', change: { evaluatedKey: '12' } },
    { what: 'neither global nor local', of: 'doses', change: { criteria: withoutNormalisation } },
    { what: 'a distance of nothing', of: 'doses', change: { criteria: { ...criteria, distanceToAgreementMm: 0 } } },
    { what: 'half a place', of: 'array', change: { centre: [1, null, 3] } },
    { what: 'neither absolute nor relative', of: 'array', change: { comparison: null } },
  ];
  test.each(missing)('nothing, with $what', ({ of, change }) =>
    expect(askedFor({ ...whole, ...change }, of === 'array')).toBeNull(),
  );
});
