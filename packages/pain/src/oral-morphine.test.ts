import { OPIOID_FACTORS, OPIOID_TABLES } from '@isocenter/knowledge';
import { expect, test } from 'vitest';
import { oralMorphineOf, totalOralMorphine } from './oral-morphine.ts';

test.each(OPIOID_FACTORS.map((row) => [`${row.table}: ${row.drug} ${row.route}`, row] as const))(
  '%s: ten units are ten times the factor',
  (_name, row) => {
    const { drug, route, unit, table, factor, factorMax } = row;
    const told = oralMorphineOf({ drug, route, unit, amount: 10 }, table);
    if (factor === null) expect(told).toEqual({ refused: 'no-ratio', row });
    else expect(told).toEqual({ lowMg: 10 * factor, highMg: 10 * (factorMax ?? factor), row, amount: 10 });
  },
);

// A summary of CDC 2022, printed: 75 µg/h of fentanyl are 180 mg.
test('the printed example of a patch', () => {
  const patch = { drug: 'fentanyl', route: 'transdermal', amount: 75, unit: 'mcg/h' } as const;
  expect(oralMorphineOf(patch, 'cdc2022')).toMatchObject({ lowMg: 180, highMg: 180 });
});

test('two tables that disagree give two numbers, and a range its two ends', () => {
  const codeine = { drug: 'codeine', route: 'oral', amount: 200, unit: 'mg/day' } as const;
  const told = OPIOID_TABLES.map(({ id }) => [id, oralMorphineOf(codeine, id)] as const);
  const mg = Object.fromEntries(told.map(([id, each]) => [id, 'refused' in each ? each.refused : each.lowMg]));
  // 200 x 0.154, 0.15, 0.1, 0.13 and 0.15; the British sheet does not have it by mouth
  expect(mg).toMatchObject({
    nhc2018: 30.8,
    nougg: 30,
    mcmaster: 20,
    anzca2021: 26,
    cdc2022: 30,
    'uk-palliative': 'not-in-table',
  });
  const oxycodone = { drug: 'oxycodone', route: 'oral', amount: 40, unit: 'mg/day' } as const;
  expect(oralMorphineOf(oxycodone, 'mcmaster')).toMatchObject({ lowMg: 60, highMg: 80 });
});

test('units: µg and mg of a day are turned into one another, a rate is not', () => {
  const fentanyl = { drug: 'fentanyl', route: 'subcutaneous', amount: 200, unit: 'mcg/day' } as const;
  expect(oralMorphineOf(fentanyl, 'uk-palliative')).toMatchObject({ lowMg: 30, amount: 0.2 }); // 0.2 mg x 150
  expect(oralMorphineOf(fentanyl, 'anzca2021')).toMatchObject({ lowMg: 40 }); // its row says parenteral: 200 µg x 0.2
  expect(oralMorphineOf({ ...fentanyl, unit: 'mcg/h' }, 'uk-palliative')).toMatchObject({ refused: 'unit' });
  expect(() => oralMorphineOf({ ...fentanyl, amount: -1 }, 'anzca2021')).toThrow(RangeError);
});

test('where one dose has no equivalent there is no total, for it would look whole', () => {
  const morphine = { drug: 'morphine', route: 'oral', amount: 60, unit: 'mg/day' } as const;
  const tramadol = { drug: 'tramadol', route: 'oral', amount: 200, unit: 'mg/day' } as const;
  expect(totalOralMorphine([morphine, tramadol], 'nougg').total).toBeNull();
  expect(totalOralMorphine([morphine, tramadol], 'mcmaster').total).toEqual({ lowMg: 80, highMg: 85 });
  expect(totalOralMorphine([], 'nougg').total).toBeNull();
});
