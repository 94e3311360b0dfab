import { type Answers, allFilled, isFilledQuestion, openForm } from '@isocenter/forms';
import { bpiInterference, bpiSeverity, INTERFERENCE_ITEMS } from '@isocenter/pain';
import { expect, test } from 'vitest';
import { FULL_ASSESSMENT } from './full-assessment-form.ts';

const form = openForm(FULL_ASSESSMENT);

/** A score of a group as the form calculates it; null where it gives none. */
function calculatedIn(
  group: string,
  linkId: string,
  answers: Readonly<Record<string, number | boolean | null>>,
): number | null {
  const items = Object.entries(answers).flatMap(([each, value]) =>
    value === null ? [] : [{ linkId: each, values: [value] }],
  );
  const given: Answers = [{ linkId: group, items }];
  const found = [...allFilled(form.fill(given, { today: '2026-03-09' }))].find((item) => item.item.linkId === linkId);
  if (!found || !isFilledQuestion(found)) throw new Error(`no question ${linkId}`);
  return (found.values[0] as number | undefined) ?? null;
}

// The first two are ‘bpi-interference’ and ‘bpi-invalid’ of the department's examples.
test.each([
  [[5, 6, 4, 7, null, null, null], 5.5],
  [[5, 6, 4, null, null, null, null], null],
  [[0, 0, 0, 0, 0, 0, 0], 0],
  [[10, 9, 8, 7, 6, 5, 4], 7],
])('interference of %j is %d in the form, as in the kernel', (items, score) => {
  const answers = Object.fromEntries(INTERFERENCE_ITEMS.map((name, index) => [name, items[index] ?? null]));
  expect(calculatedIn('interference', 'bpi-interference', answers)).toBe(score);
  const kernel = bpiInterference(items);
  expect(kernel.valid ? kernel.score : null).toBe(score);
});

test.each([
  [{ worst: 8, least: 2, average: 5, now: 4 }, 4.75], // (8 + 2 + 5 + 4) / 4
  [{ worst: 8, least: 2, average: 5, now: null }, null],
])('severity of %j is %d in the form, as in the kernel', (scores, severity) => {
  const { worst, least, average, now } = scores;
  const answers = {
    reports: true,
    'worst-24-hours': worst,
    'least-24-hours': least,
    'average-24-hours': average,
    now,
    'at-rest': 9,
  };
  expect(calculatedIn('intensity', 'bpi-severity', answers)).toBe(severity);
  expect(bpiSeverity(scores)).toBe(severity);
});

test.each([
  { answered: [], missing: ['reports'] },
  { answered: [{ linkId: 'reports', values: [true] }], missing: ['now'] },
  { answered: [{ linkId: 'reports', values: [false] }], missing: [] }, // who cannot say it is watched
  {
    answered: [
      { linkId: 'reports', values: [true] },
      { linkId: 'now', values: [0] },
    ],
    missing: [],
  },
])('an empty form is no assessment: $answered lacks $missing', ({ answered, missing }) => {
  const filled = form.fill([{ linkId: 'intensity', items: answered }], { today: '2026-03-09' });
  const hard = form.check(filled, { today: '2026-03-09', stage: 'complete' }).filter(({ class: of }) => of === 'hard');
  expect(hard.map(({ path }) => path.split('/').at(-1))).toEqual(missing);
});
