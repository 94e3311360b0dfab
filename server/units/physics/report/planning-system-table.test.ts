import { expect, test } from 'vitest';
import type { PlanEvaluation } from '../contract.ts';
import { exampleEvaluation } from './example-evaluation.ts';
import { inkFor } from './ink.ts';
import { planningSystemTable } from './planning-system-table.ts';

type Comparison = NonNullable<PlanEvaluation['structures'][number]['planningSystem']>;
type TheirsAlone = NonNullable<Comparison['theirsAlone']>;
type Differences = Comparison['differences'];
const VOLUME = {
  metric: 'Volume[cc]',
  unit: 'cc',
  ours: { value: 14735.76, error: 72.37, endCapEffect: 61.2 },
  theirs: 13944.42,
  flagged: true,
} as const;
const MEAN = {
  metric: 'Mean[Gy]',
  unit: 'Gy',
  ours: { value: 5.62, error: 0.004, endCapEffect: 0 },
  theirs: 5.61,
  flagged: false,
} as const;
const D95 = {
  metric: 'D95%[Gy]',
  unit: 'Gy',
  ours: { value: 0.08, error: 0.02, endCapEffect: 0 },
  theirs: 0.08,
  flagged: false,
} as const;

/** What is printed, in order: every text of the tree. */
function textsOf(node: unknown): string[] {
  if (typeof node === 'string') return [node];
  if (Array.isArray(node)) return node.flatMap(textsOf);
  if (typeof node !== 'object' || node === null) return [];
  const { text, body, table } = { text: [], body: [], table: {}, ...node };
  return [...textsOf(text), ...textsOf(body), ...(Object.keys(table).length > 0 ? textsOf(table) : [])];
}

function printed(differences: readonly Differences[], theirsAlone: TheirsAlone = []): string {
  const evaluation = exampleEvaluation();
  const structures = evaluation.structures.map((structure, i) => {
    const own = differences[i];
    return own
      ? { ...structure, planningSystem: { curve: { doseGy: [], volumeCc: [] }, differences: own, theirsAlone } }
      : structure;
  });
  const ink = inkFor('en', () => true);
  return textsOf(planningSystemTable({ ...evaluation, structures }, ink))
    .join(' ')
    .replace(/\s+/g, ' ');
}

test('each figure stands beside theirs with the difference; what was not compared is a dash', () => {
  const text = printed([
    [VOLUME, MEAN],
    [MEAN, D95],
  ]);
  expect(text).toContain('4 figures of 2 structures compared, 1 differ');
  expect(text).toContain('Structure Volume (cc) Mean (Gy) D95% (Gy)');
  expect(text).toContain('PTV70 14735.76 / 13944.42 +791.34 ± 72.37 ± 61.20 ‡ 5.62 / 5.61 +0.01 ± <0.01 –');
  expect(text).toContain('PTV56 – 5.62 / 5.61 +0.01 ± <0.01 0.08 / 0.08 0.00 ± 0.02');
});

test('where only volumes could be compared, no agreement of doses is claimed', () => {
  const text = printed([[VOLUME]]);
  expect(text).toContain('only the volumes of 1 structures could be compared. No dose was');
  expect(text).not.toContain('differ by more');
});

test('theirs stands alone where ours is withheld', () => {
  const text = printed([[VOLUME]], [{ metric: 'D95%[Gy]', unit: 'Gy', theirs: 14.9 }]);
  expect(text).toContain('only the volumes of 1 structures');
  expect(text).toContain('791.34 ± 72.37 ± 61.20 ‡ – / 14.90');
});

test('nothing stands there where the planning system stored no DVH', () => {
  expect(printed([])).toBe('');
});
