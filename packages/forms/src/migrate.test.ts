import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Answers, AnswerValue } from './answers.ts';
import { isAnsweredGroup } from './answers.ts';
import type { FormDefinition, FormItem, Question } from './definition.ts';
import { type Mapping, migrateAnswers, proposeMapping } from './migrate.ts';

const common = { required: false, repeats: false, checks: [] } as const;
const integer = (linkId: string, more: object = {}): FormItem => ({
  ...({ ...common, kind: 'integer', control: 'field', linkId, text: { en: linkId }, ...more } as Question),
});
const text = (linkId: string): FormItem => ({ ...common, kind: 'text', lines: 'one', linkId, text: { en: linkId } });
const choice = (linkId: string, ...codes: string[]): FormItem => ({
  ...{ ...common, kind: 'choice', control: 'list', open: false, linkId, text: { en: linkId } },
  options: codes.map((code) => ({ code, text: { en: `option ${code}` } })),
});
const group = (linkId: string, repeats: boolean, ...items: FormItem[]): FormItem => ({
  ...{ kind: 'group', linkId, text: { en: linkId }, repeats, checks: [], items },
});
const form = (version: string, ...items: FormItem[]): FormDefinition => ({
  ...{ url: 'urn:test:m', version, status: 'draft', language: 'en', title: { en: 'm' }, items },
});
const coding = (code: string) => ({ kind: 'coding', code }) as const;

const cases: readonly {
  what: string;
  from: FormItem[];
  to: FormItem[];
  mapping?: Mapping;
  answers: Answers;
  expected: Answers;
  leftOver?: readonly [string, string][];
}[] = [
  {
    what: 'the same question keeps its answer, wherever it stands now',
    from: [integer('a'), text('b')],
    to: [group('g', false, text('b')), integer('a')],
    answers: [{ linkId: 'a', values: [3] }, { linkId: 'b', values: ['x'] }],
    expected: [{ linkId: 'a', values: [3] }, { linkId: 'g', items: [{ linkId: 'b', values: ['x'] }] }],
  },
  {
    what: 'a question that is gone leaves its answer beside the form',
    from: [integer('a'), integer('b')],
    to: [integer('a')],
    answers: [{ linkId: 'b', values: [7] }],
    expected: [],
    leftOver: [['b', 'unmapped']],
  },
  {
    what: 'another question takes the answer over where somebody says so',
    from: [integer('a')],
    to: [integer('b')],
    mapping: { a: 'b' },
    answers: [{ linkId: 'a', values: [3] }],
    expected: [{ linkId: 'b', values: [3] }],
  },
  {
    what: 'an answer of another kind does not fit',
    from: [text('a')],
    to: [integer('a')],
    mapping: { a: 'a' },
    answers: [{ linkId: 'a', values: ['x'] }],
    expected: [],
    leftOver: [['a', 'other-kind']],
  },
  {
    what: 'an option that is there no more does not fit',
    from: [choice('a', 'x', 'y')],
    to: [choice('a', 'y')],
    answers: [{ linkId: 'a', values: [coding('x')] }],
    expected: [],
    leftOver: [['a', 'other-kind']],
  },
  {
    what: 'of two answers for one question the second stays beside',
    from: [integer('a'), integer('b')],
    to: [integer('c')],
    mapping: { a: 'c', b: 'c' },
    answers: [{ linkId: 'a', values: [1] }, { linkId: 'b', values: [2] }],
    expected: [{ linkId: 'c', values: [1] }],
    leftOver: [['b', 'taken']],
  },
  {
    what: 'fillings of a repeating group answer to each other; without repeats the second has no place',
    from: [group('g', true, integer('a'), integer('b'))],
    to: [group('h', true, integer('a')), integer('b')],
    answers: [
      { linkId: 'g', items: [{ linkId: 'a', values: [1] }, { linkId: 'b', values: [10] }] },
      { linkId: 'g', items: [{ linkId: 'a', values: [2] }, { linkId: 'b', values: [20] }] },
    ],
    expected: [
      { linkId: 'h', items: [{ linkId: 'a', values: [1] }] },
      { linkId: 'b', values: [10] },
      { linkId: 'h', items: [{ linkId: 'a', values: [2] }] },
    ],
    leftOver: [['g[1]/b', 'other-place']],
  },
  {
    what: 'what is calculated anew is no answer to keep; what is not calculated any more is',
    from: [integer('a', { calculated: '1' }), integer('b', { calculated: '2' })],
    to: [integer('a', { calculated: '5' })],
    answers: [{ linkId: 'a', values: [1] }, { linkId: 'b', values: [2] }],
    expected: [],
    leftOver: [['b', 'unmapped']],
  },
]; // biome-ignore format: a table
for (const { what, from, to, mapping, answers, expected, leftOver = [] } of cases)
  test(what, () => {
    const versions = { from: form('1', ...from), to: form('2', ...to) };
    const used = mapping ?? proposeMapping(versions.from, versions.to);
    const migrated = migrateAnswers({ ...versions, mapping: used }, answers);
    expect(migrated.answers).toEqual(expected);
    expect(migrated.leftOver.map(({ path, why }) => [path, why])).toEqual(leftOver);
    for (const { version, words, values } of migrated.leftOver)
      expect([version, words.length]).toEqual(['1', values.length]);
  });

