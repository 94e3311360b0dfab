import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { evaluationCsv } from './evaluation-csv.ts';
import { exampleEvaluation } from './report/example-evaluation.ts';

test('each verdict names its set, the version, the source and whether the figure was read there', () => {
  const evaluation = exampleEvaluation();
  const { data } = Papa.parse<Record<string, string>>(evaluationCsv(evaluation, 'en').slice(1).trimEnd(), {
    header: true,
  });
  expect(data).toHaveLength(evaluation.goals.length);
  for (const [i, { goal, set }] of evaluation.goals.entries())
    expect(data[i]).toMatchObject({
      set: set.name,
      version: set.version,
      source: goal.source,
      verified: goal.verified,
      structure: goal.structure,
    });
});
