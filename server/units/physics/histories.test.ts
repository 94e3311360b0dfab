import { describe, expect, test } from 'vitest';
import { sentencesText } from '../../platform/record/history-text.ts';
import { type Columns, type ToldEvent, tellEvent } from '../../platform/record/tell-event.ts';
import { PHYSICS_HISTORIES } from './histories.ts';

const goal = (id: string, structure: string, limit: number, more: Columns = {}): Columns => ({
  ...{ id, structure, metric: 'D95[%]', comparison: '>=', goal: limit, unit: '%', source: 'own', verified: 'own' },
  ...more,
});
const sheet = (name: string, goals: readonly Columns[]) => ({
  content: { name, site: 'Thorax', fractions: '30', goals },
});
const target = (label: string, doseGy: number) => ({ label, doseGy, roiNumber: 1, source: 'confirmed' });
const prescribed = (targets: Columns[] | null, fractions: number | null) => ({ confirmed: { targets, fractions } });

const cases: readonly [
  string,
  keyof typeof PHYSICS_HISTORIES,
  Partial<ToldEvent> & { readonly action: string },
  string,
  string,
][] = [
  ['a changed limit', 'goal-set',
    { action: 'update', before: { ...sheet('Lung', [goal('g1', 'PTV', 95)]), revision: 1 }, after: { ...sheet('Lung', [goal('g1', 'PTV', 93)]), revision: 2 } },
    'PTV D95[%]: limit changed from 95 to 93', 'PTV D95[%]：限值由 95 改为 93'],
  ['a goal came, one went, one got a tolerance', 'goal-set',
    { action: 'update', before: sheet('Lung', [goal('g1', 'PTV', 95), goal('g2', 'Heart', 5)]),
      after: sheet('Lung', [goal('g1', 'PTV', 95, { tolerance: 2 }), goal('g3', 'Lungs', 20)]) },
    'PTV D95[%]: tolerance is 2; goal Heart D95[%] removed; goal Lungs D95[%] added',
    'PTV D95[%]：容差为 2；删除目标 Heart D95[%]；添加目标 Lungs D95[%]'],
  ['another name', 'goal-set', { action: 'update', before: sheet('Lung', []), after: sheet('Lung 2026', []) },
    'name changed from Lung to Lung 2026', '名称由 Lung 改为 Lung 2026'],
  ['saved as it was', 'goal-set', { action: 'update', before: { revision: 1 }, after: { revision: 2 } },
    'goal sheet saved, nothing changed', '保存目标表，内容未变'],
  ['a new sheet', 'goal-set', { action: 'insert', after: { ...sheet('Lung', [goal('g1', 'PTV', 95)]), revision: 1, goal_set_key: 4 } },
    'goal sheet made; name: Lung; site: Thorax; fractions: 30; goal PTV D95[%] added',
    '新建目标表；名称：Lung；部位：Thorax；分次：30；添加目标 PTV D95[%]'],
  ['a sheet that went', 'goal-set', { action: 'delete', before: sheet('Lung', []) }, 'goal sheet removed', '删除目标表'],
  ['a name for all plans', 'structure-name',
    { action: 'insert', after: { roi_name: 'PROS', object_sha256: '', standard_name: 'Prostate' } },
    'PROS means Prostate, in every plan', '确认 PROS 即 Prostate，适用于所有计划'],
  ['a name for one structure set', 'structure-name',
    { action: 'insert', after: { roi_name: 'Breast', object_sha256: 'ab12', standard_name: 'Breast_L' } },
    'Breast means Breast_L, in this structure set only', '确认 Breast 即 Breast_L，仅限此结构集'],
  ['a name forgotten', 'structure-name',
    { action: 'delete', before: { roi_name: 'PROS', object_sha256: '', standard_name: 'Prostate' } },
    'forgotten that PROS means Prostate', '不再认定 PROS 即 Prostate'],
  ['a prescription', 'prescription', { action: 'insert', after: prescribed([target('PTV', 60)], 30) },
    'prescription confirmed: PTV 60 Gy; 30 fractions', '确认处方：PTV 60 Gy；30 次'],
  ['a corrected prescription', 'prescription',
    { action: 'update', before: prescribed([target('PTV', 60)], 30), after: prescribed([target('PTV', 66)], 33) },
    'prescription confirmed: PTV 66 Gy; before it was PTV 60 Gy; fractions changed from 30 to 33',
    '确认处方：PTV 66 Gy；此前为 PTV 60 Gy；分次由 30 改为 33'],
  ['left to the plan', 'prescription', { action: 'insert', after: prescribed(null, null) },
    'prescription left as the plan states it', '处方以计划所写为准'],
]; // biome-ignore format: a table

describe('what persons decided reads in both languages', () => {
  for (const [name, entity, event, en, zh] of cases)
    test(name, () => {
      const told = tellEvent(
        { before: null, after: null, reason: null, redacts: null, ...event },
        PHYSICS_HISTORIES[entity],
      );
      expect(sentencesText('en', told)).toBe(en);
      expect(sentencesText('zh', told)).toBe(zh);
    });
});
