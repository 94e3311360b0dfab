import { expect, test } from 'vitest';
import { isSamePlan, linesOf } from './lines-of.ts';

const version = (label: string | null, planUid: string) => ({
  ...{ caseKey: '1', archiveKey: '1', label, frameOfReferenceUid: null },
  objects: [{ kind: 'RTPLAN', sopInstanceUid: planUid, sha256: planUid }],
});

test.each([
  { what: 'of one name', a: version('Boost', '1'), b: version('Boost', '2'), same: true },
  { what: 'renamed', a: version('Boost', '1'), b: version('Boost 2', '1'), same: true },
  { what: 'two plans', a: version('Boost', '1'), b: version('Pelvis', '2'), same: false },
  { what: 'two without a name', a: version(null, '1'), b: version(null, '2'), same: false },
  { what: 'one without a name, again', a: version(null, '1'), b: version(null, '1'), same: true },
])('$what: $same', ({ a, b, same }) => {
  expect(isSamePlan(a, b)).toBe(same);
});

test('versions of one plan have the line of the first, whatever lies between them', () => {
  const reviews = [
    { reviewKey: '3', content: version('Pelvis', 'a') },
    { reviewKey: '4', content: version('Boost', 'b') },
    { reviewKey: '7', content: version('Pelvis', 'c') },
    { reviewKey: '9', content: version('Pelvis, later', 'c') },
  ];
  expect([...linesOf(reviews)]).toEqual([
    ['3', '3'],
    ['4', '4'],
    ['7', '3'],
    ['9', '3'],
  ]);
});
