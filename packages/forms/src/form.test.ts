import { DomainError } from '@isocenter/messages';
import { expect, test } from 'vitest';
import type { Answers } from './answers.ts';
import type { FormDefinition, Question } from './definition.ts';
import { allFilled, answersOf, isFilledQuestion } from './filled-form.ts';
import { openForm } from './form.ts';
import { LINAC_CHECKLIST } from './linac-checklist.ts';

const form = openForm(LINAC_CHECKLIST);
const today = '2026-03-09';

const beam = (energy: string, reference: number, reading: number, applicator?: string) => ({
  linkId: 'beam',
  items: [
    { linkId: 'energy', values: [{ kind: 'coding' as const, code: energy }] },
    ...(applicator === undefined ? [] : [{ linkId: 'applicator', values: [applicator] }]),
    { linkId: 'reference', values: [reference] },
    { linkId: 'reading', values: [reading] },
  ],
});
const COMPLETE: Answers = [
  { linkId: 'date', values: ['2026-03-09'] },
  { linkId: 'door-interlock', values: [true] },
  beam('6X', 20, 20.5),
  beam('6E', 20, 19.8, '10 x 10'),
  { linkId: 'lasers', values: [1] },
];
const withAnswer = (linkId: string, ...values: (string | number | boolean)[]): Answers => [
  ...COMPLETE.filter((item) => item.linkId !== linkId),
  { linkId, values },
];

function valuesAt(answers: Answers, path: string) {
  const found = [...allFilled(form.fill(answers, { today }))].find((item) => item.path === path);
  if (!found || !isFilledQuestion(found)) throw new Error(`no question at ${path}`);
  return { asked: found.asked, values: found.values };
}
const checked = (answers: Answers, stage: 'draft' | 'complete' = 'complete') =>
  form.check(form.fill(answers, { today }), { today, stage }).map(({ path, key, class: of }) => `${of} ${path} ${key}`);

test('a complete checklist has nothing wrong', () => {
  expect(checked(COMPLETE)).toEqual([]);
});

test('deviations are calculated in each filling of the group, and the largest of them on the form', () => {
  expect(valuesAt(COMPLETE, 'beam[0]/deviation').values).toEqual([2.5]); // 20.5 / 20 - 1, by hand
  expect(valuesAt(COMPLETE, 'beam[1]/deviation').values).toEqual([-1]);
  expect(valuesAt(COMPLETE, 'worst').values).toEqual([2.5]);
});

test('a calculated value that was handed in is made anew', () => {
  expect(valuesAt(withAnswer('worst', 99), 'worst').values).toEqual([2.5]);
});

test('an open question leaves what rests on it open', () => {
  const open = COMPLETE.filter(({ linkId }) => linkId !== 'beam');
  expect(valuesAt(open, 'worst').values).toEqual([]);
});

test('a skip rule reads the question of its own filling', () => {
  expect(valuesAt(COMPLETE, 'beam[0]/applicator').asked).toBe(false); // photons
  expect(valuesAt(COMPLETE, 'beam[1]/applicator').asked).toBe(true); // electrons
});

test('what is not asked does not count, and comes back when it is asked again', () => {
  const entered: Answers = [
    ...COMPLETE.filter(({ linkId }) => linkId !== 'door-interlock'),
    { linkId: 'door-action', values: ['called the service'] },
  ];
  const closed = form.fill([...entered, { linkId: 'door-interlock', values: [true] }], { today });
  expect(answersOf(closed).map(({ linkId }) => linkId)).not.toContain('door-action');
  expect(answersOf(closed, { skipped: 'kept' }).map(({ linkId }) => linkId)).toContain('door-action');
  expect(valuesAt([...entered, { linkId: 'door-interlock', values: [false] }], 'door-action')).toEqual({
    asked: true,
    values: ['called the service'],
  });
});

