import { expect, test } from 'vitest';
import type { FailureModeRow } from '../../../../server/units/clinic/safety/contract.ts';
import { byRisk } from './by-risk.ts';

const row = (
  modeKey: string,
  known: 'seen' | 'at most' | 'no',
  priority: number | null,
  severity = 1,
): FailureModeRow => ({
  ...{ modeKey, revision: 1, incidents: [], riskPriority: priority },
  content: { step: 'planning', problemType: 'other', words: modeKey, severity, detectability: 1, controls: '' },
  courses: 1,
  occurrence: known === 'no' ? { known, why: 'no courses' } : { known, score: 1, percent: 0.01 },
});

test('what was seen comes before what can only be bounded, each by its risk', () => {
  const rows = [
    row('d', 'no', null, 2),
    row('b', 'at most', 900),
    row('a', 'seen', 20),
    row('c', 'seen', 60),
    row('e', 'no', null, 9),
  ];
  expect(byRisk(rows).map(({ modeKey }) => modeKey)).toEqual(['c', 'a', 'b', 'e', 'd']);
});
