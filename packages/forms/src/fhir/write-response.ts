import type { AnsweredItem, Answers, AnswerValue } from '../answers.ts';
import { isAnsweredGroup } from '../answers.ts';
import { allItems, type FormDefinition, type FormItem } from '../definition.ts';
import type { QuestionnaireResponse, ResponseAnswer, ResponseItem } from './resources.ts';

/** Answers as a FHIR R4 `QuestionnaireResponse` to this version of the form. */
export function writeResponse(
  definition: FormDefinition,
  answers: Answers,
  { status }: { readonly status: QuestionnaireResponse['status'] },
): QuestionnaireResponse {
  const kinds = new Map([...allItems(definition.items)].map((item) => [item.linkId, item]));
  const items = answers.map((item) => writeItem(item, kinds));
  return {
    resourceType: 'QuestionnaireResponse',
    questionnaire: `${definition.url}|${definition.version}`,
    status,
    ...(items.length > 0 ? { item: items } : {}),
  };
}

function writeItem(answered: AnsweredItem, byLinkId: ReadonlyMap<string, FormItem>): ResponseItem {
  const { linkId } = answered;
  if (isAnsweredGroup(answered)) return { linkId, item: answered.items.map((inner) => writeItem(inner, byLinkId)) };
  const item = byLinkId.get(linkId)!;
  return { linkId, answer: answered.values.map((value) => writeAnswer(item, value)) };
}

function writeAnswer(item: FormItem, value: AnswerValue): ResponseAnswer {
  if (typeof value === 'object') return writeReference(item, value);
  switch (item.kind) {
    case 'number':
      return { valueDecimal: Number(value) };
    case 'integer':
      return { valueInteger: Number(value) };
    case 'yes-no':
      return { valueBoolean: value === true };
    case 'date':
      return { valueDate: String(value) };
    case 'instant':
      return { valueDateTime: String(value) };
    default:
      return { valueString: String(value) };
  }
}

function writeReference(item: FormItem, value: Exclude<AnswerValue, number | string | boolean>): ResponseAnswer {
  if (value.kind === 'coding') {
    const display = optionText(item, value.code);
    const system = value.system === undefined ? {} : { system: value.system };
    return { valueCoding: { ...system, code: value.code, ...(display === undefined ? {} : { display }) } };
  }
  if (value.kind === 'dicom')
    return { valueReference: { identifier: { system: 'urn:dicom:uid', value: `urn:oid:${value.sopInstanceUid}` } } };
  return {
    valueAttachment: {
      contentType: value.type,
      url: `urn:sha256:${value.sha256}`,
      title: value.name,
      size: value.sizeBytes,
    },
  };
}

function optionText(item: FormItem, code: string): string | undefined {
  if (item.kind !== 'choice') return undefined;
  const text = item.options.find((option) => option.code === code)?.text;
  return text?.en ?? text?.zh;
}
