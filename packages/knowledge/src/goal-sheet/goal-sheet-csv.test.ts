import { parseMetric } from '@isocenter/dosimetry';
import { DomainError } from '@isocenter/messages';
import { expect, test } from 'vitest';
import { GOAL_SETS } from '../goals/goal-sets.ts';
import { formatGoalSheetCsv } from './format-goal-sheet-csv.ts';
import { unitOfMetric } from './metric-unit.ts';
import { parseGoalSheetCsv } from './parse-goal-sheet-csv.ts';

test.each(GOAL_SETS.map((set) => [set.id, set] as const))('%s comes back from its sheet unchanged', (_, set) => {
  expect(parseGoalSheetCsv(formatGoalSheetCsv(set))).toEqual(set);
});

test('a short sheet is a set of the department', () => {
  const sheet = 'structure,metric,comparison,goal\r\nSpinalCord,D0.03cc[Gy],<=,45\r\n"Parotid_L","Mean[Gy]",<,26\r\n';
  expect(parseGoalSheetCsv(sheet)).toEqual({
    id: 'own',
    name: 'Own goal sheet',
    version: '1',
    site: 'any',
    fractions: 'any',
    goals: [
      {
        id: 'own-1',
        structure: 'SpinalCord',
        metric: 'D0.03cc[Gy]',
        comparison: '<=',
        goal: 45,
        unit: 'Gy',
        source: 'Own goal sheet',
        verified: 'own',
      },
      {
        id: 'own-2',
        structure: 'Parotid_L',
        metric: 'Mean[Gy]',
        comparison: '<',
        goal: 26,
        unit: 'Gy',
        source: 'Own goal sheet',
        verified: 'own',
      },
    ],
  });
});

test('Chinese headings, semicolons, a byte order mark, full-width signs and line breaks in cells are read', () => {
  const sheet =
    '\uFEFF结构;指标;比较;限值;容差;目标集;备注\n直肠;V50Gy[%];≤;50;５５;前列腺;"第一行\n第二行; ""引号"""\n\n膀胱;V65Gy [%];≤;50;;前列腺;\n';
  const set = parseGoalSheetCsv(sheet);
  expect(set.name).toBe('前列腺');
  expect(set.goals).toMatchObject([
    { structure: '直肠', comparison: '<=', goal: 50, tolerance: 55, note: '第一行\n第二行; "引号"' },
    { structure: '膀胱', metric: 'V65Gy[%]', unit: '%' },
  ]);
  expect(set.goals[1]).not.toHaveProperty('tolerance');
});

