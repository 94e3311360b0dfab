import type { OpioidTableId } from '@isocenter/knowledge';
import {
  afterRescue,
  asksBaselineRise,
  asksToHold,
  behaviourSum,
  hasPatchAlready,
  type OpioidDose,
  painBand,
  patchStart,
  reassessAfterMinutes,
  rescueDose,
  rotation,
  TAPER,
  titration,
  totalOralMorphine,
} from '@isocenter/pain';
import { expect, test } from 'vitest';
import { WARD_RULES } from '../rules/ward-rules.ts';
import { PAIN_CASES } from './pain-cases.ts';

const caseOf = (id: string) => PAIN_CASES.find((each) => each.id === id)!;
const dose = (drug: OpioidDose['drug'], route: OpioidDose['route'], amount: number): OpioidDose => ({
  ...{ drug, route, amount, unit: 'mg/day' },
});
const oral = (table: OpioidTableId, ...doses: OpioidDose[]) => totalOralMorphine(doses, table).total?.highMg;
const toOxycodone = rotation({
  ...{ doses: [dose('morphine', 'oral', 60)], to: { drug: 'oxycodone', route: 'oral' }, table: 'nougg' },
  reductionPercent: 30,
});
const titrated = titration({ fourHourlyMg: 5, regular24hMg: 30, rescueMg: [5, 5, 5], nrs: 6, isSedated: false }, 'T8');

/** What the kernels make of the case's own figures. What is left out here has no kernel: 10 mg less 4 mg. */
const numbers: Readonly<Record<string, number | undefined>> = {
  'flacc-sum': behaviourSum('flacc', { face: 1, legs: 1, activity: 2, cry: 1, consolability: 1 }),
  'painad-sum': behaviourSum('painad', { breathing: 1, vocalisation: 1, face: 2, body: 1, consolability: 0 }),
  'screen-within': WARD_RULES.find(({ cites }) => cites === 'A6')?.rule.period.amount,
  'after-oral': reassessAfterMinutes('oral')?.minutes,
  'after-iv': reassessAfterMinutes('intravenous')?.minutes,
  'total-morphine': oral('nougg', dose('morphine', 'oral', 60), dose('morphine', 'oral', 30)),
  'oxycodone-nougg': oral('nougg', dose('oxycodone', 'oral', 40)),
  'morphine-iv': oral('uk-palliative', dose('morphine', 'intravenous', 10)),
  'rescue-least': rescueDose(120, 'B1').lowMg,
  'rescue-most': rescueDose(120, 'B1').highMg,
  'rescue-sixth': rescueDose(60, 'B3').lowMg,
  titrate: 'refused' in titrated ? undefined : titrated.newFourHourlyMg,
  rotate: 'refused' in toOxycodone ? undefined : toOxycodone.reduced.high,
  'waste-mg': 10 - 4,
};

const asked = PAIN_CASES.filter(({ question }) => question.kind === 'number').map(({ id }) => id);
test.each(asked)('the printed answer of %s is what the kernels make of it', (id) => {
  const { question } = caseOf(id);
  expect(question.kind === 'number' && question.right).toBeCloseTo(numbers[id] ?? Number.NaN, 9);
});

test('what is chosen is what the kernels propose', () => {
  expect(painBand(6)).toBe('moderate');
  expect(caseOf('band').question).toMatchObject({ right: 'moderate' });
  expect(totalOralMorphine([dose('oxycodone', 'oral', 40)], 'mcmaster').total).toEqual({ lowMg: 60, highMg: 80 });
  expect(asksBaselineRise(3).map(({ rule, asks }) => [rule, asks])).toEqual([
    ...[
      ['B5', true],
      ['B6', false],
      ['B2', false],
    ],
  ]);
  expect(asksToHold({ sedation: '3', breathsPerMinute: 12 })).toBe(true);
  expect(asksToHold({ sedation: null, breathsPerMinute: 7 })).toBe(true);
  expect(patchStart({ lowMg: 20, highMg: 20 }, 'nougg-patch')).toMatchObject({ refused: 'below' });
  expect(hasPatchAlready([dose('morphine', 'oral', 20)])).toBe(false);
  const methadone = { drug: 'methadone', route: 'oral' } as const;
  expect(
    rotation({ doses: [dose('morphine', 'oral', 80)], to: methadone, table: 'mcmaster', reductionPercent: 50 }),
  ).toMatchObject({ refused: 'methadone' });
  const after = (nrs: number) =>
    afterRescue({ dose: 10, before: 7, after: nrs, cyclesWithoutChange: 1, isSedated: false });
  expect(after(7)).toMatchObject({ act: 'more', low: 15, high: 20, rules: expect.arrayContaining(['R3']) });
  expect(after(5)).toMatchObject({ act: 'repeat', rules: ['R4'] });
  expect(() => behaviourSum('flacc', { face: 1, activity: 1, cry: 1, consolability: 1 })).toThrow(RangeError);
  expect(TAPER).toMatchObject({ leastPercent: 10, mostPercent: 25 });
});

test('each case is of its own, says why, and cites a rule or a table', () => {
  expect(PAIN_CASES.length).toBeGreaterThanOrEqual(20);
  expect(new Set(PAIN_CASES.map(({ id }) => id)).size).toBe(PAIN_CASES.length);
  for (const { id, stem, explanation, cites, table, question, points } of PAIN_CASES) {
    expect(
      [stem.en, stem.zh, explanation.en, explanation.zh].every((text) => text.trim() !== ''),
      id,
    ).toBe(true);
    expect(cites.length + (table ? 1 : 0), id).toBeGreaterThan(0);
    expect(points, id).toBeGreaterThan(0);
    if (question.kind === 'number') continue;
    const ids = question.choices.map((choice) => choice.id);
    expect(new Set(ids).size, id).toBe(ids.length);
    expect(ids, id).toEqual(expect.arrayContaining([question.right].flat()));
  }
});
