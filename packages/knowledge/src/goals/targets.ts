// biome-ignore-all format: a table is read row by row
import type { GoalSet } from '../dose-goal.ts';
import { published } from './published.ts';

/** Goals for target volumes, which hold beside the limits of organs. */
export const TARGETS: readonly GoalSet[] = [
  published({
    id: 'target-any',
    name: 'Target',
    site: 'any',
    fractions: 'any',
    source: 'Common planning goal after ICRU Reports 50 and 62 (95-107 %), at the D98% and D2% of ICRU Report 83',
    verified: 'knowledge',
    goals: [
      { id: 'C0481', structure: 'PTV', metric: 'D98%[%]', comparison: '>=', goal: 95, unit: '%', priority: 1, endpoint: 'Near-minimum', note: 'ICRU 83 defines D98%, D50%, D2% as reporting metrics and sets no limit' },
      { id: 'C0482', structure: 'PTV', metric: 'D2%[%]', comparison: '<=', goal: 107, tolerance: 110, unit: '%', priority: 2, endpoint: 'Near-maximum', note: 'ICRU 50/62 used 95-107%' },
    ],
  }),
  published({
    id: 'target-3-5',
    name: 'Target',
    site: 'Lung SBRT',
    fractions: '3-5',
    source: 'RTOG 0813/0915 conformity tables',
    verified: 'knowledge',
    goals: [
      { id: 'C0483', structure: 'PTV', metric: 'V100%[%]', comparison: '>=', goal: 95, unit: '%', priority: 1, note: '95% of PTV at prescription' },
      { id: 'C0484', structure: 'PTV', metric: 'R100[1]', comparison: '<=', goal: 1.2, tolerance: 1.5, unit: '1', priority: 2, note: 'Prescription isodose volume over PTV volume' },
    ],
  }),
];
