import { notice } from '@isocenter/messages';
import { describe, expect, test } from 'vitest';
import type { PlanEvaluation } from '../units/physics/contract.ts';
import { exampleEvaluation } from '../units/physics/report/example-evaluation.ts';
import { displayWidth } from './display-width.ts';
import { evaluationText } from './evaluation-text.ts';

const LONG = 'rx 3: H&N PTV3 6Gy:  200 cGy x 3 to 97%: pt: Calc Point';

/** A plan with all that makes lines long: names, remarks, and the planning system's own figures. */
function crowded(): PlanEvaluation {
  const { structures, ...evaluation } = exampleEvaluation({
    Larynx: LONG,
    Mandible: '下颌骨（左右两侧合并勾画，含牙槽骨）',
  });
  const gap = notice('notice/dosimetry/gap', { structure: LONG, count: 4, gapMm: 39 });
  const ours = { value: 46.4, error: 0.05, endCapEffect: 0.2 };
  const differences = [
    { metric: 'Volume[cc]', unit: 'cc', ours, theirs: 46.41, flagged: false },
    { metric: 'Mean[Gy]', unit: 'Gy', ours, theirs: 45.1, flagged: true },
  ];
  const point = notice('notice/physics/structure-of-points', { structure: 'Calc Point' });
  const [first] = structures;
  if (!first) throw new Error('The example has structures.');
  return {
    ...evaluation,
    structures: [
      ...structures.map((structure) => (structure.name === LONG ? { ...structure, notices: [gap] } : structure)),
      { ...first, name: 'PTV', planningSystem: { curve: { doseGy: [], volumeCc: [] }, differences } },
      { ...first, name: 'Calc Point', volumeCc: null, notices: [point] },
    ],
  };
}

for (const language of ['en', 'zh'] as const)
  for (const width of [100, 160])
    test(`no line is longer than ${width} places (${language})`, () => {
      const lines = evaluationText(crowded(), language, width).split('\n');
      expect(lines.filter((line) => displayWidth(line) > width)).toEqual([]);
    });

describe('what it says', () => {
  const text = (language: 'en' | 'zh', width = 160) => evaluationText(crowded(), language, width).replace(/ +/g, ' ');
  test.each([
    'Prescription: PTV70 70.00 Gy, PTV56 56.00 Gy in 35 fractions (stated in the plan)',
    '✕ not met LeftParotid Mean (Gy) < 20.00 24.10 ± 0.11 ± 0.30 21.69 (3 ●) [2] ● [1]',
    '✓ met Brainstem Max (Gy) ≤ 54.00 64.00 53.40 ± 0.11 ± 0.30 †',
    '? PTV70 D2% (%) ≤ 107.0',
    'Brainstem Max: Permanent cranial neuropathy or necrosis <5%',
    'PTV Volume[cc] 46.40 ± 0.05 ± 0.20 46.41 −0.01',
    'Mean[Gy] 46.40 ± 0.05 ± 0.20 45.10 1.30 ‡',
    'No volume (points, open lines or no contour): Calc Point',
  ])('%s', (words) => {
    expect(text('en')).toContain(words);
  });
  test('Chinese organs and punctuation', () => {
    expect(text('zh')).toContain('处方：PTV70 70.00 Gy、PTV56 56.00 Gy 共 35 次');
    expect(text('zh')).toContain('未勾画：脑、左视神经');
  });
  test('the verdict stands by its sign alone where the line is short', () => {
    expect(text('en', 100)).toContain('\n✕ LeftParotid Mean (Gy) < 20.00');
  });
});
