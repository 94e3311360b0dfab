import { DomainError } from '@isocenter/messages';
import fhirpath from 'fhirpath';
import r4 from 'fhirpath/fhir-context/r4';
import type { PartialDate } from './partial-date.ts';

/** A FHIRPath expression, parsed once. @returns its values: none, one or several */
export type Expression = (focus: object, variables: Readonly<Record<string, unknown>>) => readonly unknown[];

/** The clock is handed in as `%today`: an answer must not change because somebody looked at it a day later. */
const CLOCK = /\b(?:now|today|timeOfDay)\s*\(/;

/** A day as `%today`: a date of FHIRPath, which compares with dates of the answers, known or partly known. */
export function dayVariable(day: PartialDate): unknown {
  return fhirpath.evaluate({}, `@${day}`, undefined, r4, { resolveInternalTypes: false })[0];
}

/** What an expression begins at: the whole response, or one filling of a group. */
export type Focus = 'QuestionnaireResponse' | 'QuestionnaireResponse.item';

/** @throws DomainError `forms/expression` if it cannot be parsed, `forms/expression-clock` if it reads the clock */
export function parseExpression(linkId: string, expression: string, focus: Focus): Expression {
  if (CLOCK.test(expression)) throw new DomainError('forms/expression-clock', { linkId, expression });
  const evaluate = parsed(linkId, { base: focus, expression });
  return (focus, variables) => {
    try {
      return evaluate(focus, variables);
    } catch (cause) {
      throw refused(linkId, expression, cause);
    }
  };
}

function parsed(linkId: string, path: { readonly base: Focus; readonly expression: string }) {
  try {
    return fhirpath.compile(path, r4) as (focus: object, variables: object) => readonly unknown[];
  } catch (cause) {
    throw refused(linkId, path.expression, cause);
  }
}

function refused(linkId: string, expression: string, cause: unknown): DomainError {
  const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
  return new DomainError('forms/expression', { linkId, expression, reason }, { cause });
}
