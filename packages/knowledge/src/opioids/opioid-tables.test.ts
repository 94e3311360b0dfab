import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { EQUIANALGESIC_CHART } from './equianalgesic-chart.ts';
import { OPIOID_FACTORS } from './opioid-factors.ts';
import { OPIOID_TABLES } from './opioid-tables.ts';
import { OPIOID_TOLERANCE } from './opioid-tolerance.ts';
import { PATCH_TABLES } from './patch-tables.ts';

const SHEET = join(import.meta.dirname, '../../../../../shared/knowledge/opioids.csv');
const HERE = existsSync(SHEET);

test('every factor is of a named table, and no table has two of one opioid by one route', () => {
  const tables = OPIOID_TABLES.map(({ id }) => id);
  for (const { table } of OPIOID_FACTORS) expect(tables).toContain(table);
  const keys = OPIOID_FACTORS.map(({ table, drug, route }) => `${table} ${drug} ${route}`);
  expect(new Set(keys).size).toBe(keys.length);
  for (const { factor, factorMax, caution } of OPIOID_FACTORS) {
    if (factorMax !== undefined) expect(factorMax).toBeGreaterThan(factor!);
    if (factor === null) expect(caution?.en).toMatch(/not reliably established/);
  }
});

test('bands of a patch rise and do not overlap', () => {
  for (const { bands } of PATCH_TABLES)
    for (const [n, band] of bands.entries()) {
      const next = bands[n + 1];
      expect(band.toMg).toBeGreaterThan(band.fromMg ?? 0);
      if (next) expect([next.mcgPerHour > band.mcgPerHour, next.fromMg! > band.toMg]).toEqual([true, true]);
    }
});

describe.skipIf(!HERE)(`the department's sheet${HERE ? '' : ' (skipped: not beside the checkout)'}`, () => {
  const rows = HERE ? rowsOf(readFileSync(SHEET, 'utf8')) : [];
  const withFactor = rows.filter((row) => row['factor_to_oral_morphine_mg'] !== '');

  test('has as many factors, and each stands in a table as printed', () => {
    expect(OPIOID_FACTORS.filter(({ factor }) => factor !== null)).toHaveLength(withFactor.length);
    for (const row of withFactor) {
      const drug = row['drug_en']!.replace('meperidine (pethidine)', 'pethidine');
      const ours = OPIOID_FACTORS.find(
        (each) => each.table === row['table_id'] && each.drug === drug && each.route === row['route'],
      );
      const printed = {
        factor: Number(row['factor_to_oral_morphine_mg']),
        unit: row['dose_unit'] === 'mg' ? 'mg/day' : row['dose_unit'],
        verified: row['verified'],
        ...(row['factor_max'] === '' ? {} : { factorMax: Number(row['factor_max']) }),
      };
      expect(ours, `${row['table_id']} ${drug} ${row['route']}`).toMatchObject(printed);
      expect([ours?.caution?.en, ours?.caution?.zh].includes(row['caution'] || undefined)).toBe(true);
    }
  });

  test('the equianalgesic chart as printed, row by row', () => {
    const printed = rows.filter((row) => row['table_id'] === EQUIANALGESIC_CHART.id);
    const route = { oral: 'oral', injection: 'injection (IM/IV/SC)' };
    expect(
      EQUIANALGESIC_CHART.doses.map((row) => [row.drug, route[row.route], mgOf(row.fromMg, row.toMg), row.caution.en]),
    ).toEqual(
      printed.map((row) => [
        row['drug_en']!.replace('meperidine (pethidine)', 'pethidine'),
        row['route'],
        row['equianalgesic_dose']!.replace(' (100 mcg)', ''),
        row['caution'],
      ]),
    );
    expect(new Set(printed.map((row) => row['equianalgesic_reference']))).toEqual(
      new Set([EQUIANALGESIC_CHART.reference.en]),
    );
  });

  test('who tolerates opioids, as printed', () => {
    const printed = rows.filter((row) => row['table_id'] === 'opioid-tolerance');
    expect(OPIOID_TOLERANCE.map(({ drug, route, least, unit }) => `${drug} ${route} ${least} ${unit}`)).toEqual(
      printed.map((row) => `${row['drug_en']} ${row['route']} ${row['equianalgesic_dose']}`),
    );
  });

  test.each(PATCH_TABLES)('$id: bands as printed', ({ id, bands }) => {
    const printed = rows.filter((row) => row['table_id'] === id);
    expect(
      bands.map((band) => `${band.mcgPerHour} mcg/h ${band.fromMg === null ? '<' : `${band.fromMg}-`}${band.toMg}`),
    ).toEqual(
      printed.map(
        (row) => `${row['equianalgesic_dose']} ${row['equianalgesic_reference']!.split(' ')[0]!.replace('mg/24h', '')}`,
      ),
    );
  });
});

const mgOf = (from: number, to: number) => (from === to ? `${from} mg` : `${from}-${to} mg`);

/** Rows by the names of their columns; quoted fields may hold commas. */
function rowsOf(text: string): readonly Readonly<Record<string, string>>[] {
  const [head = [], ...rows] = text
    .trim()
    .split(/\r?\n/)
    .map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
        .slice(0, 13)
        .map(([, field = '']) => field.replace(/^"|"$/g, '')),
    );
  return rows.map((row) => Object.fromEntries(head.map((name, n) => [name, row[n] ?? ''])));
}
