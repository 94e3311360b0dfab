import { expect, test } from 'vitest';
import { boneMetastasisResponse } from './bone-metastasis-response.ts';

const mg = (lowMg: number | null, highMg = lowMg) => (lowMg === null || highMg === null ? null : { lowMg, highMg });
const at = (worst: number, opioidMg: number | null) => ({ worst, opioids: mg(opioidMg) });

// By hand. Worst pain and opioids of a day [mg]: before, and now.
test.each<[string, [number, number], [number, number], string]>([
  ['no pain, the same opioids', [7, 60], [0, 60], 'complete'],
  ['no pain, and none any more', [7, 60], [0, 0], 'complete'],
  ['no pain, and none before and now', [7, 0], [0, 0], 'complete'],
  ['no pain, but 1 mg more', [7, 60], [0, 61], 'indeterminate'],
  ['2 points less, the same opioids', [7, 60], [5, 60], 'partial'],
  ['2 points less, 10 mg more', [7, 60], [5, 70], 'indeterminate'],
  ['1 point less, the same opioids', [7, 60], [6, 60], 'indeterminate'],
  ['25 % less opioids, pain as before: 60 to 45', [7, 60], [7, 45], 'partial'],
  ['24 % less opioids, pain as before: 60 to 45.6', [7, 60], [7, 45.6], 'indeterminate'],
  ['25 % less opioids, 1 point more', [7, 60], [8, 45], 'indeterminate'],
  ['25 % less opioids, 2 points more: they are not stable', [5, 60], [7, 45], 'indeterminate'],
  ['2 points more, the same opioids', [5, 60], [7, 60], 'progression'],
  ['2 points more, 24 % more: stable as we read it', [5, 50], [7, 62], 'progression'],
  ['2 points more, 25 % more: neither, by the letter', [5, 60], [7, 75], 'indeterminate'],
  ['25 % more opioids, pain as before: 60 to 75', [5, 60], [5, 75], 'progression'],
  ['25 % more opioids, 1 point more', [5, 60], [6, 75], 'progression'],
  ['25 % more opioids, 1 point less', [5, 60], [4, 75], 'indeterminate'],
  ['from no opioid to 5 mg, pain as before', [5, 0], [5, 5], 'progression'],
  ['24 % more opioids, pain as before', [5, 50], [5, 62], 'indeterminate'],
  ['nothing changed', [5, 60], [5, 60], 'indeterminate'],
])('%s', (_what, [before, beforeMg], [now, nowMg], response) =>
  expect(boneMetastasisResponse(at(before, beforeMg), at(now, nowMg))).toMatchObject({ response }),
);

test('says by how much pain and opioids changed', () => {
  expect(boneMetastasisResponse(at(7, 60), at(5, 45))).toEqual({
    ...{ response: 'partial', painChange: -2, opioidPercent: -25 },
  });
  expect(boneMetastasisResponse(at(5, 0), at(5, 5))).toMatchObject({ opioidPercent: null });
});

test('what cannot be converted cannot be judged, not even where the pain is gone', () => {
  expect(boneMetastasisResponse(at(7, null), at(0, 60))).toEqual({ cannotJudge: 'opioids-unknown' });
  expect(boneMetastasisResponse(at(7, 60), at(0, null))).toEqual({ cannotJudge: 'opioids-unknown' });
});

test('from no pain nothing responds', () =>
  expect(boneMetastasisResponse(at(0, 60), at(0, 60))).toEqual({ cannotJudge: 'no-pain-before' }));

// 60 mg of morphine before; now 40 mg of oxycodone, by a factor of 1 to 1.5: 40 to 60 mg, a third less or the same.
test('two ends of a range that give two categories give none', () => {
  const before = { worst: 7, opioids: mg(60) };
  expect(boneMetastasisResponse(before, { worst: 7, opioids: mg(40, 60) })).toEqual({ cannotJudge: 'range' });
  expect(boneMetastasisResponse(before, { worst: 5, opioids: mg(40, 60) })).toMatchObject({ response: 'partial' });
});

test('a score is a whole number from 0 to 10', () => {
  expect(() => boneMetastasisResponse(at(11, 60), at(5, 60))).toThrow(RangeError);
  expect(() => boneMetastasisResponse(at(7, 60), at(4.5, 60))).toThrow(RangeError);
});