const findings = [
  { what: 'a future date', answers: withAnswer('date', '2026-03-10'), found: ['hard date date-not-in-future'] },
  { what: 'a date known to the month', answers: withAnswer('date', '2026-02'), found: ['hard date precision'] },
  { what: 'a day that is none', answers: withAnswer('date', '2026-02-30'), found: ['hard date date'] },
  { what: 'lasers at 3 mm', answers: withAnswer('lasers', 3), found: ['soft lasers lasers-tolerance'] },
  {
    what: 'lasers at 2.5 mm',
    answers: withAnswer('lasers', 2.5),
    found: ['hard lasers kind'],
  },
  { what: 'two answers to one question', answers: withAnswer('lasers', 1, 2), found: ['hard lasers one-answer'] },
  { what: 'an output 4 % low', answers: [...COMPLETE, beam('10X', 25, 24)], found: ['query beam[2] output-tolerance'] },
  {
    what: 'a reading out of range',
    answers: [...COMPLETE, beam('10X', 100, 100.5)],
    found: ['hard beam[2]/reading range'],
  },
  {
    what: 'a reading of four decimals',
    answers: [...COMPLETE, beam('10X', 20, 20.0001)],
    found: ['hard beam[2]/reading decimals'],
  },
  {
    what: 'an energy that is no option',
    answers: [...COMPLETE, beam('18X', 20, 20)],
    found: ['hard beam[2]/energy option'],
  },
  {
    what: 'electrons without applicator',
    answers: [...COMPLETE, beam('6E', 20, 20)],
    found: ['hard beam[2]/applicator required'],
  },
];
for (const { what, answers, found } of findings)
  test(`${what}: ${found.join(', ')}`, () => {
    expect(checked(answers)).toEqual(found);
  });

test('a draft may leave questions open, but not answer them wrongly', () => {
  expect(checked([], 'draft')).toEqual([]);
  expect(checked([])).toEqual(['hard date required', 'hard door-interlock required', 'hard lasers required']);
  expect(checked([{ linkId: 'lasers', values: [21] }], 'draft')).toEqual(['hard lasers range']);
});

const question = (linkId: string, more: Partial<Question> = {}) =>
  ({ kind: 'number', linkId, text: { en: linkId }, required: false, repeats: false, checks: [], ...more }) as Question;
const formOf = (...items: Question[]): FormDefinition => ({ ...LINAC_CHECKLIST, items });
const codeOf = (work: () => unknown) => {
  try {
    work();
    return 'no refusal';
  } catch (error) {
    return error instanceof DomainError ? error.code : String(error);
  }
};

const refused = [
  { what: 'two items of one linkId', code: 'forms/link-id-twice', items: [question('a'), question('a')] },
  {
    what: 'a skip rule about nothing',
    code: 'forms/skip-question-unknown',
    items: [question('a', { skip: { when: 'all', conditions: [{ question: 'b', operator: '=', value: 1 }] } })],
  },
  {
    what: 'skip rules in a circle',
    code: 'forms/skip-circle',
    items: [
      question('a', { skip: { when: 'all', conditions: [{ question: 'b', operator: '=', value: 1 }] } }),
      question('b', { skip: { when: 'all', conditions: [{ question: 'a', operator: '=', value: 1 }] } }),
    ],
  },
  {
    what: 'an order of yes and no',
    code: 'forms/skip-operator',
    items: [
      question('a', { kind: 'yes-no' }),
      question('b', { skip: { when: 'all', conditions: [{ question: 'a', operator: '>', value: true }] } }),
    ],
  },
  { what: 'bounds the wrong way round', code: 'forms/bounds', items: [question('a', { least: 2, greatest: 1 })] },
  {
    what: 'a scale without end',
    code: 'forms/scale-bounds',
    items: [question('a', { kind: 'integer', control: 'scale', least: 0 })],
  },
  { what: 'an expression that is none', code: 'forms/expression', items: [question('a', { calculated: '1 +' })] },
  {
    what: 'an expression that reads the clock',
    code: 'forms/expression-clock',
    items: [question('a', { calculated: 'today()' })],
  },
];
for (const { what, code, items } of refused)
  test(`a form with ${what} is refused: ${code}`, () => {
    expect(codeOf(() => openForm(formOf(...items)))).toBe(code);
  });