test('where a question went is known also without an answer, and a left answer reads in words', () => {
  const versions = { from: form('1', choice('a', 'x'), integer('b')), to: form('2', integer('b')) };
  const answers: Answers = [{ linkId: 'a', values: [coding('x')] }];
  const migrated = migrateAnswers({ ...versions, mapping: { a: null, b: 'b' } }, answers);
  expect([...migrated.moved]).toEqual([['b', 'b']]);
  expect(migrated.leftOver[0]?.words).toEqual([{ en: 'option x', zh: 'option x' }]);
});

/** Every value, each with a number of its own, so that none can hide behind another. */
function valuesIn(answers: Answers): AnswerValue[] {
  return answers.flatMap((item) => (isAnsweredGroup(item) ? valuesIn(item.items) : item.values));
}
const LINKS = ['a', 'b', 'c', 'd'];
const anyItems = fc
  .record({
    order: fc.shuffledSubarray(LINKS, { minLength: 1 }),
    kinds: fc.array(fc.constantFrom('integer', 'text'), { minLength: 4, maxLength: 4 }),
    grouped: fc.array(fc.constantFrom('none', 'group', 'repeating'), { minLength: 4, maxLength: 4 }),
  })
  .map(({ order, kinds, grouped }) =>
    order.map((linkId, at): FormItem => {
      const item = kinds[at] === 'integer' ? integer(linkId, { repeats: true }) : text(linkId);
      return grouped[at] === 'none' ? item : group(`g-${linkId}`, grouped[at] === 'repeating', item);
    }),
  );
const anyMapping = fc.record(
  Object.fromEntries(LINKS.map((linkId) => [linkId, fc.option(fc.constantFrom(...LINKS, 'nowhere'))])),
);

test('no answer is ever lost, nor made up, whatever the versions and the mapping', () => {
  fc.assert(
    fc.property(anyItems, anyItems, anyMapping, fc.integer({ min: 1, max: 3 }), (from, to, mapping, fillings) => {
      let number = 0;
      const answered = (item: FormItem): Answers => {
        if (item.kind === 'group')
          return Array.from({ length: item.repeats ? fillings : 1 }, () => ({
            linkId: item.linkId,
            items: item.items.flatMap(answered),
          }));
        number += 1;
        return [{ linkId: item.linkId, values: [item.kind === 'integer' ? number : `text ${number}`] }];
      };
      const answers = from.flatMap(answered);
      const migrated = migrateAnswers({ from: form('1', ...from), to: form('2', ...to), mapping }, answers);
      const kept = [...valuesIn(migrated.answers), ...migrated.leftOver.flatMap(({ values }) => values)];
      expect(kept.map(String).sort()).toEqual(valuesIn(answers).map(String).sort());
    }),
  );
});
