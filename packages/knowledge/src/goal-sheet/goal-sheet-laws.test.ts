import { DomainError } from '@isocenter/messages';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { COMPARISONS, type DoseGoal, type GoalSet } from '../dose-goal.ts';
import { formatGoalSheetCsv } from './format-goal-sheet-csv.ts';
import { parseGoalSheetCsv } from './parse-goal-sheet-csv.ts';

/** Text that a spreadsheet finds hard: quotes, separators, line breaks, Chinese. Spaces around it are not kept. */
const text = fc
  .array(fc.constantFrom('"', ',', ';', '\n', '\t', ' ', '≤', '直肠', 'a', 'B', '0', "'", '=', '\\'), {
    minLength: 1,
    maxLength: 12,
  })
  .map((parts) => parts.join('').trim())
  .filter((value) => value !== '');
const figure = fc.integer({ min: 0, max: 100_000 }).map((hundredths) => hundredths / 100);
const goal = (id: number): fc.Arbitrary<DoseGoal> =>
  fc
    .record({
      structure: text,
      metric: fc.constantFrom('D95%[Gy]', 'D0.03cc[Gy]', 'Mean[Gy]', 'Max[Gy]'),
      comparison: fc.constantFrom(...COMPARISONS),
      goal: figure,
      margin: fc.option(figure),
      priority: fc.option(fc.integer({ min: 1, max: 9 })),
      note: fc.option(text),
      source: text,
    })
    .map(({ margin, priority, note, ...rest }) => ({
      id: `g${id}`,
      ...rest,
      unit: 'Gy',
      verified: 'own' as const,
      ...(margin === null || !rest.comparison.startsWith('<') ? {} : { tolerance: rest.goal + margin }),
      ...(priority === null ? {} : { priority }),
      ...(note === null ? {} : { note }),
    }));
const goalSet: fc.Arbitrary<GoalSet> = fc.record({
  id: text,
  name: text,
  version: text,
  site: text,
  fractions: text,
  goals: fc.integer({ min: 1, max: 4 }).chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => goal(i)))),
});

test('any goal set comes back from its sheet unchanged', () => {
  fc.assert(
    fc.property(goalSet, (set) => {
      expect(parseGoalSheetCsv(formatGoalSheetCsv(set))).toEqual(set);
    }),
  );
});

test('whatever is uploaded is read or refused in words', () => {
  const head = fc.constantFrom('structure,metric,comparison,goal\n', '结构;指标;比较;限值\n', '');
  fc.assert(
    fc.property(head, fc.string({ unit: 'grapheme' }), (columns, rest) => {
      try {
        expect(parseGoalSheetCsv(columns + rest).goals.length).toBeGreaterThan(0);
      } catch (error) {
        expect(error).toBeInstanceOf(DomainError);
      }
    }),
    { numRuns: 1000 },
  );
});
