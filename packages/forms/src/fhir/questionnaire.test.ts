import { DomainError } from '@isocenter/messages';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { FormDefinition, FormItem } from '../definition.ts';
import { LINAC_CHECKLIST } from '../linac-checklist.ts';
import { readQuestionnaire } from './read-questionnaire.ts';
import { writeQuestionnaire } from './write-questionnaire.ts';

const throughJson = (definition: FormDefinition) => JSON.parse(JSON.stringify(writeQuestionnaire(definition)));

test('the checklist comes back from FHIR as it went', () => {
  expect(readQuestionnaire(throughJson(LINAC_CHECKLIST))).toEqual({ definition: LINAC_CHECKLIST, notices: [] });
});

test('a condition is written with the type of the question it reads', () => {
  const { item } = throughJson(LINAC_CHECKLIST);
  const byId = (items: { linkId: string; item?: never[] }[], linkId: string): Record<string, unknown> =>
    items.flatMap((entry) => [entry, ...(entry.item ?? [])]).find((entry) => entry.linkId === linkId) as never;
  expect(byId(item, 'door-action')['enableWhen']).toEqual([
    { question: 'door-interlock', operator: '=', answerBoolean: false },
  ]);
  expect(byId(item, 'applicator')['enableWhen']).toEqual([
    { question: 'energy', operator: '=', answerCoding: { code: '6E' } },
  ]);
});

// An item as another program writes it, by the R4 specification.
const questionnaire = (item: object, more: object = {}) => ({
  resourceType: 'Questionnaire',
  url: 'http://example.org/q',
  version: '2',
  status: 'active',
  title: 'Q',
  ...more,
  item: [{ linkId: 'a', text: 'A?', ...item }],
});
const itemOf = (item: object, more?: object): FormItem =>
  readQuestionnaire(questionnaire(item, more)).definition.items[0]!;

test('a Chinese resource has Chinese plain texts, and its translation is the English one', () => {
  const translation = {
    url: 'http://hl7.org/fhir/StructureDefinition/translation',
    extension: [
      { url: 'lang', valueCode: 'en-GB' },
      { url: 'content', valueString: 'Pain' },
    ],
  };
  const item = itemOf({ type: 'boolean', text: '疼痛', _text: { extension: [translation] } }, { language: 'zh-CN' });
  expect(item.text).toEqual({ zh: '疼痛', en: 'Pain' });
});

test('an integer with bounds and a unit is read as one', () => {
  const extension = [
    { url: 'http://hl7.org/fhir/StructureDefinition/minValue', valueInteger: 0 },
    { url: 'http://hl7.org/fhir/StructureDefinition/maxValue', valueInteger: 10 },
    { url: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit', valueCoding: { code: 'mm' } },
  ];
  expect(itemOf({ type: 'integer', extension })).toMatchObject({
    kind: 'integer',
    least: 0,
    greatest: 10,
    unit: { code: 'mm', text: 'mm' },
    control: 'field',
  });
});

test('what is not understood is named', () => {
  const { notices } = readQuestionnaire(
    questionnaire({ type: 'boolean', prefix: '1.', extension: [{ url: 'urn:x', valueCode: 'y' }] }),
  );
  expect(notices).toEqual([
    { code: 'notice/forms/extension-left-out', values: { where: 'a', url: 'urn:x' } },
    { code: 'notice/forms/field-left-out', values: { where: 'a', name: 'prefix' } },
  ]);
});

const refused = [
  {
    what: 'a modifier extension',
    item: { type: 'boolean', modifierExtension: [{ url: 'urn:x' }] },
    code: 'forms/modifier',
  },
  { what: 'a type without question', item: { type: 'quantity' }, code: 'forms/item-type' },
  { what: 'a type named like a member of every object', item: { type: 'constructor' }, code: 'forms/item-type' },
  { what: 'a reference to anything', item: { type: 'reference' }, code: 'forms/item-type' },
  {
    what: 'questions below a question',
    item: { type: 'boolean', item: [{ linkId: 'b', type: 'text' }] },
    code: 'forms/nested-question',
  },
  { what: 'options elsewhere', item: { type: 'choice', answerValueSet: 'urn:x' }, code: 'forms/value-set' },
  { what: 'no linkId', item: { linkId: '', type: 'boolean' }, code: 'forms/questionnaire-shape' },
  {
    what: 'a skip rule without value',
    item: { type: 'boolean', enableWhen: [{ question: 'b', operator: '=' }] },
    code: 'forms/skip-value',
  },
];
for (const { what, item, code } of refused)
  test(`${what} is refused: ${code}`, () => {
    let found = 'no refusal';
    try {
      readQuestionnaire(questionnaire(item));
    } catch (error) {
      found = error instanceof DomainError ? error.code : String(error);
    }
    expect(found).toBe(code);
  });

const text = fc.record({ en: fc.string(), zh: fc.string() }, { requiredKeys: ['en'] });
const common = { text, required: fc.boolean(), repeats: fc.boolean(), checks: fc.constant([]) };
const bounds = {
  least: fc.integer(),
  greatest: fc.integer(),
  unit: fc.record({ code: fc.string({ minLength: 1 }), text: fc.string() }),
};
const question = fc.oneof(
  fc.record(
    {
      kind: fc.constant('number' as const),
      ...common,
      ...bounds,
      decimals: fc.nat(6),
      calculated: fc.string({ minLength: 1 }),
    },
    { requiredKeys: ['kind', 'text', 'required', 'repeats', 'checks'] },
  ),
  fc.record(
    {
      kind: fc.constant('integer' as const),
      ...common,
      ...bounds,
      control: fc.constantFrom('field' as const, 'scale' as const),
    },
    { requiredKeys: ['kind', 'text', 'required', 'repeats', 'checks', 'control'] },
  ),
  fc.record({
    kind: fc.constant('date' as const),
    ...common,
    leastPrecision: fc.constantFrom('year' as const, 'month' as const, 'day' as const),
  }),
  fc.record({
    kind: fc.constant('choice' as const),
    ...common,
    open: fc.boolean(),
    control: fc.constantFrom('list' as const, 'body-map' as const),
    options: fc.array(
      fc.record({ system: fc.webUrl(), code: fc.string({ minLength: 1 }), text }, { requiredKeys: ['code', 'text'] }),
    ),
  }),
  fc.record(
    {
      kind: fc.constant('file' as const),
      ...common,
      types: fc.array(fc.string({ minLength: 1 })),
      largestMb: fc.nat(),
    },
    { requiredKeys: ['kind', 'text', 'required', 'repeats', 'checks', 'types'] },
  ),
);

test('any form comes back from FHIR as it went', () => {
  fc.assert(
    fc.property(fc.array(question, { minLength: 1, maxLength: 8 }), (questions) => {
      const items = questions.map((of, index) => ({ ...of, linkId: `q${index}` })) as FormItem[];
      const definition: FormDefinition = { ...LINAC_CHECKLIST, items };
      expect(readQuestionnaire(throughJson(definition)).definition).toEqual(definition);
    }),
  );
});
