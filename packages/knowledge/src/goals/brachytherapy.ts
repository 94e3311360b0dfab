// biome-ignore-all format: a table is read row by row
import type { GoalSet } from '../dose-goal.ts';
import { published } from './published.ts';

/** Limits for brachytherapy of the cervix. */
export const BRACHYTHERAPY: readonly GoalSet[] = [
  published({
    id: 'embrace-ii-eqd2-total',
    name: 'EMBRACE II',
    site: 'Cervix brachytherapy',
    fractions: 'EQD2 total',
    source: 'EMBRACE II protocol (EQD2, whole course; alpha/beta 10 target, 3 organs)',
    verified: 'knowledge',
    goals: [
      { id: 'C0457', structure: 'CTV_HR', metric: 'D90%[Gy]', comparison: '>=', goal: 90, tolerance: 85, unit: 'Gy', priority: 1, note: 'Aim 90, limit 85' },
      { id: 'C0458', structure: 'CTV_HR', metric: 'D98%[Gy]', comparison: '>=', goal: 75, unit: 'Gy', priority: 1, verified: 'text', seenIn: 'echorniak14/BrachyD2ccEval config.py' },
      { id: 'C0459', structure: 'GTV_Res', metric: 'D98%[Gy]', comparison: '>=', goal: 95, tolerance: 90, unit: 'Gy', priority: 1, note: 'Aim 95, limit 90' },
      { id: 'C0460', structure: 'Bladder', metric: 'D2cc[Gy]', comparison: '<=', goal: 80, tolerance: 90, unit: 'Gy', priority: 1, note: 'Aim 80, limit 90' },
      { id: 'C0461', structure: 'Rectum', metric: 'D2cc[Gy]', comparison: '<=', goal: 65, tolerance: 75, unit: 'Gy', priority: 1, note: 'Aim 65, limit 75' },
      { id: 'C0462', structure: 'Colon_Sigmoid', metric: 'D2cc[Gy]', comparison: '<=', goal: 70, tolerance: 75, unit: 'Gy', priority: 1, note: 'Aim 70, limit 75' },
      { id: 'C0463', structure: 'Bowel', metric: 'D2cc[Gy]', comparison: '<=', goal: 70, tolerance: 75, unit: 'Gy', priority: 1, note: 'Aim 70, limit 75' },
    ],
  }),
  published({
    id: 'cervix-hdr-per-session-per-session',
    name: 'Cervix HDR per session',
    site: 'Cervix brachytherapy',
    fractions: 'per session',
    source: 'J Radiat Res 2021;62:502-510 Table 2 (per brachytherapy session, schedules 1 and 2)',
    verified: 'text',
    seenIn: 'PMC8127675 table page',
    goals: [
      { id: 'C0464', structure: 'CTV_HR', metric: 'D90%[Gy]', comparison: '>=', goal: 7, tolerance: 6, unit: 'Gy', priority: 1 },
      { id: 'C0465', structure: 'Rectum', metric: 'D2cc[Gy]', comparison: '<', goal: 5.5, tolerance: 6, unit: 'Gy', priority: 1 },
      { id: 'C0466', structure: 'Bladder', metric: 'D2cc[Gy]', comparison: '<', goal: 6.5, tolerance: 7.6, unit: 'Gy', priority: 1 },
      { id: 'C0467', structure: 'Colon_Sigmoid', metric: 'D2cc[Gy]', comparison: '<', goal: 5.5, tolerance: 6, unit: 'Gy', priority: 1 },
    ],
  }),
];
