// biome-ignore-all format: a table is read row by row
import type { Verified } from '../dose-goal.ts';

/** A condition that a demonstration ward meets, in its source's words. `record`: what this system counts beside it; null: it holds nothing of it. */
export interface WardCondition {
  readonly id: string;
  readonly of: 'tertiary oncology' | 'secondary hospital' | 'self-assessment';
  readonly en: string;
  readonly zh: string;
  readonly asked: string;
  readonly record: 'beds' | 'admissions' | null;
  readonly source: string;
  readonly verified: Verified;
}

const SOURCE = '癌痛规范化治疗示范病房自评原则 (m.wenkunet.com/p-24176115)';

/** Rows W1 to W9 of the sheet by which a ward assesses itself. */
export const WARD_CONDITIONS = [
  { id: 'W1', of: 'tertiary oncology', en: 'years of oncology service', zh: '开展肿瘤科临床诊疗工作', asked: '≥ 5 years (年)', record: null, source: SOURCE, verified: 'text' },
  { id: 'W2', of: 'tertiary oncology', en: 'beds', zh: '床位数', asked: '≥ 30 beds (张)', record: 'beds', source: SOURCE, verified: 'text' },
  { id: 'W3', of: 'tertiary oncology', en: 'mid/late-stage patients per year', zh: '年收治中晚期肿瘤患者', asked: '≥ 800 admissions (例次)', record: 'admissions', source: SOURCE, verified: 'text' },
  { id: 'W4', of: 'tertiary oncology', en: 'pain clinic volume per year', zh: '门诊年开展癌痛诊治', asked: '240 cases or 1500 visits (例 / 次)', record: null, source: SOURCE, verified: 'text' },
  { id: 'W5', of: 'tertiary oncology', en: 'training per year', zh: '每年培养癌痛医师/护士', asked: '5 physicians and 6 nurses (医师 / 护士)', record: null, source: SOURCE, verified: 'text' },
  { id: 'W6', of: 'secondary hospital', en: 'beds', zh: '床位数', asked: '≥ 20 beds (张)', record: 'beds', source: SOURCE, verified: 'text' },
  { id: 'W7', of: 'secondary hospital', en: 'mid/late-stage patients per year', zh: '年收治中晚期肿瘤患者', asked: '≥ 400 admissions (例次)', record: 'admissions', source: SOURCE, verified: 'text' },
  { id: 'W8', of: 'secondary hospital', en: 'pain clinic volume per year', zh: '门诊年开展癌痛诊治', asked: '150 cases or 900 visits (例 / 次)', record: null, source: SOURCE, verified: 'text' },
  { id: 'W9', of: 'self-assessment', en: 'scoring', zh: '具体考察标准 + 加分项目', asked: '100 + 20 points (分)', record: null, source: SOURCE, verified: 'text' },
] as const satisfies readonly WardCondition[];
