import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Difference, differences, type Json, type PathStep } from './differences.ts';

const goal = (id: string, limit: number, note?: string) => ({ id, goal: limit, ...(note ? { note } : {}) });

const cases: readonly [string, Json, Json, readonly Difference[]][] = [
  ['equal', { a: [1, { b: 2 }] }, { a: [1, { b: 2 }] }, []],
  ['members in another order are equal', { a: 1, b: [{ c: 1, d: 2 }] }, { b: [{ d: 2, c: 1 }], a: 1 }, []],
  ['a member', { name: 'a', site: 'x' }, { name: 'b', site: 'x' }, [{ path: ['name'], from: 'a', to: 'b' }]],
  [
    'a member came, and one went',
    { old: 1 },
    { new: 2 },
    [
      { path: ['old'], from: 1, to: undefined },
      { path: ['new'], from: undefined, to: 2 },
    ],
  ],
  ['null is a value', { a: null }, {}, [{ path: ['a'], from: null, to: undefined }]],
  [
    'a member of an item, though the items changed places',
    { goals: [goal('g1', 95), goal('g2', 45)] },
    { goals: [goal('g2', 45), goal('g1', 93)] },
    [{ path: ['goals', { id: 'g1' }, 'goal'], from: 95, to: 93 }],
  ],
  [
    'an item came, and one went',
    { goals: [goal('g1', 95)] },
    { goals: [goal('g2', 45)] },
    [
      { path: ['goals', { id: 'g1' }], from: goal('g1', 95), to: undefined },
      { path: ['goals', { id: 'g2' }], from: undefined, to: goal('g2', 45) },
    ],
  ],
  ['the first items of a list', [], [goal('g1', 1)], [{ path: [{ id: 'g1' }], from: undefined, to: goal('g1', 1) }]],
  ['a list of values is one value', [1, 2], [2, 1], [{ path: [], from: [1, 2], to: [2, 1] }]],
  ['an id that stands twice names no item', [goal('a', 1), goal('a', 2)], [goal('a', 1)], [
    { path: [], from: [goal('a', 1), goal('a', 2)], to: [goal('a', 1)] },
  ]],
  ['a list became an object', { a: [1] }, { a: { b: 1 } }, [{ path: ['a'], from: [1], to: { b: 1 } }]],
]; // biome-ignore format: a table
for (const [name, before, after, expected] of cases)
  test(name, () => expect(differences(before, after)).toEqual(expected));

/** Values with few names and few ids, so that two of them often speak of the same places. */
const { value } = fc.letrec<{ value: Json; object: { [key: string]: Json } }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<Json>(null, true, 0, 1, 93, '', 'x', '靶区'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc
      .uniqueArray(fc.tuple(fc.constantFrom('g1', 'g2', 'g3'), tie('object')), { selector: ([id]) => id })
      .map((items) => items.map(([id, object]) => ({ ...object, id }))),
    tie('object'),
  ),
  object: fc.dictionary(fc.constantFrom('a', 'b', 'goals', '__proto__', 'toString'), tie('value'), {
    maxKeys: 3,
    noNullPrototype: true,
  }),
}));

/** `before` with the differences carried out, by another way than they were found: place by place on a copy. */
function carriedOut(before: Json, found: readonly Difference[]): Json | undefined {
  let result: Json | undefined = structuredClone(before);
  for (const { path, to } of found) result = set(result, path, to);
  return result;
}

function set(at: Json | undefined, [step, ...rest]: readonly PathStep[], to: Json | undefined): Json | undefined {
  if (step === undefined) return to;
  if (typeof step === 'string') {
    const members = Object.entries(at as object).filter(([name]) => name !== step);
    const value = set(Object.getOwnPropertyDescriptor(at, step)?.value, rest, to);
    return Object.fromEntries(value === undefined ? members : [...members, [step, value]]);
  }
  const list = at as readonly { readonly id: string }[];
  const value = set(list.find(({ id }) => id === step.id) as Json | undefined, rest, to);
  const others = list.filter(({ id }) => id !== step.id) as readonly Json[];
  return value === undefined ? others : [...others, value];
}

/** Items of a list that are told apart by their ids, in one order. */
function inOneOrder(value: Json | undefined): unknown {
  if (Array.isArray(value)) {
    const ids = value.map((item) => (typeof item === 'object' && item && 'id' in item ? String(item.id) : undefined));
    const named = ids.every((id) => id !== undefined) && new Set(ids).size === ids.length;
    const items = value.map(inOneOrder);
    return named ? Object.fromEntries(items.map((item, index) => [`id ${ids[index]}`, item])) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.entries(value)
    .map(([name, member]) => [name, inOneOrder(member)])
    .sort();
}

test('carried out on the value before they give the value after; of equal values there are none', () => {
  fc.assert(
    fc.property(value, value, (before, after) => {
      expect(inOneOrder(carriedOut(before, differences(before, after)))).toEqual(inOneOrder(after));
      expect(differences(after, structuredClone(after))).toEqual([]);
    }),
    { numRuns: 2000 },
  );
});

test('they are the other way round when the values are', () => {
  fc.assert(
    fc.property(value, value, (before, after) => {
      const turned = differences(after, before).map(({ path, from, to }) => ({ path, from: to, to: from }));
      const sorted = (found: readonly Difference[]) => found.map((one) => JSON.stringify(one)).sort();
      expect(sorted(turned)).toEqual(sorted(differences(before, after)));
    }),
  );
});
