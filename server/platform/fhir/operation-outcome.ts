import type { Problem } from '../http/problem.ts';
import { type FhirResource, SYSTEM } from './resource.ts';

/** Codes of `http://hl7.org/fhir/issue-type`, by HTTP status; others are `invalid` or, above 499, `exception`. */
const ISSUE: Readonly<Record<number, string>> = {
  401: 'login',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  412: 'conflict',
  413: 'too-long',
  415: 'not-supported',
  429: 'throttled',
  503: 'transient',
};

/** A problem as FHIR says it. */
export function operationOutcome({ status, code, detail, instance }: Problem): FhirResource {
  return {
    resourceType: 'OperationOutcome',
    issue: [
      {
        severity: 'error',
        code: ISSUE[status] ?? (status >= 500 ? 'exception' : 'invalid'),
        details: { coding: [{ system: SYSTEM.error, code }], text: detail },
        ...(instance === undefined ? {} : { diagnostics: instance }),
      },
    ],
  };
}
