import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { bpiInterference } from './brief-pain-inventory.ts';
import { oralMorphineOf } from './oral-morphine.ts';
import { painManagementIndex } from './pain-management-index.ts';
import { rescueDose } from './rescue-dose.ts';
import { titration } from './titration.ts';

const FILE = join(import.meta.dirname, '../../../../shared/knowledge/other-examples.json');
const HERE = existsSync(FILE);
const TOPICS = ['OME', 'oMEDD', 'breakthrough dose', 'daily titration', 'BPI scoring', 'pain management index'];

const daily = (drug: 'hydrocodone' | 'oxycodone', amount: number) =>
  ({ drug, route: 'oral', amount, unit: 'mg/day' }) as const;
const patch = { drug: 'fentanyl', route: 'transdermal', amount: 75, unit: 'mcg/h' } as const;
const example1 = { fourHourlyMg: 5, regular24hMg: 30, rescueMg: [5, 5, 5], nrs: 6, isSedated: false };

/** Of the department's examples those of pain and opioids, by their names: what is given (as in the file), what we say of it, and what is printed there. */
const EXAMPLES = {
  'mme-hydrocodone': [
    { drug: 'hydrocodone', mg_per_day: 20 },
    () => oralMorphineOf(daily('hydrocodone', 20), 'cdc2022'),
    20,
  ],
  'mme-oxycodone': [{ drug: 'oxycodone', mg_per_day: 20 }, () => oralMorphineOf(daily('oxycodone', 20), 'cdc2022'), 30],
  'mme-fentanyl-75': [{ drug: 'fentanyl transdermal', mcg_per_h: 75 }, () => oralMorphineOf(patch, 'cdc2022'), 180],
  'omedd-oxycodone': [
    { drug: 'oxycodone', mg_per_day: 40 },
    () => oralMorphineOf(daily('oxycodone', 40), 'anzca2021'),
    60,
  ],
  'rescue-dose': [{ ome_24h_mg: 120 }, () => rescueDose(120, 'B1'), [12, 24]],
  'titration-my': [
    { regular_mg: 5, interval_h: 4, rescue_doses: 3 },
    () => titration(example1, 'T8'),
    { total24hMg: 45, exactMg: 7.5, newFourHourlyMg: 7, rescue: { lowMg: 7, highMg: 7 } },
  ],
  'bpi-interference': [
    { items: [5, 6, 4, 7, null, null, null] },
    () => bpiInterference([5, 6, 4, 7, null, null, null]),
    { score: 5.5, valid: true },
  ],
  'bpi-invalid': [
    { items: [5, 6, 4, null, null, null, null] },
    () => bpiInterference([5, 6, 4, null, null, null, null]),
    { valid: false },
  ],
  pmi: [
    { analgesic: 'weak opioid (2)', pain: 'severe (3)' },
    () => ({ pmi: painManagementIndex({ analgesic: 'weak opioid', worstNrs: 8 }) }),
    { pmi: -1 },
  ],
} as const satisfies Record<string, readonly [object, () => object, unknown]>;

test.each(Object.entries(EXAMPLES))('%s', (_id, [, told, printed]) => {
  const [lowMg, highMg] = Array.isArray(printed) ? printed : [printed, printed];
  expect(told()).toMatchObject(typeof lowMg === 'number' ? { lowMg, highMg } : Object(printed));
});

describe.skipIf(!HERE)(`the department's examples${HERE ? '' : ' (skipped: not beside the checkout)'}`, () => {
  const file: unknown = HERE ? JSON.parse(readFileSync(FILE, 'utf8')) : { examples: [] };
  const found = examplesIn(file).filter(({ topic }) => TOPICS.includes(topic));

  test('those of pain and opioids are the ones above, each as it is given there', () => {
    expect(found.map(({ id }) => id).sort()).toEqual(Object.keys(EXAMPLES).sort());
    for (const { id, input } of found)
      expect(Object.entries(EXAMPLES).find(([known]) => known === id)?.[1][0], id).toEqual(input);
  });

  // By hand: what the file prints of each, in the order of its fields.
  test.each([
    ['mme-hydrocodone', [20]],
    ['mme-oxycodone', [30]],
    ['mme-fentanyl-75', [180]],
    ['omedd-oxycodone', [60]],
    ['rescue-dose', [[12, 24]]],
    ['titration-my', [45, 7.5, 7, 7]],
    ['bpi-interference', [5.5, true]],
    ['bpi-invalid', [false]],
    ['pmi', [-1, true]],
  ])('%s is printed as %j', (id, values) => {
    expect(Object.values(found.find((each) => each.id === id)?.expected ?? {})).toEqual(values);
  });
});

interface Example {
  readonly id: string;
  readonly topic: string;
  readonly input: object;
  readonly expected: object;
}

function examplesIn(file: unknown): readonly Example[] {
  const list = isObject(file) && 'examples' in file && Array.isArray(file.examples) ? file.examples : [];
  return list.filter(isExample);
}

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function isExample(value: unknown): value is Example {
  if (!isObject(value) || !('input' in value && 'expected' in value && 'id' in value && 'topic' in value)) return false;
  return (
    typeof value.id === 'string' && typeof value.topic === 'string' && isObject(value.input) && isObject(value.expected)
  );
}
