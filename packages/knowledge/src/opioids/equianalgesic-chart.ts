// biome-ignore-all format: a table is read row by row
import type { BothWords } from '../care-path/care-path-state.ts';
import type { Verified } from '../dose-goal.ts';
import type { Opioid } from './opioid.ts';

/** A dose that the chart holds equal to 30 mg of oral or 10 mg of parenteral morphine [mg]. */
export interface EquianalgesicDose {
  readonly drug: Opioid;
  readonly route: 'oral' | 'injection';
  readonly fromMg: number;
  /** As `fromMg` where the chart prints one number. */
  readonly toMg: number;
  readonly caution: BothWords;
}

const ESTIMATE = { en: 'estimate; reduce for incomplete cross-tolerance', zh: '估计值；因交叉耐受不完全须减量' };
const SPECIALIST = { en: 'experienced prescriber only', zh: '仅限有经验的医师' };

/** It holds doses beside one another and no factor of 24 hours, so nothing is reckoned by it. */
export const EQUIANALGESIC_CHART = {
  id: 'equianalgesic-us',
  name: { en: 'United States, equianalgesic chart', zh: '美国等效镇痛剂量表' },
  reference: { en: '30 mg oral = 10 mg parenteral morphine (chronic dosing)', zh: '吗啡口服 30 mg = 注射 10 mg（长期用药）' },
  source: 'Cancer Therapy Advisor opioid equivalencies chart (cancertherapyadvisor.com/home/tools/clinical-charts/opioid-equianalgesic-doses)',
  verified: 'text' as Verified,
  doses: [
    { drug: 'morphine', route: 'oral', fromMg: 30, toMg: 30, caution: ESTIMATE },
    { drug: 'morphine', route: 'injection', fromMg: 10, toMg: 10, caution: ESTIMATE },
    { drug: 'codeine', route: 'oral', fromMg: 200, toMg: 200, caution: ESTIMATE },
    { drug: 'codeine', route: 'injection', fromMg: 100, toMg: 100, caution: ESTIMATE },
    { drug: 'hydromorphone', route: 'oral', fromMg: 7.5, toMg: 7.5, caution: ESTIMATE },
    { drug: 'hydromorphone', route: 'injection', fromMg: 1.5, toMg: 1.5, caution: ESTIMATE },
    { drug: 'oxymorphone', route: 'oral', fromMg: 10, toMg: 10, caution: ESTIMATE },
    { drug: 'oxymorphone', route: 'injection', fromMg: 1, toMg: 1, caution: ESTIMATE },
    { drug: 'levorphanol', route: 'oral', fromMg: 2, toMg: 2, caution: ESTIMATE },
    { drug: 'pethidine', route: 'oral', fromMg: 300, toMg: 300, caution: ESTIMATE },
    { drug: 'pethidine', route: 'injection', fromMg: 100, toMg: 100, caution: ESTIMATE },
    { drug: 'oxycodone', route: 'oral', fromMg: 20, toMg: 20, caution: ESTIMATE },
    { drug: 'fentanyl', route: 'injection', fromMg: 0.1, toMg: 0.1, caution: { en: 'do not convert between fentanyl products with this row', zh: '不得用此行在芬太尼制剂之间换算' } },
    { drug: 'methadone', route: 'oral', fromMg: 10, toMg: 20, caution: { en: 'dose-dependent ratio 4-12; experienced prescriber only', zh: '比值随剂量为 4~12；仅限有经验的医师' } },
    { drug: 'methadone', route: 'injection', fromMg: 5, toMg: 10, caution: SPECIALIST },
    { drug: 'tramadol', route: 'oral', fromMg: 300, toMg: 300, caution: ESTIMATE },
  ] as readonly EquianalgesicDose[],
} as const;
