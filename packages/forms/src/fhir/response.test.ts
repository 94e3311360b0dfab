import { DomainError } from '@isocenter/messages';
import { expect, test } from 'vitest';
import type { Answers } from '../answers.ts';
import type { FormDefinition } from '../definition.ts';
import { LINAC_CHECKLIST } from '../linac-checklist.ts';
import { readResponse } from './read-response.ts';
import { writeResponse } from './write-response.ts';

const common = { required: false, repeats: false, checks: [], text: { en: 'x' } };
const FORM: FormDefinition = {
  ...LINAC_CHECKLIST,
  url: 'urn:form',
  version: '3',
  items: [
    ...LINAC_CHECKLIST.items,
    { ...common, kind: 'file', linkId: 'film', types: [] },
    { ...common, kind: 'dicom', linkId: 'image' },
    { ...common, kind: 'instant', linkId: 'at' },
  ],
};
const ANSWERS: Answers = [
  { linkId: 'date', values: ['2026-03'] },
  { linkId: 'door-interlock', values: [false] },
  { linkId: 'beam', items: [{ linkId: 'energy', values: [{ kind: 'coding', code: '6X' }] }] },
  { linkId: 'beam', items: [{ linkId: 'reading', values: [20.5] }] },
  { linkId: 'lasers', values: [2] },
  {
    linkId: 'film',
    values: [{ kind: 'file', sha256: 'ab'.repeat(32), name: 'film.tif', type: 'image/tiff', sizeBytes: 12 }],
  },
  { linkId: 'image', values: [{ kind: 'dicom', sopInstanceUid: '1.2.840.1' }] },
  { linkId: 'at', values: ['2026-03-09T08:00:00+08:00'] },
];

test('answers come back from FHIR as they went', () => {
  const json = JSON.parse(JSON.stringify(writeResponse(FORM, ANSWERS, { status: 'completed' })));
  expect(readResponse(json, FORM)).toEqual(ANSWERS);
});

test('each answer is written under its own type, codes with their words', () => {
  const { questionnaire, item } = writeResponse(FORM, ANSWERS, { status: 'completed' });
  expect(questionnaire).toBe('urn:form|3');
  expect(item).toMatchObject([
    { linkId: 'date', answer: [{ valueDate: '2026-03' }] },
    { linkId: 'door-interlock', answer: [{ valueBoolean: false }] },
    { linkId: 'beam', item: [{ linkId: 'energy', answer: [{ valueCoding: { code: '6X', display: '6 MV' } }] }] },
    { linkId: 'beam', item: [{ linkId: 'reading', answer: [{ valueDecimal: 20.5 }] }] },
    { linkId: 'lasers', answer: [{ valueInteger: 2 }] },
    { answer: [{ valueAttachment: { url: `urn:sha256:${'ab'.repeat(32)}`, contentType: 'image/tiff', size: 12 } }] },
    { answer: [{ valueReference: { identifier: { system: 'urn:dicom:uid', value: 'urn:oid:1.2.840.1' } } }] },
    { answer: [{ valueDateTime: '2026-03-09T08:00:00+08:00' }] },
  ]);
});

const response = (item: readonly object[], questionnaire = 'urn:form|3') => ({
  resourceType: 'QuestionnaireResponse',
  questionnaire,
  status: 'in-progress',
  item,
});
const refused = [
  { what: 'answers to another version', json: response([], 'urn:form|2'), code: 'forms/response-of-other-form' },
  {
    what: 'an item that the form has not',
    json: response([{ linkId: 'x', answer: [{ valueInteger: 1 }] }]),
    code: 'forms/response-item-unknown',
  },
  {
    what: 'an item at another place',
    json: response([{ linkId: 'energy', answer: [{ valueString: '6X' }] }]),
    code: 'forms/response-item-unknown',
  },
  {
    what: 'a text for a number',
    json: response([{ linkId: 'lasers', answer: [{ valueString: '2' }] }]),
    code: 'forms/response-value',
  },
  {
    what: 'a file without its hash',
    json: response([{ linkId: 'film', answer: [{ valueAttachment: { title: 'a' } }] }]),
    code: 'forms/response-value',
  },
  { what: 'a resource that is none', json: { resourceType: 'Bundle' }, code: 'forms/response-shape' },
];
for (const { what, json, code } of refused)
  test(`${what}: ${code}`, () => {
    let found = 'no refusal';
    try {
      readResponse(json, FORM);
    } catch (error) {
      found = error instanceof DomainError ? error.code : String(error);
    }
    expect(found).toBe(code);
  });
