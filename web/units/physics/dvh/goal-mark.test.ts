import { expect, test } from 'vitest';
import { goalMark } from './goal-mark.ts';

const known = { structureCc: 200, referenceGy: 60 };
const cases = [
  { metric: 'D95%[Gy]', goal: 57, mark: { doseGy: 57, volumeCc: 190 } },
  { metric: 'D95%[%]', goal: 95, mark: { doseGy: 57, volumeCc: 190 } },
  { metric: 'D0.03cc[Gy]', goal: 45, mark: { doseGy: 45, volumeCc: 0.03 } },
  { metric: 'V20Gy[%]', goal: 35, mark: { doseGy: 20, volumeCc: 70 } },
  { metric: 'V20Gy[cc]', goal: 35, mark: { doseGy: 20, volumeCc: 35 } },
  { metric: 'V95%[%]', goal: 98, mark: { doseGy: 57, volumeCc: 196 } },
  { metric: 'CV12.5Gy[cc]', goal: 150, mark: { doseGy: 12.5, volumeCc: 50 } },
  { metric: 'Max[Gy]', goal: 54, mark: { doseGy: 54, volumeCc: 0 } },
  { metric: 'Mean[Gy]', goal: 26, mark: null },
  { metric: 'CI[1]', goal: 0.8, mark: null },
  { metric: 'no metric', goal: 1, mark: null },
];
for (const { metric, goal, mark } of cases)
  test(`${metric} with limit ${goal} stands at ${mark ? `${mark.doseGy} Gy, ${mark.volumeCc} cc` : 'no point'}`, () => {
    const at = goalMark(
      { id: '', structure: '', metric, comparison: '<=', goal, unit: '', source: '', verified: 'own' },
      known,
    );
    if (!mark) expect(at).toBeNull();
    else {
      expect(at?.doseGy).toBeCloseTo(mark.doseGy, 9);
      expect(at?.volumeCc).toBeCloseTo(mark.volumeCc, 9);
    }
  });

test('percent of an unknown prescription has no place', () => {
  const goal = {
    id: '',
    structure: '',
    metric: 'V95%[%]',
    comparison: '>=',
    goal: 98,
    unit: '%',
    source: '',
    verified: 'own',
  } as const;
  expect(goalMark(goal, { structureCc: 1, referenceGy: null })).toBeNull();
});
