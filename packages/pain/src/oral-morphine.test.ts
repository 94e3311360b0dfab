import { OPIOID_FACTORS, OPIOID_TABLES } from '@isocenter/knowledge';
import { expect, test } from 'vitest';
import { oralMorphineOf, totalOralMorphine } from './oral-morphine.ts';

/** Copied from the department's sheet: table, opioid, route, factor, upper end of a range. */
const PRINTED = `
  cdc2022 codeine oral 0.15
  cdc2022 fentanyl transdermal 2.4
  cdc2022 hydrocodone oral 1.0
  cdc2022 hydromorphone oral 5.0
  cdc2022 methadone oral 4.7
  cdc2022 morphine oral 1.0
  cdc2022 oxycodone oral 1.5
  cdc2022 oxymorphone oral 3.0
  cdc2022 tapentadol oral 0.4
  cdc2022 tramadol oral 0.2
  nougg morphine oral 1
  nougg codeine oral 0.15
  nougg oxycodone oral 1.5
  nougg hydromorphone oral 5
  nougg pethidine oral 0.1
  anzca2021 morphine oral 1
  anzca2021 oxycodone oral 1.5
  anzca2021 hydromorphone oral 5
  anzca2021 codeine oral 0.13
  anzca2021 dextropropoxyphene oral 0.1
  anzca2021 tramadol oral 0.2
  anzca2021 tapentadol oral 0.3
  anzca2021 buprenorphine sublingual 40
  anzca2021 oxycodone rectal 1.5
  anzca2021 buprenorphine transdermal 2
  anzca2021 fentanyl transdermal 3
  anzca2021 morphine parenteral 3
  anzca2021 oxycodone parenteral 3
  anzca2021 hydromorphone parenteral 15
  anzca2021 codeine parenteral 0.25
  anzca2021 pethidine parenteral 0.4
  anzca2021 fentanyl parenteral 0.2
  mcmaster morphine oral 1
  mcmaster codeine oral 0.1
  mcmaster oxycodone oral 1.5 2
  mcmaster hydromorphone oral 5
  mcmaster methadone oral 4 10
  mcmaster tramadol oral 0.1 0.125
  uk-palliative morphine oral 1
  uk-palliative morphine subcutaneous 2
  uk-palliative morphine intravenous 3
  uk-palliative diamorphine subcutaneous 3
  uk-palliative oxycodone oral 1.5 2
  uk-palliative oxycodone subcutaneous 3
  uk-palliative alfentanil subcutaneous 30
  uk-palliative fentanyl subcutaneous 150
  uk-palliative hydromorphone oral 7.5
  uk-palliative hydromorphone subcutaneous 15
  nhc2018 morphine oral 1
  nhc2018 morphine parenteral 3
  nhc2018 codeine oral 0.154
  nhc2018 oxycodone oral 1.5 2
  nhc2018 fentanyl transdermal 2
`;
const printed = PRINTED.trim()
  .split('\n')
  .map((line) => line.trim().split(' '));

test('every factor of the sheet, and no other: ten units are ten times it', () => {
  expect(printed).toHaveLength(OPIOID_FACTORS.filter(({ factor }) => factor !== null).length);
  for (const [table, drug, route, factor, most = factor] of printed) {
    const row = OPIOID_FACTORS.find((each) => each.table === table && each.drug === drug && each.route === route)!;
    const told = oralMorphineOf({ ...row, amount: 10 }, row.table);
    const ends = { lowMg: 10 * Number(factor), highMg: 10 * Number(most) };
    expect(told, `${table} ${drug} ${route}`).toMatchObject(ends);
  }
});

test('where a table says that there is no reliable ratio there is no number', () => {
  const methadone = { drug: 'methadone', route: 'oral', amount: 10, unit: 'mg/day' } as const;
  expect(oralMorphineOf(methadone, 'nougg')).toMatchObject({ refused: 'no-ratio' });
  expect(oralMorphineOf({ ...methadone, drug: 'tramadol' }, 'nougg')).toMatchObject({ refused: 'no-ratio' });
});

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
