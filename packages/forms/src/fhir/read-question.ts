import { DomainError, type Language } from '@isocenter/messages';
import type { DatePrecision, Option, Question, Unit } from '../definition.ts';
import { EXTENSION, extensionValue, ITEM_CONTROL } from './extensions.ts';
import { readChecks } from './read-checks.ts';
import type { QuestionnaireItem } from './resources.ts';
import { readText } from './texts.ts';

type OwnPart<Q> = Q extends Question ? Omit<Q, 'linkId' | 'text' | 'skip'> : never;
type Common = Pick<Question, 'required' | 'repeats' | 'checks' | 'calculated' | 'prefill'>;

/** What an item of FHIR that asks something is, without its text. @throws DomainError `forms/item-type`, `forms/value-set` */
export function readQuestion(item: QuestionnaireItem, language: Language): OwnPart<Question> {
  const common = commonOf(item, language);
  const read = READERS[item.type];
  if (!read) throw new DomainError('forms/item-type', { linkId: item.linkId, type: item.type });
  return read(item, common, language);
}

function commonOf(item: QuestionnaireItem, language: Language): Common {
  return {
    required: item.required ?? false,
    repeats: item.repeats ?? false,
    checks: readChecks(item, language),
    ...expressionOf(item, EXTENSION.calculated, 'calculated'),
    ...expressionOf(item, EXTENSION.initial, 'prefill'),
  };
}

function expressionOf(item: QuestionnaireItem, url: string, name: 'calculated' | 'prefill') {
  const value = extensionValue(item, url, 'valueExpression') as {
    readonly language?: string;
    readonly expression?: string;
  };
  if (value === undefined) return {};
  if (value.language !== 'text/fhirpath' || !value.expression)
    throw new DomainError('forms/expression', { linkId: item.linkId, expression: name, reason: 'text/fhirpath' });
  return { [name]: value.expression };
}

type Reader = (item: QuestionnaireItem, common: Common, language: Language) => OwnPart<Question>;

const READERS: { readonly [type: string]: Reader } = Object.assign(Object.create(null), {
  decimal: (item, common) => ({ kind: 'number', ...common, ...unitOf(item), ...boundsOf(item), ...decimalsOf(item) }),
  integer: (item, common) => ({
    kind: 'integer',
    ...common,
    ...unitOf(item),
    ...boundsOf(item),
    control: controlOf(item) === 'scale' ? 'scale' : 'field',
  }),
  string: (item, common) => ({ kind: 'text', ...common, lines: 'one', ...longestOf(item) }),
  text: (item, common) => ({ kind: 'text', ...common, lines: 'several', ...longestOf(item) }),
  date: (item, common) => ({ kind: 'date', ...common, leastPrecision: precisionOf(item) }),
  dateTime: (_item, common) => ({ kind: 'instant', ...common }),
  boolean: (_item, common) => ({ kind: 'yes-no', ...common }),
  choice: (item, common, language) => choiceOf(item, common, language, false),
  'open-choice': (item, common, language) => choiceOf(item, common, language, true),
  attachment: (item, common) => ({ kind: 'file', ...common, ...fileOf(item) }),
  reference: (item, common) => dicomOf(item, common),
} satisfies { readonly [type: string]: Reader });

function unitOf(item: QuestionnaireItem): { readonly unit?: Unit } {
  const coding = extensionValue(item, EXTENSION.unit, 'valueCoding') as { code?: string; display?: string } | undefined;
  return coding?.code ? { unit: { code: coding.code, text: coding.display ?? coding.code } } : {};
}

function boundsOf(item: QuestionnaireItem): { readonly least?: number; readonly greatest?: number } {
  const bound = (url: string) => extensionValue(item, url, 'valueDecimal', 'valueInteger') as number | undefined;
  const [least, greatest] = [bound(EXTENSION.minValue), bound(EXTENSION.maxValue)];
  return { ...(least === undefined ? {} : { least }), ...(greatest === undefined ? {} : { greatest }) };
}

function decimalsOf(item: QuestionnaireItem): { readonly decimals?: number } {
  const decimals = extensionValue(item, EXTENSION.decimals, 'valueInteger') as number | undefined;
  return decimals === undefined ? {} : { decimals };
}

function longestOf({ maxLength }: QuestionnaireItem): { readonly longest?: number } {
  return maxLength === undefined ? {} : { longest: maxLength };
}

function precisionOf(item: QuestionnaireItem): DatePrecision {
  const code = extensionValue(item, EXTENSION.datePrecision, 'valueCode');
  return code === 'day' || code === 'month' ? code : 'year';
}

function controlOf(item: QuestionnaireItem): string | undefined {
  const concept = extensionValue(item, EXTENSION.itemControl, 'valueCodeableConcept') as
    | { readonly coding?: readonly { readonly system?: string; readonly code?: string }[] }
    | undefined;
  return concept?.coding?.find(({ system }) => system === ITEM_CONTROL)?.code;
}

function choiceOf(item: QuestionnaireItem, common: Common, language: Language, open: boolean): OwnPart<Question> {
  if (item.answerValueSet !== undefined)
    throw new DomainError('forms/value-set', { linkId: item.linkId, valueSet: item.answerValueSet });
  const control = controlOf(item) === 'body-map' ? 'body-map' : 'list';
  return { kind: 'choice', ...common, options: optionsOf(item, language), open, control };
}

/** A coded option, or a bare text or number, which is its own code. */
function optionsOf({ linkId, answerOption }: QuestionnaireItem, language: Language): readonly Option[] {
  return (answerOption ?? []).map(({ valueCoding, valueString, valueInteger, valueDate }) => {
    if (valueCoding?.code !== undefined) {
      const { system, code, display, _display } = valueCoding;
      return { ...(system === undefined ? {} : { system }), code, text: readText(display ?? code, _display, language) };
    }
    const plain = valueString ?? valueInteger ?? valueDate;
    if (plain === undefined) throw new DomainError('forms/option-without-code', { linkId });
    return { code: String(plain), text: { [language]: String(plain) } };
  });
}

function fileOf(item: QuestionnaireItem): { readonly types: readonly string[]; readonly largestMb?: number } {
  const types = (item.extension ?? []).flatMap(({ url, valueCode }) =>
    url === EXTENSION.mimeType && typeof valueCode === 'string' ? [valueCode] : [],
  );
  const largest = extensionValue(item, EXTENSION.maxSize, 'valueDecimal') as number | undefined;
  return { types, ...(largest === undefined ? {} : { largestMb: largest }) };
}

/** A reference that may be something else than images is asked by nothing here. */
function dicomOf(item: QuestionnaireItem, common: Common): OwnPart<Question> {
  const resource = extensionValue(item, EXTENSION.referenceResource, 'valueCode');
  if (resource !== 'ImagingStudy')
    throw new DomainError('forms/item-type', { linkId: item.linkId, type: `reference ${resource ?? ''}`.trim() });
  return { kind: 'dicom', ...common };
}
