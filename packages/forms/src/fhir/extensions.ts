import type { Extension } from './resources.ts';

/** The extensions that are understood: those of FHIR R4 and of Structured Data Capture, and three of our own where they have none. */
export const EXTENSION = {
  translation: 'http://hl7.org/fhir/StructureDefinition/translation',
  minValue: 'http://hl7.org/fhir/StructureDefinition/minValue',
  maxValue: 'http://hl7.org/fhir/StructureDefinition/maxValue',
  decimals: 'http://hl7.org/fhir/StructureDefinition/maxDecimalPlaces',
  unit: 'http://hl7.org/fhir/StructureDefinition/questionnaire-unit',
  itemControl: 'http://hl7.org/fhir/StructureDefinition/questionnaire-itemControl',
  constraint: 'http://hl7.org/fhir/StructureDefinition/questionnaire-constraint',
  mimeType: 'http://hl7.org/fhir/StructureDefinition/mimeType',
  maxSize: 'http://hl7.org/fhir/StructureDefinition/maxSize',
  referenceResource: 'http://hl7.org/fhir/StructureDefinition/questionnaire-referenceResource',
  calculated: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-calculatedExpression',
  initial: 'http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-initialExpression',
  /** Least precision of a date: `year`, `month` or `day`. FHIR's own `date` is always partial. */
  datePrecision: 'urn:isocenter:fhir:date-precision',
  /** Inside a constraint: `query`, which the severities of FHIR (error, warning) do not have. */
  checkClass: 'urn:isocenter:fhir:edit-check-class',
} as const;

/** Item controls of ours: a numeric rating scale, a body map. */
export const ITEM_CONTROL = 'urn:isocenter:fhir:item-control';

export interface Extended {
  readonly extension?: readonly Extension[] | undefined;
}

export function extensionsOf(element: Extended | undefined, url: string): readonly Extension[] {
  return (element?.extension ?? []).filter((extension) => extension.url === url);
}

/** The value of an element's extension, under one of these keys; undefined where it has none. */
export function extensionValue(element: Extended | undefined, url: string, ...keys: `value${string}`[]): unknown {
  const [extension] = extensionsOf(element, url);
  return keys.map((key) => extension?.[key]).find((value) => value !== undefined);
}
