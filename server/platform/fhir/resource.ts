/** The parts of FHIR R4 (hl7.org/fhir/R4) that several resources share. */

export interface FhirResource {
  readonly resourceType: string;
  readonly id?: string;
  readonly [element: string]: unknown;
}

export interface Reference {
  readonly reference?: string;
  readonly display?: string;
}

/** Systems of our own codes and keys; they are names, no addresses. */
export const SYSTEM = {
  error: 'urn:isocenter:error',
  login: 'urn:isocenter:login',
  role: 'urn:isocenter:role',
  site: 'urn:isocenter:site',
  stream: 'urn:isocenter:record-stream',
  action: 'urn:isocenter:record-action',
  entity: 'urn:isocenter:entity',
  task: 'urn:isocenter:task',
} as const;

/** Which writing of a name this is (ISO 21090): in Latin letters, or in Chinese characters. */
export function writtenIn(writing: 'ABC' | 'IDE') {
  return {
    extension: [{ url: 'http://hl7.org/fhir/StructureDefinition/iso21090-EN-representation', valueCode: writing }],
  };
}

/** A person of the department, by key and, where it is known, name. */
export function practitioner(personKey: string | number, name: string | null): Reference {
  return { reference: `Practitioner/${personKey}`, ...(name === null ? {} : { display: name }) };
}

export function patientReference(patientKey: string | number): Reference {
  return { reference: `Patient/${patientKey}` };
}

/** FHIR knows no null and no empty list: elements without a value are left out. */
export function withoutEmpty<T extends object>(elements: T): T {
  const kept = Object.entries(elements).filter(
    ([, value]) => value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(kept) as T;
}