test('calculations that chase each other are refused', () => {
  const chasing = openForm(
    formOf(
      question('a', { calculated: "iif(item.where(linkId='b').exists(), item.where(linkId='b').answer.value, 0)" }),
      question('b', { calculated: "item.where(linkId='a').answer.value + 1" }),
    ),
  );
  expect(codeOf(() => chasing.fill([], { today }))).toBe('forms/calculation-does-not-settle');
});

test('calculations settle in any order of the items', () => {
  const sum = openForm(
    formOf(
      question('c', { calculated: "item.where(linkId='b').answer.value * 2" }),
      question('b', { calculated: "item.where(linkId='a').answer.value + 1" }),
      question('a'),
    ),
  );
  const filled = sum.fill([{ linkId: 'a', values: [3] }], { today });
  expect(answersOf(filled)).toEqual([
    { linkId: 'c', values: [8] },
    { linkId: 'b', values: [4] },
    { linkId: 'a', values: [3] },
  ]);
});

test('a calculation that fails leaves its question without value, says why, and forbids completion', () => {
  const wrong = openForm(formOf(question('a', { calculated: "'high'" }), question('b', { calculated: "1 + 'x'" })));
  const filled = wrong.fill([], { today });
  expect(answersOf(filled)).toEqual([]);
  const found = wrong.check(filled, { today, stage: 'draft' });
  expect(found.map(({ path, key, class: of, says }) => [path, key, of, 'code' in says && says.code])).toEqual([
    ['a', 'calculation', 'hard', 'forms/calculation-value'],
    ['b', 'calculation', 'hard', 'forms/expression'],
  ]);
});

test('a check that cannot be evaluated is not in order', () => {
  const check = { key: 'odd', class: 'soft' as const, expression: "item.answer.value > 'x'", message: { en: 'odd' } };
  const wrong = openForm(formOf(question('a', { checks: [check] })));
  const filled = wrong.fill([{ linkId: 'a', values: [1] }], { today });
  expect(wrong.check(filled, { today, stage: 'draft' })).toMatchObject([
    { path: 'a', key: 'odd', class: 'soft', says: { code: 'forms/expression' } },
  ]);
});

test('an open question is proposed a value with its source; an answered one is not', () => {
  const weight = openForm(
    formOf(question('weight', { prefill: '%prefill.value.value', decimals: 1, unit: { code: 'kg', text: 'kg' } })),
  );
  const source = {
    resource: { resourceType: 'Observation', valueQuantity: { value: 71.26, unit: 'kg' } },
    reference: 'Observation/7',
  };
  expect(weight.prefill(weight.fill([], { today }), source)).toEqual([
    { path: 'weight', values: [71.3], source: 'Observation/7' },
  ]);
  const answered = weight.fill([{ linkId: 'weight', values: [70] }], { today });
  expect(weight.prefill(answered, source)).toEqual([]);
  expect(weight.prefillValue('weight', source)).toEqual([71.3]);
  expect(weight.prefillValue('height', source)).toBeUndefined();
});

test('a plan is a source as FHIR Parameters, a patient as a Patient', () => {
  const form = openForm(
    formOf(
      question('dose', { prefill: "%prefill.parameter.where(name='prescribedDose').value.value" }),
      question('fractions', { kind: 'integer', prefill: "%prefill.parameter.where(name='fractions').value" }),
      question('name', { kind: 'text', lines: 'one', prefill: '%prefill.name.first().text' }),
    ),
  );
  const parameter = [
    { name: 'prescribedDose', valueQuantity: { value: 60, unit: 'Gy' } },
    { name: 'fractions', valueInteger: 30 },
  ];
  const plan = { reference: 'RTPLAN/1.2', resource: { resourceType: 'Parameters', parameter } };
  const name = [{ text: 'Phantom A' }, { text: '体模' }];
  const patient = { reference: 'Patient/1', resource: { resourceType: 'Patient', name } };
  const open = form.fill([], { today });
  expect(form.prefill(open, plan).map(({ path, values }) => [path, values])).toEqual([
    ['dose', [60]],
    ['fractions', [30]],
  ]);
  expect(form.prefill(open, patient).map(({ path, values }) => [path, values])).toEqual([['name', ['Phantom A']]]);
});
