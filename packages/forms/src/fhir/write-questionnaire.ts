import type { Language } from '@isocenter/messages';
import {
  allItems,
  type ChoiceQuestion,
  type Condition,
  type EditCheck,
  type FormDefinition,
  type FormItem,
  type Question,
  type SkipRule,
} from '../definition.ts';
import { EXTENSION, ITEM_CONTROL } from './extensions.ts';
import type { Extension, Questionnaire, QuestionnaireItem } from './resources.ts';
import { writeText } from './texts.ts';

/** A form as a FHIR R4 `Questionnaire`; `readQuestionnaire` gives the same form back. */
export function writeQuestionnaire(definition: FormDefinition): Questionnaire {
  const { url, version, status, language, items } = definition;
  const { plain, element } = writeText(definition.title, language);
  const kinds: Kinds = new Map([...allItems(items)].map(({ linkId, kind }) => [linkId, kind]));
  return {
    resourceType: 'Questionnaire',
    url,
    version,
    status,
    language,
    title: plain,
    ...(element ? { _title: element } : {}),
    item: items.map((item) => writeItem(item, language, kinds)),
  };
}

/** What each question asks for: FHIR writes a condition's value by it. */
type Kinds = ReadonlyMap<string, FormItem['kind']>;

function writeItem(item: FormItem, language: Language, kinds: Kinds): QuestionnaireItem {
  const { plain, element } = writeText(item.text, language);
  const common = {
    linkId: item.linkId,
    text: plain,
    ...(element ? { _text: element } : {}),
    ...(item.skip ? writeSkip(item.skip, kinds) : {}),
  };
  const extension = item.kind === 'display' ? [] : item.checks.map((check) => writeCheck(check, language));
  if (item.kind === 'display') return { ...common, type: 'display' };
  if (item.kind === 'group')
    return {
      ...common,
      type: 'group',
      ...(item.repeats ? { repeats: true } : {}),
      ...withExtensions(extension),
      item: item.items.map((inner) => writeItem(inner, language, kinds)),
    };
  return {
    ...common,
    ...writeQuestion(item, language),
    ...(item.required ? { required: true } : {}),
    ...(item.repeats ? { repeats: true } : {}),
    ...(item.calculated ? { readOnly: true } : {}),
    ...withExtensions([...extension, ...expressions(item), ...extensionsOfKind(item)]),
  };
}

const withExtensions = (extension: readonly Extension[]) => (extension.length > 0 ? { extension } : {});

function writeQuestion(
  item: Question,
  language: Language,
): Pick<QuestionnaireItem, 'type' | 'maxLength' | 'answerOption'> {
  switch (item.kind) {
    case 'number':
      return { type: 'decimal' };
    case 'integer':
      return { type: 'integer' };
    case 'text':
      return {
        type: item.lines === 'one' ? 'string' : 'text',
        ...(item.longest === undefined ? {} : { maxLength: item.longest }),
      };
    case 'date':
      return { type: 'date' };
    case 'instant':
      return { type: 'dateTime' };
    case 'yes-no':
      return { type: 'boolean' };
    case 'choice':
      return { type: item.open ? 'open-choice' : 'choice', answerOption: writeOptions(item, language) };
    case 'file':
      return { type: 'attachment' };
    case 'dicom':
      return { type: 'reference' };
  }
}

function extensionsOfKind(item: Question): readonly Extension[] {
  switch (item.kind) {
    case 'number':
      return [
        ...unit(item),
        ...bounds(item, 'valueDecimal'),
        ...valued(EXTENSION.decimals, 'valueInteger', item.decimals),
      ];
    case 'integer':
      return [...unit(item), ...bounds(item, 'valueInteger'), ...(item.control === 'scale' ? [control('scale')] : [])];
    case 'date':
      return [{ url: EXTENSION.datePrecision, valueCode: item.leastPrecision }];
    case 'choice':
      return item.control === 'body-map' ? [control('body-map')] : [];
    case 'file':
      return [
        ...item.types.map((type) => ({ url: EXTENSION.mimeType, valueCode: type })),
        ...valued(EXTENSION.maxSize, 'valueDecimal', item.largestMb),
      ];
    case 'dicom':
      return [{ url: EXTENSION.referenceResource, valueCode: 'ImagingStudy' }];
    default:
      return [];
  }
}

const valued = (url: string, key: `value${string}`, value: number | undefined): readonly Extension[] =>
  value === undefined ? [] : [{ url, [key]: value }];

function unit({
  unit: of,
}: {
  readonly unit?: { readonly code: string; readonly text: string };
}): readonly Extension[] {
  if (!of) return [];
  return [
    { url: EXTENSION.unit, valueCoding: { system: 'http://unitsofmeasure.org', code: of.code, display: of.text } },
  ];
}

function bounds(item: { readonly least?: number; readonly greatest?: number }, key: `value${string}`) {
  return [...valued(EXTENSION.minValue, key, item.least), ...valued(EXTENSION.maxValue, key, item.greatest)];
}

const control = (code: string): Extension => ({
  url: EXTENSION.itemControl,
  valueCodeableConcept: { coding: [{ system: ITEM_CONTROL, code }] },
});

function expressions({ calculated, prefill }: Question): readonly Extension[] {
  const of = (url: string, expression: string | undefined): readonly Extension[] =>
    expression === undefined ? [] : [{ url, valueExpression: { language: 'text/fhirpath', expression } }];
  return [...of(EXTENSION.calculated, calculated), ...of(EXTENSION.initial, prefill)];
}

function writeOptions({ options }: ChoiceQuestion, language: Language) {
  return options.map(({ system, code, text }) => {
    const { plain, element } = writeText(text, language);
    return {
      valueCoding: {
        ...(system === undefined ? {} : { system }),
        code,
        display: plain,
        ...(element ? { _display: element } : {}),
      },
    };
  });
}

function writeCheck(check: EditCheck, language: Language): Extension {
  const { plain, element } = writeText(check.message, language);
  return {
    url: EXTENSION.constraint,
    extension: [
      { url: 'key', valueId: check.key },
      { url: 'severity', valueCode: check.class === 'hard' ? 'error' : 'warning' },
      { url: 'expression', valueString: check.expression },
      { url: 'human', valueString: plain, ...(element ? { _valueString: element } : {}) } as Extension,
      ...(check.class === 'query' ? [{ url: EXTENSION.checkClass, valueCode: 'query' }] : []),
    ],
  };
}

function writeSkip({ when, conditions }: SkipRule, kinds: Kinds) {
  return {
    ...(conditions.length > 1 ? { enableBehavior: when } : {}),
    enableWhen: conditions.map((condition) => ({
      question: condition.question,
      operator: condition.operator,
      ...writeValue(condition, kinds.get(condition.question)),
    })),
  };
}

function writeValue({ value, operator }: Condition, kind: FormItem['kind'] | undefined): object {
  if (operator === 'exists' || kind === 'yes-no') return { answerBoolean: value };
  if (typeof value === 'object') return { answerCoding: value };
  if (kind === 'number') return { answerDecimal: value };
  if (kind === 'integer') return { answerInteger: value };
  if (kind === 'date') return { answerDate: value };
  if (kind === 'instant') return { answerDateTime: value };
  return { answerString: value };
}