const HEAD = 'structure,metric,comparison,goal,tolerance,unit,priority,verified,id,set';
const refused = [
  { why: 'nothing in it', sheet: '', code: 'knowledge/goal-sheet-empty', values: {} },
  { why: 'a heading only', sheet: `${HEAD}\n`, code: 'knowledge/goal-sheet-empty', values: {} },
  {
    why: 'a column missing',
    sheet: 'structure,metric,goal\nRectum,Mean[Gy],40',
    code: 'knowledge/goal-sheet-column-missing',
    values: { column: 'comparison', found: 'structure, metric, goal' },
  },
  {
    why: 'a column twice',
    sheet: 'structure,metric,op,goal,限值\nRectum,Mean[Gy],<,40,40',
    code: 'knowledge/goal-sheet-column-twice',
    values: { column: 'goal', found: 'goal, 限值' },
  },
  {
    why: 'an open quotation mark',
    sheet: `${HEAD}\nRectum,Mean[Gy],<,40\n"Bladder,Mean[Gy],<,40`,
    code: 'knowledge/goal-sheet-quote',
    values: { row: 3 },
  },
  {
    why: 'a comma that was not quoted',
    sheet: 'structure,metric,comparison,goal\nRectum,Mean[Gy],<,40,5',
    code: 'knowledge/goal-sheet-extra-cells',
    values: { row: 2, found: 5, expected: 4 },
  },
  {
    why: 'an unknown metric',
    sheet: `${HEAD}\nRectum,V50,<,50`,
    code: 'knowledge/goal-sheet-value',
    values: { row: 2, column: 'metric', found: 'V50' },
  },
  {
    why: 'percent of volume beyond 100',
    sheet: `${HEAD}\nPTV,D105%[Gy],>,50`,
    code: 'knowledge/goal-sheet-value',
    values: { column: 'metric', found: 'D105%[Gy]' },
  },
  {
    why: 'an unknown comparison',
    sheet: `${HEAD}\nRectum,V50Gy[%],about,50`,
    code: 'knowledge/goal-sheet-value',
    values: { column: 'comparison', found: 'about' },
  },
  {
    why: 'a comparison that every JavaScript object has',
    sheet: `${HEAD}\nRectum,V50Gy[%],constructor,50`,
    code: 'knowledge/goal-sheet-value',
    values: { column: 'comparison', found: 'constructor' },
  },
  {
    why: 'a goal that is no number',
    sheet: `${HEAD}\nRectum,V50Gy[%],<,fifty`,
    code: 'knowledge/goal-sheet-value',
    values: { column: 'goal', found: 'fifty' },
  },
  {
    why: 'a goal in another unit',
    sheet: `${HEAD}\nRectum,V50Gy[%],<,50,,cc`,
    code: 'knowledge/goal-sheet-value',
    values: { column: 'unit', found: 'cc' },
  },
  {
    why: 'no structure',
    sheet: `${HEAD}\n,V50Gy[%],<,50`,
    code: 'knowledge/goal-sheet-value',
    values: { column: 'structure', found: '' },
  },
  {
    why: 'a priority that is no number',
    sheet: `${HEAD}\nRectum,V50Gy[%],<,50,,,high`,
    code: 'knowledge/goal-sheet-value',
    values: { column: 'priority', found: 'high' },
  },
  {
    why: 'an unknown mark',
    sheet: `${HEAD}\nRectum,V50Gy[%],<,50,,,,yes`,
    code: 'knowledge/goal-sheet-value',
    values: { column: 'verified', found: 'yes' },
  },
  {
    why: 'a tolerance within the goal',
    sheet: `${HEAD}\nRectum,V50Gy[%],<,50,45`,
    code: 'knowledge/goal-sheet-tolerance',
    values: { row: 2, tolerance: 45, goal: 50 },
  },
  {
    why: 'a tolerance above a minimum',
    sheet: `${HEAD}\nPTV,D95%[%],>=,95,98`,
    code: 'knowledge/goal-sheet-tolerance',
    values: { tolerance: 98 },
  },
  {
    why: 'an id twice',
    sheet: `${HEAD}\nRectum,Mean[Gy],<,40,,,,,a\nBladder,Mean[Gy],<,40,,,,,a`,
    code: 'knowledge/goal-sheet-id-twice',
    values: { row: 3, first: 2, id: 'a' },
  },
  {
    why: 'two sets',
    sheet: `${HEAD}\nRectum,Mean[Gy],<,40,,,,,,one\nBladder,Mean[Gy],<,40,,,,,,two`,
    code: 'knowledge/goal-sheet-several-sets',
    values: { row: 3, column: 'set', found: 'two', first: 'one' },
  },
];
for (const { why, sheet, code, values } of refused)
  test(`refused: ${why}`, () => {
    try {
      parseGoalSheetCsv(sheet);
      expect.unreachable();
    } catch (error) {
      expect(error).toBeInstanceOf(DomainError);
      expect(error).toMatchObject({ code, values });
    }
  });

test('the row is the line of the file, whatever stands above it', () => {
  const sheet = `${HEAD},note\nRectum,Mean[Gy],<,40,,,,,,,"two\nlines"\n\nBladder,nonsense,<,40`;
  expect(() => parseGoalSheetCsv(sheet)).toThrow('Row 5');
});

// The same texts go to the package that measures: both must agree on what a metric is.
const metrics =
  'D95%[Gy] D100%[Gy] D0.03cc[Gy] D2%[%] V20Gy[%] V20Gy[cc] V95%[%] V100%[cc] CV12.5Gy[cc] CV12.5Gy[%] Mean[Gy] Mean[%] Max[Gy] ' +
  'Min[Gy] Volume[cc] CI[1] CI HI[1] R50[1] R100[1] GI[1]';
const noMetrics =
  'D95[Gy] D95% V20[%] V20Gy[Gy] D95%[cc] D101%[Gy] D100.5%[Gy] Mean Median[Gy] CI[Gy] R100[%] R20[1] Volume[%] V-5Gy[%] D95 %';
test.each(metrics.split(' '))('%s is a metric, here and where it is measured', (metric) => {
  expect(unitOfMetric(metric)).toBe(parseMetric(metric).unit);
});
test.each(noMetrics.split(' '))('%s is none, here and where it is measured', (text) => {
  expect(unitOfMetric(text)).toBeNull();
  expect(() => parseMetric(text)).toThrow(DomainError);
});
