import { expect, test } from 'vitest';
import { OPIOIDS, type Opioid } from './opioid.ts';
import { ORGAN_CAUTIONS } from './organ-cautions.ts';

test.each(Object.keys(OPIOIDS) as Opioid[])('%s has a caution for failing kidneys and for a failing liver', (drug) => {
  const organs = ORGAN_CAUTIONS.filter((each) => each.drug === drug && !each.route).map(({ from }) => from.organ);
  expect(new Set(organs)).toEqual(new Set(['kidney', 'liver']));
});

test('no drug has two cautions from one limit on, and a stricter limit has no milder grade', () => {
  const keyOf = ({ drug, route, from }: (typeof ORGAN_CAUTIONS)[number]) =>
    [drug, route, 'egfrBelow' in from ? from.egfrBelow : from.childPugh].join(' ');
  expect(new Set(ORGAN_CAUTIONS.map(keyOf)).size).toBe(ORGAN_CAUTIONS.length);
  for (const strict of ORGAN_CAUTIONS.filter(({ grade }) => grade === 'preferred'))
    expect(
      ORGAN_CAUTIONS.filter((each) => each.drug === strict.drug && !each.route && each.from === strict.from),
    ).toEqual([strict]);
});

test('what nobody has read in a text is marked, and says so in its source', () => {
  for (const { verified, source } of ORGAN_CAUTIONS)
    expect(verified === 'knowledge').toBe(source.includes('general knowledge'));
});

// As read: Fast Fact #161 on pethidine and codeine, the NHS page on the three safest, the Scottish table on codeine and tramadol.
test.each([
  ['pethidine', 60, 'avoid'],
  ['codeine', 30, 'avoid'],
  ['fentanyl', 60, 'preferred'],
  ['alfentanil', 60, 'preferred'],
  ['buprenorphine', 60, 'preferred'],
  ['hydromorphone', 60, 'caution'],
  ['oxycodone', 60, 'caution'],
  ['methadone', 60, 'caution'],
])('%s below an eGFR of %s: %s', (drug, egfrBelow, grade) => {
  const found = ORGAN_CAUTIONS.filter(
    (each) => each.drug === drug && !each.route && 'egfrBelow' in each.from && each.from.egfrBelow === egfrBelow,
  );
  expect(found.map((each) => [each.grade, each.verified])).toEqual([[grade, 'text']]);
});
