import type { EventPattern } from '@isocenter/deadlines';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { patternText, readPatternText } from './pattern-text.ts';

const of = (where: EventPattern['where']): EventPattern => ({
  ...{ unit: 'platform', entity: 'filled-form', actions: ['insert', 'update'], where },
});
const LINES: readonly (readonly [string, EventPattern])[] = [
  ['platform filled-form insert,update', of([])],
  ['platform filled-form insert,update state=complete', of([{ path: 'state', is: 'complete' }])],
  [
    'platform filled-form insert,update state=complete|signed',
    of([{ path: 'state', isOneOf: ['complete', 'signed'] }]),
  ],
  [
    'platform filled-form insert,update content.grade=3 content.seen!=true',
    of([
      { path: 'content.grade', is: 3 },
      { path: 'content.seen', isNot: true },
    ]),
  ],
  [
    'platform filled-form insert,update kind="first visit" was=null',
    of([
      { path: 'kind', is: 'first visit' },
      { path: 'was', is: null },
    ]),
  ],
  ['platform filled-form insert,update kind="3"|完成', of([{ path: 'kind', isOneOf: ['3', '完成'] }])],
];
for (const [line, pattern] of LINES)
  test(line, () => {
    expect(readPatternText(line)).toEqual(pattern);
    expect(patternText(pattern)).toBe(line);
  });

test('a line that is none is refused', () => {
  for (const line of [
    ...[
      '',
      'platform',
      'platform filled-form',
      'platform filled-form update state=',
      'platform filled-form update state',
    ],
    ...[
      'platform filled-form update =complete',
      'platform filled-form update a!=b|c',
      'platform filled-form update a={}',
    ],
    ...['plat form! x update', 'platform filled-form up,,date', 'platform filled-form update kind="open'],
  ])
    expect(readPatternText(line), line).toBeUndefined();
});

const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,9}$/);
const scalar = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null));
const path = fc.array(name, { minLength: 1, maxLength: 3 }).map((steps) => steps.join('.'));
const condition = fc.oneof(
  fc.record({ path, is: scalar }),
  fc.record({ path, isNot: scalar }),
  fc.record({ path, isOneOf: fc.array(scalar, { minLength: 2, maxLength: 4 }) }),
);
test('every pattern is the same after it was written and read', () => {
  const pattern = fc.record({
    ...{ unit: name, entity: name, actions: fc.array(name, { minLength: 1, maxLength: 3 }) },
    where: fc.array(condition, { maxLength: 3 }),
  });
  fc.assert(
    fc.property(pattern, (given) => {
      expect(readPatternText(patternText(given))).toEqual(given);
    }),
  );
});
